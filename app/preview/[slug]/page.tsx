import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '@/components/article/article-page';
import { PreviewBanner } from '@/components/article/preview-banner';
import { StubPage } from '@/components/article/stub-page';
import { Frame } from '@/components/site/frame';
import { storyComponents } from '@/components/story';
import { now } from '@/lib/clock';
import { renderBody } from '@/lib/mdx';
import { withQuery } from '@/lib/media/page-picture';
import { previewMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import { type PageQuery, pictureQuery, readPreviewKey } from '@/lib/preview/preview-address';
import { isValidPreviewKey } from '@/lib/preview/preview-key';

// Only for readers with the key, so the page also checks the key itself.
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { entry } = await previewAt(props);
  return previewMetadata(
    await newsroom().site(entry.lang),
    await newsroom().language(entry.lang),
    entry,
  );
}

export default async function Page(props: Props) {
  const { entry, body, until, key } = await previewAt(props);
  const site = await newsroom().site(entry.lang);
  const pictures = withQuery(await newsroom().pictures(entry), pictureQuery(entry.slug, key));
  const language = await newsroom().language(entry.lang);
  const inStory = { pictures: pictures.inText, photoPage: () => undefined };
  return (
    <Frame site={site} language={language}>
      <PreviewBanner untilMs={Number(until) * 1000} language={language} />
      {entry.kind === 'stub' ? (
        <StubPage stub={entry} mentions={[]} siblings={[]} site={site} language={language} />
      ) : (
        <ArticlePage
          article={entry}
          pictures={pictures}
          age={(await newsroom().age(entry))?.age}
          site={site}
          related={[]}
          neighbours={{ newer: undefined, older: undefined }}
          parts={{ previous: undefined, next: undefined }}
          language={language}
        >
          {body && (await renderBody(body, storyComponents(language, inStory), language))}
        </ArticlePage>
      )}
    </Frame>
  );
}

async function previewAt({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug).normalize('NFC');
  const key = readPreviewKey(await searchParams);
  if (!isValidPreviewKey(slug, key, process.env.PREVIEW_SECRET, now())) notFound();
  const preview = (await newsroom().preview(slug)) ?? notFound();
  return { ...preview, until: key.until, key };
}
