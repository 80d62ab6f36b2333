import type { ReactNode } from 'react';
import { RootLayout } from '../root-layout';

export { generateMetadata, viewport } from '../root-layout';

/** Pages in the language of the site. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return <RootLayout>{children}</RootLayout>;
}
