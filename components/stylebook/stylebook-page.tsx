import { elementNames } from '@/lib/mdx/elements';
import { storyNames } from '@/lib/mdx/story-props';
import type { Site } from '@/lib/newsroom';
import { elementAttributes } from '@/lib/stylebook/element-attributes';
import { elementExamples } from '@/lib/stylebook/element-examples';
import { STYLEBOOK_LANGUAGE } from '@/lib/stylebook/example';
import { markdownExamples } from '@/lib/stylebook/markdown-examples';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { AttributeTable } from './attribute-table';
import { ColourPairs } from './colour-pairs';
import { ExampleView } from './example-view';
import { NameplateSamples } from './nameplate-samples';
import { StorySection } from './story-section';

/** Everything that an article may use, live, each beside its source. */
export function StylebookPage({ site, language }: { site: Site; language: Language }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="stylebook"
      {...languageMark(STYLEBOOK_LANGUAGE, language)}
    >
      <h1 className="headline">Stylebook</h1>
      <p className="standfirst">
        Everything that an article may have, as readers see it and as it is written. What is not
        here is refused.
      </p>
      <ul className="stylebook-contents label-line">
        {SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {SECTIONS.map(({ id, title, content: Content }) => (
        <section key={id}>
          <h2 id={id} className="strong-rule">
            {title}
          </h2>
          <Content site={site} />
        </section>
      ))}
    </main>
  );
}

const SECTIONS = [
  { id: 'story-components', title: 'Story components', content: StoryComponents },
  { id: 'markdown', title: 'Markdown', content: Markdown },
  { id: 'tags', title: 'Tags', content: Tags },
  { id: 'colours', title: 'Colours', content: Colours },
];

function StoryComponents() {
  return storyNames.map((name) => <StorySection key={name} name={name} />);
}

function Markdown() {
  return markdownExamples.map((example) => (
    <ExampleView key={example.title} example={example} heading="h3" />
  ));
}

function Tags() {
  return (
    <>
      <p className="explanation mt-2">
        These may stand in the text as tags: {listed(elementNames)}.
      </p>
      <AttributeTable
        caption="The attributes of tags"
        head={['Attribute', 'Allowed on']}
        rows={elementAttributes.map(({ attribute, elements }) => ({
          name: attribute,
          cells: [elements.length === elementNames.length ? 'every tag' : listed(elements)],
        }))}
      />
      {elementExamples.map((example) => (
        <ExampleView key={example.title} example={example} heading="h3" />
      ))}
    </>
  );
}

function Colours({ site }: { site: Site }) {
  return (
    <>
      <ColourPairs accent={site.brand.accent} />
      <NameplateSamples site={site} />
    </>
  );
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
