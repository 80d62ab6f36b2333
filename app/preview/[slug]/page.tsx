import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '@/components/article/article-page';
import { PreviewBanner } from '@/components/article/preview-banner';
import { StubPage } from '@/components/article/stub-page';
import { Frame } from '@/components/site/frame';
import { storyComponents } from '@/components/story';
import { renderBody } from '@/lib/mdx';
import { previewMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';

// The proxy lets nobody come here without a key that opens this article.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entry } = await previewAt(params);
  return previewMetadata(await newsroom().site(), entry);
}

export default async function Page({ params, searchParams }: Props) {
  const { entry, body } = await previewAt(params);
  const site = await newsroom().site();
  const { until } = await searchParams;
  return (
    <Frame site={site}>
      <PreviewBanner untilMs={Number(until) * 1000} dates={site} />
      {entry.kind === 'stub' ? (
        <StubPage stub={entry} mentions={[]} siblings={[]} site={site} />
      ) : (
        <ArticlePage
          article={entry}
          related={[]}
          neighbours={{ newer: undefined, older: undefined }}
          dates={site}
        >
          {body && (await renderBody(body, storyComponents))}
        </ArticlePage>
      )}
    </Frame>
  );
}

async function previewAt(params: Props['params']) {
  const { slug } = await params;
  return (await newsroom().preview(decodeURIComponent(slug))) ?? notFound();
}
