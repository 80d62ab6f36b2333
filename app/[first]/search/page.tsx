import type { Metadata } from 'next';
import * as search from '../../(site)/search/page';

type Props = {
  params: Promise<{ first: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return search.generateMetadata(inLanguage(props));
}

/** The search of a language. It depends on the query, so it is made for each reader. */
export default async function Page(props: Props) {
  return search.default(inLanguage(props));
}

function inLanguage({ params, searchParams }: Props) {
  return { params: params.then(({ first }) => ({ language: first })), searchParams };
}
