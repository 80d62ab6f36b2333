import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A finished site of one article, as files. */
export interface PlainSite {
  /** With the version. */
  name: string;
  /** Where its files are. */
  root: string;
  remove(): void;
}

/** The parts of an article that every site shows. */
export interface Text {
  title: string;
  standfirst: string;
  published: string;
  /** Plain Markdown. */
  body: string;
}

/** The address of the article, below the root of each site. */
export const ADDRESS = '/articles/kosovo-bosnia-nato-membership/';

/** Reads one of our articles as plain Markdown; quotes become Markdown's block quotes. */
export function readText(file: string): Text {
  const [, frontmatter = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const { title, standfirst, published } = parse(frontmatter);
  const plain = body.replace(/<Quote\b([^>]*)>(.*?)<\/Quote>/gs, (_, attributes, words) => {
    const by = /\bby="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const role = /\brole="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return `> ${words.trim()}\n>\n> — ${by}, ${role}`;
  });
  return { title, standfirst, published: String(published), body: plain.trim() };
}

/**
 * Makes the site with Astro: a layout and one Markdown page, no style sheet.
 *
 * @param parent an existing folder to make it in
 * @throws Error when it cannot be installed or built
 */
export function makeAstro(parent: string, text: Text): PlainSite {
  const layout = `---
const { frontmatter } = Astro.props;
---
${page('{frontmatter.title}', '{frontmatter.standfirst}', '{frontmatter.published}', '<slot />')}`;
  // Later versions need Node 22.
  return makeSite(parent, 'astro@5', ['astro', 'build'], 'dist', {
    'astro.config.mjs': 'export default {};\n',
    'src/layouts/Article.astro': layout,
    [`src/pages${ADDRESS.slice(0, -1)}.md`]: withFrontmatter(text, '../../layouts/Article.astro'),
  });
}

/** The same with Eleventy. */
export function makeEleventy(parent: string, text: Text): PlainSite {
  const layout = page('{{ title }}', '{{ standfirst }}', '{{ published }}', '{{ content | safe }}');
  return makeSite(parent, '@11ty/eleventy', ['eleventy'], '_site', {
    '_includes/article.njk': layout,
    [`${ADDRESS.slice(1, -1)}.md`]: withFrontmatter(text, 'article.njk'),
  });
}

function makeSite(
  parent: string,
  wanted: string,
  build: string[],
  root: string,
  files: Readonly<Record<string, string>>,
): PlainSite {
  const folder = mkdtempSync(path.join(parent, 'plain-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const all = { 'package.json': '{ "private": true, "type": "module" }\n', ...files };
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const options = { cwd: folder, stdio: 'pipe' as const };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', wanted], options);
    execFileSync('npx', ['--no-install', ...build], {
      ...options,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const packageName = wanted.replace(/(?<=.)@.*/, '');
    const installed = path.join(folder, 'node_modules', packageName, 'package.json');
    const { version } = JSON.parse(readFileSync(installed, 'utf8'));
    const name = `${packageName === 'astro' ? 'Astro' : 'Eleventy'} ${version}`;
    return { name, root: path.join(folder, root), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function withFrontmatter({ body, ...fields }: Text, layout: string): string {
  return `---\n${JSON.stringify({ layout, ...fields })}\n---\n\n${body}\n`;
}

/** The same page for each template language. */
function page(title: string, standfirst: string, published: string, content: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
  </head>
  <body>
    <header><a href="/">Standfirst</a> <nav><a href="/about/">About</a></nav></header>
    <main>
      <article>
        <h1>${title}</h1>
        <p>${standfirst}</p>
        <p><time>${published}</time></p>
        ${content}
      </article>
    </main>
    <footer><p>Standfirst</p></footer>
  </body>
</html>
`;
}
