import type { StoryName } from '@/lib/mdx';
import { contentsInWords } from '@/lib/mdx/story-contents';
import { storyDescription, storyProps } from '@/lib/mdx/story-props';
import { storyExamples } from '@/lib/stylebook/story-examples';
import { AttributeTable } from './attribute-table';
import { ExampleView } from './example-view';

/** One story component: what it is for, its attributes, its examples. */
export function StorySection({ name }: { name: StoryName }) {
  const props = storyProps(name);
  return (
    <section className="stylebook-part hairline mt-8">
      <h3 id={name}>{name}</h3>
      <p className="explanation">
        {storyDescription(name)}. It {withoutMarks(contentsInWords(name))}.
      </p>
      {props.length === 0 ? (
        <p className="label-line mt-2 text-muted">It has no attributes.</p>
      ) : (
        <AttributeTable
          caption={`The attributes of ${name}`}
          head={['Attribute', 'Needed', 'What it is']}
          rows={props.map((prop) => ({
            name: prop.name,
            cells: [prop.required ? 'yes' : 'no', prop.description],
          }))}
        />
      )}
      {storyExamples[name].map((example) => (
        <ExampleView key={example.title} example={example} heading="h4" />
      ))}
    </section>
  );
}

/** A message without the backquotes around its code. */
function withoutMarks(text: string): string {
  return text.replaceAll('`', '');
}
