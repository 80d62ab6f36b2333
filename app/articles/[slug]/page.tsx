import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '@/components/article/article-page';
import { StubPage } from '@/components/article/stub-page';
import { Frame } from '@/components/site/frame';
import { JsonLdScript } from '@/components/site/json-ld-script';
import { storyComponents } from '@/components/story';
import { renderBody } from '@/lib/mdx';
import { entryMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import { breadcrumbs, newsArticle } from '@/lib/structured-data/json-ld';

export const revalidate = 10;

type Props = { params: Promise<{ slug: string }> };

export async function generateStaticParams() {
  const entries = await newsroom().entries();
  return entries.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await entryAt(params);
  return entryMetadata(await newsroom().site(), entry);
}

export default async function Page({ params }: Props) {
  const entry = await entryAt(params);
  const site = await newsroom().site();
  if (entry.kind === 'stub') {
    const mentions = await newsroom().mentions(entry);
    const siblings = await newsroom().siblings(entry);
    return (
      <Frame site={site}>
        <StubPage stub={entry} mentions={mentions} siblings={siblings} site={site} />
      </Frame>
    );
  }
  const related = await newsroom().related(entry);
  return (
    <Frame site={site}>
      <ArticlePage article={entry} related={related} dates={site}>
        {await renderBody(entry.body, storyComponents)}
      </ArticlePage>
      <JsonLdScript data={[newsArticle(site, entry), breadcrumbs(site, entry)]} />
    </Frame>
  );
}

async function entryAt(params: Props['params']) {
  const { slug } = await params;
  return (await newsroom().entry(decodeURIComponent(slug))) ?? notFound();
}
