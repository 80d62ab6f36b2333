import Page, { generateMetadata } from './[page]/page';

export const revalidate = 10;

/** Made at the first request, and kept. */
export function generateStaticParams() {
  return [];
}

export { generateMetadata };
export default Page;
