import type { Metadata } from 'next';
import { furtherLanguages, isFurther, newsroom } from '@/lib/newsroom';
import * as front from '../(site)/page';
import { TextPageAt, textMetadata } from './text-page';

export const revalidate = 10;

type Props = { params: Promise<{ first: string }> };

export async function generateStaticParams() {
  const names = await newsroom().pageNames();
  const languages = furtherLanguages(await newsroom().site());
  return [...languages, ...names.filter((name) => !name.includes('/'))].map((first) => ({ first }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { first } = await params;
  return isFurther(await newsroom().site(), first)
    ? front.generateMetadata({ params: Promise.resolve({ language: first }) })
    : textMetadata(decodeURIComponent(first));
}

/** The front page of a language, or a page of content/pages: Next allows only one dynamic first part for both. */
export default async function Page({ params }: Props) {
  const { first } = await params;
  if (!isFurther(await newsroom().site(), first)) {
    return <TextPageAt name={decodeURIComponent(first)} />;
  }
  return front.default({ params: Promise.resolve({ language: first }) });
}
