import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The name and the words of the made-up paper in each of its languages. */
export const PAPER = {
  en: {
    lang: 'en',
    prefix: '',
    name: 'The Test Gazette',
    navigation: ['Front page', 'Topics', 'Archive', 'About'],
    sections: ['Town', 'River'],
    about: 'About the Test Gazette',
    topic: 'Bridges',
    section: 'River',
    headline: 'The bridge is open',
    slug: 'bridge',
    words: 'The bridge of the made-up town is open.',
    correction: 'The first version gave another colour.',
  },
  de: {
    lang: 'de',
    prefix: '/de',
    name: 'Das Testblatt',
    navigation: ['Titelseite', 'Themen', 'Archiv', 'Über uns'],
    sections: ['Stadt', 'Fluss'],
    about: 'Über das Testblatt',
    topic: 'Brücken',
    section: 'Fluss',
    headline: 'Die Brücke ist offen',
    slug: 'bruecke',
    words: 'Die Brücke der erfundenen Stadt ist offen.',
    correction: 'Zuerst stand hier eine andere Farbe.',
  },
  ar: {
    lang: 'ar',
    prefix: '/ar',
    name: 'جريدة الاختبار',
    navigation: ['الصفحة الأولى', 'المواضيع', 'الأرشيف', 'من نحن'],
    sections: ['المدينة', 'النهر'],
    about: 'عن جريدة الاختبار',
    topic: 'جسور',
    section: 'river',
    headline: 'الجسر مفتوح',
    slug: 'jisr',
    words: 'جسر المدينة المتخيلة مفتوح.',
    correction: 'ذكرت النسخة الأولى لونا آخر.',
  },
} as const;

/** Its words in one of its languages. */
export type PaperText = (typeof PAPER)[keyof typeof PAPER];

/** More German articles than fit on one page of a list. */
const MORE = 32;

/**
 * Writes a paper that is entirely made up, in English, German and Arabic, into an empty content folder.
 */
export async function writePaper(content: string): Promise<void> {
  for (const [file, text] of Object.entries(paperFiles())) {
    const target = path.join(content, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** The same for a folder that contains another paper, which is replaced. */
export async function replaceByPaper(content: string): Promise<void> {
  for (const folder of ['articles', 'authors', 'pages']) {
    await rm(path.join(content, folder), { recursive: true, force: true });
  }
  await writePaper(content);
}

function paperFiles(): Record<string, string> {
  const files: Record<string, string> = {
    'site.yaml': siteFile(),
    'authors/ana.yaml': 'name: Ana Test\nkind: person\n',
  };
  for (const text of Object.values(PAPER)) {
    const { lang, slug, headline, words, topic, section, about, correction } = text;
    const folder = lang === 'en' ? 'pages' : `pages/${lang}`;
    files[`${folder}/about.mdx`] = `---\ntitle: ${about}\n---\n\n${words}\n`;
    const article = (keys: readonly string[], title: string) =>
      `---\n${[`title: ${title}`, `standfirst: ${words}`, `lang: ${lang}`, 'authors: [ana]', ...keys].join('\n')}\n---\n\n${words}\n`;
    files[`articles/${lang}/${slug}.mdx`] = article(
      [
        'published: 2026-03-02',
        `topics: [${topic}, NATO]`,
        `section: ${section}`,
        `series: {name: ${topic}, part: 1}`,
        ...(lang === 'en' ? [] : ['translationOf: bridge']),
        `corrections: [{date: 2026-03-03, text: ${correction}}]`,
      ],
      headline,
    );
    files[`articles/${lang}/${slug}-2.mdx`] = article(
      ['published: 2026-02-01', `topics: [${topic}]`, `series: {name: ${topic}, part: 2}`],
      `${headline} 2`,
    );
    files[`articles/${lang}/${slug}-stub.mdx`] =
      `---\ntitle: ${headline} 3\nlang: ${lang}\nrelated: [${slug}]\n---\n`;
  }
  for (let at = 1; at <= MORE; at++) {
    const day = String((at % 28) + 1).padStart(2, '0');
    files[`articles/de/mehr/bericht-${at}.mdx`] = [
      '---',
      `title: Bericht Nummer ${at}`,
      `standfirst: Was im Bericht ${at} steht.`,
      'lang: de',
      `published: 2025-12-${day}`,
      'authors: [ana]',
      'topics: [Berichte]',
      'section: Stadt',
      '---',
      '',
      'Ein erfundener Bericht.',
      '',
    ].join('\n');
  }
  return files;
}

function siteFile(): string {
  const { en, de, ar } = PAPER;
  const navigation = ({ navigation: [front, topics, archive, about], prefix }: PaperText) => [
    `{label: ${front}, href: ${prefix || '/'}}`,
    `{label: ${topics}, href: ${prefix}/topics}`,
    `{label: ${archive}, href: ${prefix}/archive}`,
    `{label: ${about}, href: ${prefix}/about}`,
  ];
  const sections = ({ sections: [town, river] }: PaperText) =>
    `[{name: ${town}, slug: town}, {name: ${river}, slug: river}]`;
  const translation = (text: PaperText) =>
    [
      `  ${text.lang}:`,
      `    name: ${text.name}`,
      `    description: ${text.words}`,
      `    navigation: [${navigation(text).join(', ')}]`,
      `    sections: ${sections(text)}`,
      `    frontPage: {lead: ${text.slug}}`,
    ].join('\n');
  return [
    `name: ${en.name}`,
    `description: ${en.words}`,
    'url: http://localhost:3000',
    'timeZone: Europe/London',
    'locale: en',
    'languages: [en, de, ar]',
    `navigation: [${navigation(en).join(', ')}]`,
    `sections: ${sections(en)}`,
    'translations:',
    translation(de),
    translation(ar),
    '',
  ].join('\n');
}
