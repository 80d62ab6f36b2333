import Page, { generateMetadata, generateStaticParams } from '../../../language-page';

export const revalidate = 10;

export { generateMetadata, generateStaticParams };
export default Page;
