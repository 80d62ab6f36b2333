import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TextPage } from '@/components/article/text-page';
import { DeskPanel } from '@/components/site/desk-panel';
import { Frame } from '@/components/site/frame';
import { storyComponents } from '@/components/story';
import { renderBody } from '@/lib/mdx';
import { pageMetadata } from '@/lib/metadata/metadata';
import { furtherLanguages, newsroom } from '@/lib/newsroom';
import { textPagePath } from '@/lib/routing/list-address';

/** @param name `about`, or `de/about` in the folder of a language */
export async function textMetadata(name: string): Promise<Metadata> {
  const page = await pageAt(name);
  return pageMetadata(await newsroom().site(page.lang), page, await versionsOf(name));
}

/** A page of content/pages. */
export async function TextPageAt({ name }: { name: string }) {
  const page = await pageAt(name);
  const site = await newsroom().site(page.lang);
  const { inText } = await newsroom().pictures(page);
  const inStory = { pictures: inText, photoPage: () => undefined };
  const language = await newsroom().language(page.lang);
  const versions = await versionsOf(name);
  return (
    <Frame site={site} language={language} path={textPagePath(page.slug)} versions={versions}>
      <DeskPanel notes={await newsroom().deskNotes(page.file)} />
      <TextPage page={page} versions={versions} language={language}>
        {await renderBody(page.body, storyComponents(language, inStory), language)}
      </TextPage>
    </Frame>
  );
}

/** A paper in one language has no versions to look up. */
async function versionsOf(name: string) {
  const isOfLanguages = furtherLanguages(await newsroom().site()).length > 0;
  return isOfLanguages ? newsroom().pageVersions(name) : [];
}

async function pageAt(name: string) {
  return (await newsroom().page(name)) ?? notFound();
}
