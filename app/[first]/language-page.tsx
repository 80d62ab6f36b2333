import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { namedParameters, routeOf } from '@/lib/routing/routes';
import * as month from '../(site)/archive/[year]/[month]/[page]/page';
import * as year from '../(site)/archive/[year]/page';
import * as archive from '../(site)/archive/page';
import * as author from '../(site)/authors/[author]/[page]/page';
import * as corrections from '../(site)/corrections/[page]/page';
import * as section from '../(site)/sections/[section]/[page]/page';
import * as series from '../(site)/series/[series]/[page]/page';
import * as topics from '../(site)/topics/-/[page]/page';
import * as topic from '../(site)/topics/[topic]/[page]/page';
import { TextPageAt, textMetadata } from './text-page';

/** A page of `app/(site)`; among its parameters is the tag of a language, `language`. */
interface ListPage {
  default: (props: never) => Promise<ReactNode>;
  generateMetadata: (props: never) => Promise<Metadata>;
}

/** The pages that every language has, by their routes: those with `isInLanguages` in the table. */
const LIST_PAGES: Readonly<Record<string, ListPage>> = {
  '/sections/[section]': section,
  '/sections/[section]/[page]': section,
  '/series/[series]': series,
  '/series/[series]/[page]': series,
  '/topics': topics,
  '/topics/-/[page]': topics,
  '/topics/[topic]': topic,
  '/topics/[topic]/[page]': topic,
  '/authors/[author]': author,
  '/authors/[author]/[page]': author,
  '/archive': archive,
  '/archive/[year]': year,
  '/archive/[year]/[month]': month,
  '/archive/[year]/[month]/[page]': month,
  '/corrections': corrections,
  '/corrections/[page]': corrections,
};

/** The parts of an address: the tag of a language, and up to four more. */
interface Parts {
  first: string;
  second: string;
  third?: string;
  fourth?: string;
  fifth?: string;
}

type Props = { params: Promise<Parts> };

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await pageAt(params);
  if ('list' in asked) return asked.list.generateMetadata(asked.props as never);
  const metadata = await textMetadata(asked.name);
  // The title already names the paper.
  return { ...metadata, title: { absolute: String(metadata.title) } };
}

/**
 * The pages of a language under its tag: its lists, and the pages in its folder. There is a file for each number of
 * parts, because a route that takes any number of parts would also take the addresses that lead nowhere
 * (lib/next-internals/nowhere.ts).
 */
export default async function Page({ params }: Props) {
  const asked = await pageAt(params);
  if ('list' in asked) return asked.list.default(asked.props as never);
  return <TextPageAt name={asked.name} />;
}

async function pageAt(
  params: Props['params'],
): Promise<{ list: ListPage; props: object } | { name: string }> {
  const { first, second, third, fourth, fifth } = await params;
  const parts = [first, second, third, fourth, fifth].filter((part) => part !== undefined);
  const found = routeOf(`/${parts.join('/')}`);
  if (found?.language === undefined) notFound();
  const { route, parameters, language } = found;
  const list = LIST_PAGES[route.pattern];
  if (list)
    return { list, props: { params: Promise.resolve({ ...namedParameters(found), language }) } };
  return route.link === 'page' ? { name: `${language}/${parameters[0]}` } : notFound();
}
