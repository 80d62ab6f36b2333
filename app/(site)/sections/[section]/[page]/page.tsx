import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontPage } from '@/components/front/front-page';
import { SectionHead } from '@/components/front/section-head';
import { ListPage } from '@/components/lists/list-page';
import { PageLinks } from '@/components/lists/page-links';
import { Frame } from '@/components/site/frame';
import { renderLeadMap } from '@/components/story/render-lead-map';
import { sectionMetadata } from '@/lib/metadata/list-metadata';
import { newsroom, sectionAt } from '@/lib/newsroom';
import { readPageNumber, sectionPath } from '@/lib/routing/list-address';
import { languageMark, siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ section: string; page?: string; language?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, language, section, listing } = await frontAt(params);
  return sectionMetadata(site, language, section, listing);
}

export default async function Page({ params }: Props) {
  const { site, language, tag, section, listing } = await frontAt(params);
  const base = sectionPath(section.slug, language);
  const { page, pages } = listing;
  const front = page === 1 ? await newsroom().sectionFront(section.slug, tag) : undefined;
  return (
    <Frame site={site} language={language} path={base}>
      {front ? (
        <FrontPage
          front={front}
          site={site}
          language={language}
          within={base}
          heading={<SectionHead section={section} site={site} language={language} />}
          leadMap={
            await renderLeadMap(
              front.leadMap,
              language,
              front.lead ? languageMark(front.lead, language) : {},
            )
          }
        >
          <PageLinks base={base} page={page} pages={pages} language={language} />
        </FrontPage>
      ) : (
        <ListPage
          kicker={say(language, 'section')}
          heading={<span {...siteMark(site, language, 'sections')}>{section.name}</span>}
          listing={listing}
          base={base}
          language={language}
        />
      )}
    </Frame>
  );
}

async function frontAt(params: Props['params']) {
  const { section: name, page = '1', language: tag } = await params;
  const site = await newsroom().site(tag);
  const slug = decodeURIComponent(name);
  const section = sectionAt(site.sections, slug);
  const number = readPageNumber(page);
  if (!section || number === undefined) notFound();
  const listing = await newsroom().articlesIn(slug, number, tag);
  if (number > listing.pages) notFound();
  return { site, language: await newsroom().language(tag), tag, section, listing };
}
