import { storyComponents } from '@/components/story';
import { renderBody } from '@/lib/mdx';
import { type Example, STYLEBOOK_LANGUAGE } from '@/lib/stylebook/example';
import { SAMPLE_PICTURES } from '@/lib/stylebook/sample-pictures';

/** Pictures in examples are plain areas of colour. */
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
      <Heading className="label-line semibold">{title}</Heading>
      {note && <p className="label-line text-muted">{note}</p>}
      <div className="example">
        <div className="story">
          {
            await renderBody(
              body,
              storyComponents(STYLEBOOK_LANGUAGE, IN_EXAMPLES),
              STYLEBOOK_LANGUAGE,
            )
          }
        </div>
        <pre>
          <code>{source}</code>
        </pre>
      </div>
    </section>
  );
}
