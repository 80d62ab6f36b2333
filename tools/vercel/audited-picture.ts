import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { BuiltFunction, PrerenderedPage } from './output';

const NAME = 'a-picture-for-the-audit';
const ORIGINAL = `content/articles/${NAME}.jpg`;

/** Adds an article with a lead picture to a project that is about to be built. */
export async function putPicture(project: string): Promise<void> {
  mkdirSync(path.join(project, 'content/articles'), { recursive: true });
  const picture = sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#446' } });
  writeFileSync(path.join(project, ORIGINAL), await picture.jpeg().toBuffer());
  const text = `---\ntitle: A picture for the audit\nstandfirst: It is there at build.\npublished: 2026-01-02\nauthors: [newsroom]\nimage: {src: ./${NAME}.jpg, alt: A colour, credit: The audit}\n---\n\nWords.\n`;
  writeFileSync(path.join(project, `content/articles/${NAME}.mdx`), text);
}

/** What is wrong with the built picture: its variants must be static files, and no function may contain any. */
export function pictureProblems(
  project: string,
  functions: readonly BuiltFunction[],
  pages: readonly PrerenderedPage[],
): string[] {
  const html = pages.find(({ name }) => name === `articles/${NAME}`)?.html ?? '';
  const variants = [...new Set(html.match(/\/media\/[0-9a-f]{32}-\d+\.webp/g) ?? [])];
  const problems = variants
    .filter((variant) => !existsSync(path.join(project, '.vercel/output/static', variant)))
    .map((variant) => `${variant} is on a page, and not among the static files`);
  if (variants.length === 0) problems.push('the picture is not on the page that was made at build');
  for (const { name, files } of functions) {
    const found = [...files.keys()].find((file) => /\.(?:jpg|webp)$/.test(file));
    if (found) problems.push(`function ${name} has a picture in it: ${found}`);
  }
  return problems;
}
