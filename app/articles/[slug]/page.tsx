import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '@/components/article/article-page';
import { StubPage } from '@/components/article/stub-page';
import { DeskPanel } from '@/components/site/desk-panel';
import { Frame } from '@/components/site/frame';
import { JsonLdScript } from '@/components/site/json-ld-script';
import { storyComponents } from '@/components/story';
import { renderBody } from '@/lib/mdx';
import { entryMetadata } from '@/lib/metadata/metadata';
import {
  articlePath,
  type Entry,
  entriesOf,
  furtherLanguages,
  newsroom,
  photoPageOf,
} from '@/lib/newsroom';
import { breadcrumbs, newsArticle } from '@/lib/structured-data/json-ld';

export const revalidate = 10;

/**
 * How many of the newest articles are made during the build. The rest are made at the first request, and
 * kept.
 */
const PRERENDERED = 300;

type Props = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  const front = entriesOf(await newsroom().frontPage());
  const newest = await newsroom().newest(PRERENDERED);
  const slugs = new Set([...front, ...newest].map(({ slug }) => slug));
  return [...slugs].map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await entryAt(params);
  const { crops } = await newsroom().pictures(entry);
  const language = await newsroom().language(entry.lang);
  const versions = await versionsOf(entry);
  return entryMetadata(await newsroom().site(entry.lang), language, entry, crops.card, versions);
}

export default async function Page({ params }: Props) {
  const entry = await entryAt(params);
  const site = await newsroom().site(entry.lang);
  const language = await newsroom().language(entry.lang);
  const notes = await newsroom().deskNotes(entry.file);
  const versions = await versionsOf(entry);
  if (entry.kind === 'stub') {
    const mentions = await newsroom().mentions(entry);
    const siblings = await newsroom().siblings(entry);
    return (
      <Frame site={site} language={language} path={articlePath(entry)} versions={versions}>
        <DeskPanel notes={notes} />
        <StubPage
          stub={entry}
          mentions={mentions}
          siblings={siblings}
          site={site}
          language={language}
        />
      </Frame>
    );
  }
  const related = await newsroom().related(entry);
  const neighbours = await newsroom().neighbours(entry);
  const parts = await newsroom().partsBeside(entry);
  const pictures = await newsroom().pictures(entry);
  const body = await newsroom().body(entry);
  const inStory = { pictures: pictures.inText, photoPage: photoPageOf(entry, pictures) };
  const aging = await newsroom().age(entry);
  return (
    <Frame site={site} language={language} path={articlePath(entry)} versions={versions}>
      <DeskPanel notes={notes} />
      <ArticlePage
        article={entry}
        pictures={pictures}
        age={aging?.age}
        versions={versions}
        site={site}
        related={related}
        neighbours={neighbours}
        parts={parts}
        language={language}
      >
        {await renderBody(body, storyComponents(language, inStory), language)}
      </ArticlePage>
      <JsonLdScript data={[newsArticle(site, entry, pictures), breadcrumbs(site, entry)]} />
    </Frame>
  );
}

/** A paper in one language has no versions to look up. */
async function versionsOf(entry: Entry) {
  const isOfLanguages = furtherLanguages(await newsroom().site()).length > 0;
  return isOfLanguages ? newsroom().versions(entry) : [];
}

async function entryAt(params: Props['params']) {
  const { slug } = await params;
  return (await newsroom().entry(decodeURIComponent(slug))) ?? notFound();
}
