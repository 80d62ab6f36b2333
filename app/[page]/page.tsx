import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TextPage } from '@/components/article/text-page';
import { DeskPanel } from '@/components/site/desk-panel';
import { Frame } from '@/components/site/frame';
import { storyComponents } from '@/components/story';
import { renderBody } from '@/lib/mdx';
import { pageMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';

export const revalidate = 10;

type Props = { params: Promise<{ page: string }> };

export async function generateStaticParams() {
  const names = await newsroom().pageNames();
  return names.map((page) => ({ page }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageAt(params);
  return pageMetadata(await newsroom().site(), page);
}

export default async function Page({ params }: Props) {
  const page = await pageAt(params);
  const site = await newsroom().site();
  const { inText } = await newsroom().pictures(page);
  const inStory = { pictures: inText, photoPage: () => undefined };
  const language = await newsroom().language(page.lang);
  return (
    <Frame site={site} language={language} path={`/${page.slug}`}>
      <DeskPanel notes={await newsroom().deskNotes(page.file)} />
      <TextPage page={page} language={language}>
        {await renderBody(page.body, storyComponents(language, inStory), language)}
      </TextPage>
    </Frame>
  );
}

async function pageAt(params: Props['params']) {
  const { page } = await params;
  return (await newsroom().page(decodeURIComponent(page))) ?? notFound();
}
