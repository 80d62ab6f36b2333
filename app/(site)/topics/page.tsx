import Page, { generateMetadata } from './-/[page]/page';

export const revalidate = 10;

export { generateMetadata };
export default Page;
