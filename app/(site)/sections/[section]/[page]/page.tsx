import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '@/components/lists/list-page';
import { Frame } from '@/components/site/frame';
import { sectionMetadata } from '@/lib/metadata/list-metadata';
import { newsroom } from '@/lib/newsroom';
import { readPageNumber, sectionPath } from '@/lib/routing/list-address';
import { siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

export const revalidate = 10;

type Props = { params: Promise<{ section: string; page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, section, listing } = await sectionAt(params);
  return sectionMetadata(site, await newsroom().language(), section, listing);
}

export default async function Page({ params }: Props) {
  const { site, section, listing } = await sectionAt(params);
  const language = await newsroom().language();
  const base = sectionPath(section.slug);
  const mark = siteMark(site, language);
  return (
    <Frame site={site} language={language} path={base}>
      <ListPage
        kicker={say(language, 'section')}
        heading={<span {...mark}>{section.name}</span>}
        listing={listing}
        base={base}
        within={section.slug}
        language={language}
      >
        {section.description && (
          <p className="standfirst mt-4" {...mark}>
            {section.description}
          </p>
        )}
      </ListPage>
    </Frame>
  );
}

async function sectionAt(params: Props['params']) {
  const { section: name, page = '1' } = await params;
  const site = await newsroom().site();
  const slug = decodeURIComponent(name);
  const section = site.sections.find((one) => one.slug === slug);
  const number = readPageNumber(page);
  if (!section || number === undefined) notFound();
  const listing = await newsroom().articlesIn(section, number);
  if (number > listing.pages) notFound();
  return { site, section, listing };
}
