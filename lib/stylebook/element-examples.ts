import type { Example } from './example';

/** What only tags can say. A test holds the list to the elements that the dialect allows. */
export const elementExamples: readonly Example[] = [
  {
    title: 'Short forms',
    source: `The <abbr title="North Atlantic Treaty Organization">NATO</abbr> of this example.`,
  },
  {
    title: 'Titles, and quotations in the line',
    source: `In <cite>The Book of Examples</cite> it says <q cite="https://example.org/book">so it is</q>.`,
  },
  {
    title: 'What was changed',
    source: `The meeting is on <del dateTime="2026-11-24">Monday</del> <ins dateTime="2026-11-24">Tuesday</ins>, and costs <s>ten</s> nothing.`,
  },
  {
    title: 'Stress and importance',
    note: 'As in Markdown; b and i set words apart without either.',
    source: `This is <em>stressed</em>, this is <strong>important</strong>, <b>this</b> is a catchword and <i>this</i> a ship.`,
  },
  {
    title: 'Above and below the line, and small print',
    source: `H<sub>2</sub>O on 10 m<sup>2</sup>. <small>Figures without warranty.</small>`,
  },
  {
    title: 'Marks and keys',
    source: `Press <kbd>Ctrl</kbd> and look for <mark>what is marked</mark>.`,
  },
  {
    title: 'Other languages, and other directions',
    source: `They said <span lang="bs">dobro jutro</span>; <bdi lang="ar">صباح الخير</bdi>: 3 times.`,
  },
  {
    title: 'Times',
    source: `It began <time dateTime="2026-11-24T18:30">on Tuesday at half past six</time>.`,
  },
  {
    title: 'Line ends, and where a long word may be broken',
    source: `1 Example Street<br>Exampletown, example<wbr>on<wbr>the<wbr>hill`,
  },
  {
    title: 'A line across the page',
    note: 'As --- in Markdown.',
    source: `Before it.

<hr>

After it.`,
  },
  {
    title: 'Folded away',
    note: 'With open after the name of the tag it is unfolded at first.',
    source: `<details>
  <summary>How the figures were counted</summary>

  By hand, twice.
</details>

<details open>
  <summary>Who counted them</summary>

  Two people.
</details>`,
  },
];
