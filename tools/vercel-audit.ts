/**
 * `npm run audit:vercel`: builds the site as Vercel does, in a copy, and checks what came out: that
 * pages made at build have their articles' text, that each function has the content, the index and
 * the database's binary, that variants of pictures are static files, and that functions answer from a folder in which
 * they cannot write.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { splitFrontmatter } from '@/lib/content/frontmatter';
import { slugOf } from '@/lib/content/slug-of';
import { isPictureFile } from '@/lib/media/picture-file';
import { pictureProblems, putPicture } from './vercel/audited-picture';
import { functionProblems, hasRuntime, inMegabytes, pageProblems } from './vercel/checks';
import { type BuiltFunction, functionAt, readFunctions, readPrerendered } from './vercel/output';
import { runFunction } from './vercel/run-function';

/** Newer versions contact Vercel's servers before they build. */
const CLI = 'vercel@60.1.3';

const temporary = mkdtempSync(path.join(tmpdir(), 'standfirst-vercel-'));
// Readable by all, because another user runs the functions.
chmodSync(temporary, 0o755);
try {
  await audit(path.join(temporary, 'site'));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function audit(project: string): Promise<void> {
  const files = copyProject(project);
  await putPicture(project);
  if (!buildAsVercel(project)) {
    process.exitCode = 1;
    return;
  }
  // Functions do not get the originals of pictures.
  const content = files.filter((file) => file.startsWith('content/') && !isPictureFile(file));
  const functions = readFunctions(project);
  const pages = readPrerendered(project);
  const problems = functions.flatMap((each) => functionProblems(each, content));
  const articles = new Map(
    content
      .filter((file) => /^content\/articles\/.*\.mdx$/.test(file))
      .map((file) => [`articles/${slugOf(file)}`, file]),
  );
  const articlePages = pages.filter(({ name }) => articles.has(name));
  if (articlePages.length === 0) problems.push('no article was made at build');
  for (const page of articlePages) {
    const split = splitFrontmatter(readFileSync(articles.get(page.name) ?? '', 'utf8'));
    problems.push(...pageProblems(page, 'body' in split ? split.body : ''));
  }
  problems.push(...pictureProblems(project, functions, pages));
  problems.push(...(await answerProblems(project, functions, articlePages[0]?.name)));

  for (const { name, runtime, bytes } of functions) {
    console.log(`function ${name}: ${runtime}, ${inMegabytes(bytes)}`);
  }
  console.log(`${pages.length} pages made at build, ${articlePages.length} of them articles`);
  for (const problem of problems) console.error(problem);
  console.log(`${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

/** Copies the files that git would commit: others do not reach Vercel either. */
function copyProject(project: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  const files = listed.split('\0').filter(Boolean);
  for (const file of files) cpSync(file, path.join(project, file));
  mkdirSync(path.join(project, '.vercel'));
  // As `vercel link` would write it; nothing checks whether this project exists.
  const settings = { framework: 'nextjs', nodeVersion: '22.x' };
  writeFileSync(
    path.join(project, '.vercel/project.json'),
    JSON.stringify({ projectId: 'prj_audit', orgId: 'team_audit', settings }),
  );
  return files;
}

function buildAsVercel(project: string): boolean {
  const { CONTENT_DIR: _, INDEX_FILE: __, ...env } = process.env;
  const run = (...args: string[]) =>
    spawnSync('npx', ['--yes', CLI, ...args], {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, NODE_ENV: 'production', VERCEL_TELEMETRY_DISABLED: '1' },
    }).status === 0;
  if (!run('--version')) {
    console.error(
      `npx could not get ${CLI}: nothing was audited. The audit needs the package registry.`,
    );
    return false;
  }
  return run('build', '--token', 'none', '--yes');
}

/** Sends requests to three functions: the search, an article that was not made before, and the proxy. */
async function answerProblems(
  project: string,
  functions: readonly BuiltFunction[],
  article: string | undefined,
): Promise<string[]> {
  const problems: string[] = [];
  const run = async (address: string, ask: (origin: string) => Promise<string | undefined>) => {
    const built = functionAt(project, functions, address);
    const folder = path.join(temporary, `function-${address.replace(/\W/g, '')}`);
    const problem = built ? await runFunction(built, folder, ask) : 'is not there';
    if (problem) problems.push(`function ${address}: ${problem}`);
  };
  const slug = path.basename(article ?? '');
  await run('search', (origin) => page(`${origin}/search?q=a`, '/search'));
  await run('articles/[slug]', (origin) =>
    page(`${origin}/articles/[slug]?nxtPslug=${slug}`, '/articles/[slug]'),
  );
  await run('_middleware', async (origin) => {
    const known = await fetch(`${origin}/articles/${slug}`);
    if (!known.headers.has('x-middleware-next')) return `it does not let readers see ${slug}`;
    const unknown = await fetch(`${origin}/articles/no-such-article`);
    return unknown.headers.has('x-middleware-rewrite')
      ? undefined
      : 'it lets readers through to an unknown article';
  });
  return problems;
}

/** Requests a page by the address of its route, as Vercel's router does. */
async function page(url: string, route: string): Promise<string | undefined> {
  const answer = await fetch(url, { headers: { 'x-matched-path': route } });
  const html = await answer.text();
  // Ten seconds after the build Vercel requests the page again, and then sends the result instead.
  if (hasRuntime(html)) console.warn(`note: ${route} sends the framework’s scripts when asked`);
  return answer.status === 200 && html.includes('<main')
    ? undefined
    : `${url} answers ${answer.status}: ${html.slice(0, 200)}`;
}
