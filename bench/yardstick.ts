import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The simplest way to publish MDX with Next: a page that is an MDX file, with @next/mdx. */
export interface Yardstick {
  folder: string;
  /** The MDX file of the page. */
  page: string;
  remove(): void;
}

/**
 * Writes such a site beside ours, with the same version of Next, and installs it.
 *
 * @param parent an existing folder to make it in
 * @param body the text of the page
 * @throws Error when the packages cannot be installed
 */
export function makeYardstick(parent: string, body: string): Yardstick {
  const folder = mkdtempSync(path.join(parent, 'next-mdx-'));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const version = (name: string): string =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  write(
    'package.json',
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: {
        next: version('next'),
        react: version('react'),
        'react-dom': version('react-dom'),
        '@next/mdx': version('next'),
        '@mdx-js/loader': '^3',
        '@mdx-js/react': '^3',
      },
    }),
  );
  write(
    'next.config.mjs',
    `import createMDX from '@next/mdx';
export default createMDX()({ pageExtensions: ['js', 'mdx'], devIndicators: false });
`,
  );
  write(
    'mdx-components.js',
    `const Quote = ({ by, children }) => <figure><blockquote>{children}</blockquote><figcaption>{by}</figcaption></figure>;
const PullQuote = ({ children }) => <div>{children}</div>;
export const useMDXComponents = () => ({ Quote, PullQuote });
`,
  );
  write(
    'app/layout.js',
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  );
  write('app/page.mdx', body);
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe' });
  return {
    folder,
    page: path.join(folder, 'app/page.mdx'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
