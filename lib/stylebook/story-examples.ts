import type { StoryName } from '@/lib/mdx';
import type { Example } from './example';

/**
 * Examples of every story component; one without does not compile. No two quotes begin with the same
 * words of the same speaker: their ids are made from them.
 */
export const storyExamples: Record<StoryName, readonly Example[]> = {
  Quote: [
    {
      title: 'With all that is known of it',
      source: `<Quote
  by="A. Speaker"
  role="Chair of the example committee"
  to="an imagined audience"
  date="2026-11-24"
  source="https://example.org/speech"
>
  These are the words, to the letter, with nothing taken out and nothing put in
</Quote>`,
    },
    {
      title: 'With the speaker only, in two paragraphs',
      source: `<Quote by="B. Speaker">
  The first paragraph says one thing.

  The second, with *stress*, says another.
</Quote>`,
    },
    {
      title: 'Of more than 60 words',
      note: 'It is set in the size of the text by itself: nothing else is to be written.',
      source: `<Quote by="C. Speaker" role="Speaker at length" date="2026-11">
  A long quotation is set in the size of the text, because nobody likes to read a whole speech in large letters. It keeps its place apart by a rule at its side. This one goes on for as long as it has to, one sentence after the other, until it has more than sixty words, and then it stops, because that is all that it was made to show.
</Quote>`,
    },
  ],
  PullQuote: [
    {
      title: 'With the line that it repeats',
      note: 'Readers who listen hear the line once: it is hidden from screen readers where it is repeated.',
      source: `The paragraph comes first, and one line of it is worth a second look.

<PullQuote>
  one line of it is worth a second look
</PullQuote>`,
    },
  ],
  Timeline: [
    {
      title: 'With its events',
      note: 'It holds events and nothing else, in the order in which you write them.',
      source: `<Timeline title="How the example grew">
  <Event date="1949" title="The example is founded" />
  <Event date="2026-11" title="It is shown to readers" />
</Timeline>`,
    },
  ],
  Event: [
    {
      title: 'With a year, a month, a day, a span, and more to tell',
      source: `<Timeline>
  <Event date="1955" title="A year">What happened, in a sentence.</Event>
  <Event date="1955-03/1955-05" title="A span of months">
    A paragraph, with [a link](https://example.org/1955).

    Another one.
  </Event>
  <Event date="1955-06" title="A month" />
  <Event date="1955-06-24" title="A day" />
</Timeline>`,
    },
  ],
  KeyPoints: [
    {
      title: 'With a list',
      note: 'Over the text, for those who read no further.',
      source: `<KeyPoints title="In short">
  - The first thing to know
  - The second, with *stress*
  - The third
</KeyPoints>`,
    },
  ],
  Facts: [
    {
      title: 'With a list',
      source: `<Facts title="The example">
  - **Founded:** 1949
  - **Members:** 12
  - **Seat:** on this page
</Facts>`,
    },
  ],
  QandA: [
    {
      title: 'With two questions',
      note: 'Each question is a heading of the third level, and can be linked to.',
      source: `<QandA title="Your questions">
  ### What is this for?

  For what readers ask, in their words.

  ### How long may an answer be?

  As long as it has to be, in paragraphs.

  - Or as a list
</QandA>`,
    },
  ],
  Note: [
    {
      title: 'With the site’s own words over it, or yours',
      source: `<Note>
  Two sentences of the editor to readers. They are not a part of the story.
</Note>

<Note title="About the names">Names are spelled as their bearers spell them.</Note>`,
    },
  ],
  Table: [
    {
      title: 'With its caption',
      note: 'The caption names the table to those who listen. A colon at the right sets figures to the right.',
      source: `<Table caption="Members of the example, by year">
  | Year | Members |
  | ---- | ------: |
  | 1949 |      12 |
  | 1955 |      15 |
</Table>`,
    },
  ],
  Figure: [
    {
      title: 'With all that can be said of it',
      note: 'Where the file itself says what it shows and who made it (IPTC), both may be left out. In place of the picture stands its colour here.',
      source: `<Figure
  src="./bridge.jpg"
  alt="A stone bridge over a river in fog"
  caption="The bridge before it was closed."
  credit="A. Photographer / Example Agency"
  focus="top left"
  wide
/>`,
    },
    {
      title: 'In Markdown',
      source:
        '![A stone bridge over a river in fog](./bridge.jpg "The bridge before it was closed. Photo: A. Photographer")',
    },
    {
      title: 'Without meaning',
      note: 'Nobody is told of it who does not see it.',
      source: '<Figure src="/media/ornament.svg" decorative credit="B. Draughtsman" />',
    },
  ],
  Gallery: [
    {
      title: 'Of three',
      source: `<Gallery caption="Three places that the report speaks of.">
  <Figure src="./bridge.jpg" alt="A stone bridge" credit="A. Photographer" />
  <Figure src="./river.jpg" alt="A river in flood" credit="A. Photographer" />
  ![A hall with empty chairs](./hall.jpg "The hall. Photo: B. Photographer")
</Gallery>`,
    },
  ],
  LocatorMap: [
    {
      title: 'With its groups and a place',
      note: 'The map shows what its groups need. Its list says everything in words, since a narrow drawing has no room for every name.',
      source: `<LocatorMap title="The Nordic countries">
  <Group name="On the Scandinavian peninsula" countries="Norway, Sweden" />
  <Group name="Around it" countries="Denmark, Finland, Iceland" />
  <Point name="Copenhagen" at="55.68, 12.57" />
</LocatorMap>`,
    },
    {
      title: 'With a frame and a note',
      note: 'Where a map shows an area whose status is disputed, a note is needed. The words of this one are yours.',
      source: `<LocatorMap
  title="Four patterns for four groups"
  frame="Serbia, Bosnia and Herzegovina, Albania"
  note="A note says, in one neutral sentence, what readers have to know of a disputed area such as Kosovo."
  lead
>
  <Group name="First" countries="Croatia, Albania, Montenegro, North Macedonia" />
  <Group name="Second" countries="Bosnia and Herzegovina" />
  <Group name="Third" countries="Kosovo" />
  <Group name="Fourth" countries="Serbia" />
</LocatorMap>`,
    },
  ],
  Group: [
    {
      title: 'Of states that are very small',
      note: 'They are dots. Names may be in the language of the article, too.',
      source: `<LocatorMap title="States that a map of Europe hides">
  <Group name="Smaller than a city" countries="Andorra, Liechtenstein, Monaco, San Marino" />
</LocatorMap>`,
    },
  ],
  Point: [
    {
      title: 'In degrees, as maps print them',
      source: `<LocatorMap title="Where the example was made" frame="Ireland, UK">
  <Point name="Dublin" at="53.35, -6.26" />
  <Point name="Edinburgh" at="55.95° N, 3.19° W" />
</LocatorMap>`,
    },
  ],
  Embed: [
    {
      title: 'With a player',
      note: 'YouTube, Vimeo, PeerTube, SoundCloud, OpenStreetMap and Datawrapper: nothing is loaded from them before a reader follows the link.',
      source: `<Embed
  url="https://www.openstreetmap.org/#map=5/44.0/18.0"
  title="A map of the region"
  image="./river.jpg"
/>`,
    },
    {
      title: 'Without one',
      note: 'Posts, and everything on other sites, are a line with a link.',
      source: '<Embed url="https://social.example/@somebody/1" title="A post of somebody’s" />',
    },
  ],
};
