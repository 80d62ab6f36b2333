import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { listed } from '@/lib/checking/listed';
import type { Problem } from '@/lib/checking/problem';
import { CONTENT_FOLDERS } from './content-kinds';
import { REDIRECTS_FILE } from './redirects-file';

/** Endings of texts that people put where they are not read, by the ending that is read there. */
const OTHERS: Record<string, RegExp> = {
  '.mdx': /\.(?:md|markdown|mdown|html?|txt|docx?|MDX)$/,
  '.yaml': /\.(?:yml|json|md|YAML)$/,
};

/**
 * A warning for each file of the content folder itself whose name is not the one that is read; and for each folder with
 * files that are not read because of the endings of their names: one per ending, with a count.
 *
 * @param contentDir absolute path
 */
export function unreadFiles(contentDir: string): Problem[] {
  return [...misnamed(contentDir), ...inFolders(contentDir)];
}

/** Names under which other programs have what is in a file of the content folder itself. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'redirects.yml': REDIRECTS_FILE,
  'redirects.json': REDIRECTS_FILE,
  _redirects: REDIRECTS_FILE,
  'gone.yml': 'gone.yaml',
};

function misnamed(contentDir: string): Problem[] {
  const names = entriesOf(contentDir).map(({ name }) => name);
  return names.flatMap((name): Problem[] => {
    const file = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
    if (file === undefined) return [];
    return [
      {
        file: name,
        line: 1,
        column: 1,
        severity: 'warning',
        code: 'not-read',
        message: 'this file is not read',
        remedy: `Rename it to \`${file}\`, and write it as docs/editors.md says.`,
      },
    ];
  });
}

function inFolders(contentDir: string): Problem[] {
  return Object.entries(CONTENT_FOLDERS).flatMap(([folder, { ending }]) => {
    const others = ending && OTHERS[ending];
    if (!others) return [];
    const byEnding = new Map<string, string[]>();
    for (const file of filesIn(contentDir, folder)) {
      if (!others.test(file)) continue;
      const other = path.posix.extname(file);
      const files = byEnding.get(other) ?? [];
      files.push(file);
      byEnding.set(other, files);
    }
    return [...byEnding].map(([other, files]): Problem => {
      const names = files.sort().map((file) => file.slice(folder.length + 1));
      const isOne = names.length === 1;
      return {
        file: files[0] ?? folder,
        line: 1,
        column: 1,
        severity: 'warning',
        code: 'not-read',
        message: `${names.length} ${isOne ? 'file' : 'files'} in ${folder}/ ${isOne ? 'ends' : 'end'} in ${other}, and ${isOne ? 'is' : 'are'} not read: ${listed(names)}`,
        remedy: /^\.(?:md|markdown|mdown|yml|MDX|YAML)$/.test(other)
          ? `Rename ${isOne ? 'it' : 'them'}: only names that end in ${ending} are read here.`
          : `Only ${ending} is read here: copy the words into such a file, or move ${isOne ? 'it' : 'them'} out.`,
      };
    });
  });
}

/** Names that begin with a dot or an underscore are left out on purpose, as are links. */
function* filesIn(contentDir: string, folder: string): Generator<string> {
  for (const entry of entriesOf(path.join(/* turbopackIgnore: true */ contentDir, folder))) {
    if (/^[._]/.test(entry.name)) continue;
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(contentDir, file);
    else if (entry.isFile()) yield file;
  }
}

/** A folder that cannot be read is reported elsewhere. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
