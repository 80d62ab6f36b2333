import { storyComponents } from '@/components/story';
import { renderBody } from '@/lib/mdx';
import { type Example, STYLEBOOK_LANGUAGE } from '@/lib/stylebook/example';
import { SAMPLE_PICTURES } from '@/lib/stylebook/sample-pictures';

/** In place of pictures stand their colours. */
const IN_EXAMPLES = { pictures: SAMPLE_PICTURES, photoPage: () => undefined };

/**
 * An example as readers see it, and beside it (below it on a narrow screen) what to write.
 *
 * @param heading the element of its title, for the structure of the page
 */
export async function ExampleView({
  example: { title, note, source },
  heading: Heading,
}: {
  example: Example;
  heading: 'h3' | 'h4';
}) {
  const body = { source, lang: STYLEBOOK_LANGUAGE.lang, hash: source };
  return (
    <section className={Heading === 'h3' ? 'hairline mt-8' : 'mt-8'}>
      <Heading className="label-line font-semibold">{title}</Heading>
      {note && <p className="label-line text-muted">{note}</p>}
      <div className="mt-4 grid max-w-[38rem] gap-x-12 gap-y-4 lg:max-w-none lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div className="story *:first:mt-0 *:last:mb-0">
          {
            await renderBody(
              body,
              storyComponents(STYLEBOOK_LANGUAGE, IN_EXAMPLES),
              STYLEBOOK_LANGUAGE,
            )
          }
        </div>
        <pre className="border-s border-rule py-2 ps-4 text-sm whitespace-pre-wrap wrap-anywhere">
          <code>{source}</code>
        </pre>
      </div>
    </section>
  );
}
