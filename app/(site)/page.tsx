import type { Metadata } from 'next';
import { FrontPage } from '@/components/front/front-page';
import { DeskPanel } from '@/components/site/desk-panel';
import { Footer } from '@/components/site/footer';
import { JsonLdScript } from '@/components/site/json-ld-script';
import { Nameplate } from '@/components/site/nameplate';
import { frontPageMetadata } from '@/lib/metadata/metadata';
import { newsroom } from '@/lib/newsroom';
import { webSite } from '@/lib/structured-data/json-ld';

export const revalidate = 10;

export async function generateMetadata(): Promise<Metadata> {
  return frontPageMetadata(await newsroom().site());
}

export default async function Page() {
  const site = await newsroom().site();
  const language = await newsroom().language();
  const front = await newsroom().frontPage();
  const [newest] = await newsroom().newest(1);
  return (
    <>
      <Nameplate site={site} language={language} edition={newest?.published} />
      <DeskPanel notes={await newsroom().deskNotes()} />
      <FrontPage front={front} language={language} />
      <Footer site={site} language={language} path="/" />
      <JsonLdScript data={webSite(site)} />
    </>
  );
}
