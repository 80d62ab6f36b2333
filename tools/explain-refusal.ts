import path from 'node:path';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import type { Refusal } from '@/lib/newsroom/upkeep';
import { didYouMean } from '@/lib/spelling/nearest';

/** How many authors are listed. */
const MOST_AUTHORS = 40;

const OTHER_HEADLINE =
  'Choose another headline: the file name is made from it, and stays the same if you change it later.';

/**
 * Says why an article was not started, and what to do: the reason, with further lines below it.
 *
 * @param folder the content folder, as named in messages
 */
export function explainRefusal(refusal: Refusal, folder: string): string {
  const inFolder = (files: readonly string[]) =>
    files.map((file) => path.posix.join(folder, file)).join(', ');
  switch (refusal.why) {
    case 'headline':
      return lines(
        `the headline cannot be used: ${refusal.reason}.`,
        'Write it on one line of at most 500 characters.',
      );
    case 'no address':
      return lines(
        'no address can be made from the headline.',
        'The file name is made from its letters and digits, and it has none.',
      );
    case 'no slug':
      return lines(
        `\`${refusal.slug}\` cannot be an address.`,
        refusal.meant === ''
          ? 'Write lower-case words joined by hyphens.'
          : `Did you mean \`${refusal.meant}\`?`,
      );
    case 'taken': {
      const { slug, owner } = refusal;
      if (owner.as === 'gone') {
        const file = inFolder(['gone.yaml']);
        return lines(`\`${slug}\` was taken down for good, in ${file}.`, OTHER_HEADLINE);
      }
      const has = owner.as === 'address' ? 'is the address of' : 'is in the `aliases` of';
      return lines(`\`${slug}\` ${has} ${inFolder(owner.files)}.`, OTHER_HEADLINE);
    }
    case 'no site':
      return lines(
        `without ${inFolder(['site.yaml'])} there is no time zone.`,
        'It is missing or in error: npm run check says what is wrong.',
      );
    case 'unknown author': {
      const { named, authors } = refusal;
      const meant = didYouMean(
        named,
        authors.map(({ slug }) => slug),
      );
      return lines(
        `there is no author \`${named}\`.`,
        ...(meant ? [`Did you mean \`${meant}\`?`] : ['Name one of these:', ...listed(authors)]),
      );
    }
  }
}

function listed(authors: readonly { slug: string; name: string | undefined }[]): string[] {
  const shown = authors
    .slice(0, MOST_AUTHORS)
    .map(({ slug, name }) => (name === undefined ? `  ${slug}` : `  ${slug} (${name})`));
  const more = authors.length - shown.length;
  return more > 0 ? [...shown, `  … and ${more} more`] : shown;
}

function lines(...all: string[]): string {
  return all.map(escapeForTerminal).join('\n    ');
}
