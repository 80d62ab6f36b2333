import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PhotoPage } from '@/components/picture/photo-page';
import { Frame } from '@/components/site/frame';
import { photoMetadata } from '@/lib/metadata/metadata';
import { newsroom, photoPath } from '@/lib/newsroom';

export const revalidate = 10;

type Props = { params: Promise<{ slug: string; number: string }> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entry, number } = await photoAt(params);
  const language = await newsroom().language(entry.lang);
  return photoMetadata(await newsroom().site(entry.lang), language, entry, number);
}

export default async function Page({ params }: Props) {
  const { entry, photos, number } = await photoAt(params);
  const language = await newsroom().language(entry.lang);
  const path = photoPath(entry, number);
  return (
    <Frame site={await newsroom().site(entry.lang)} language={language} path={path}>
      <PhotoPage article={entry} photos={photos} number={number} language={language} />
    </Frame>
  );
}

async function photoAt(params: Props['params']) {
  const { slug, number: asked } = await params;
  const entry = (await newsroom().entry(decodeURIComponent(slug))) ?? notFound();
  const { inOrder: photos } = await newsroom().pictures(entry);
  const number = Number(asked);
  if (!photos[number - 1]) notFound();
  return { entry, photos, number };
}
