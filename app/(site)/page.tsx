import type { Metadata } from 'next';
import { FrontPage } from '@/components/front/front-page';
import { DeskPanel } from '@/components/site/desk-panel';
import { Footer } from '@/components/site/footer';
import { JsonLdScript } from '@/components/site/json-ld-script';
import { Nameplate } from '@/components/site/nameplate';
import { renderLeadMap } from '@/components/story/render-lead-map';
import { frontPageMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import { frontPath } from '@/lib/routing/list-address';
import { webSite } from '@/lib/structured-data/json-ld';
import { languageMark } from '@/lib/words/mark';

export const revalidate = 10;

type Props = { params: Promise<{ language?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language: tag } = await params;
  return frontPageMetadata(await newsroom().site(tag));
}

export default async function Page({ params }: Props) {
  const { language: tag } = await params;
  const site = await newsroom().site(tag);
  const language = await newsroom().language(tag);
  const front = await newsroom().frontPage(tag);
  const [newest] = await newsroom().newest(1, tag);
  return (
    <>
      <Nameplate site={site} language={language} edition={newest?.published} />
      <DeskPanel notes={await newsroom().deskNotes()} />
      <FrontPage
        front={front}
        site={site}
        language={language}
        leadMap={
          await renderLeadMap(
            front.leadMap,
            language,
            front.lead ? languageMark(front.lead, language) : {},
          )
        }
      />
      <Footer site={site} language={language} path={frontPath(language)} />
      <JsonLdScript data={webSite(site)} />
    </>
  );
}
