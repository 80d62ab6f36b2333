import type { Position, Problem } from '@/lib/checking/problem';
import { kindOfFile } from '@/lib/content/content-kinds';
import { readContent } from '@/lib/content/disk';
import { parseYaml, type YamlData } from '@/lib/content/frontmatter';
import { openFile } from '@/lib/content/open-file';
import { redirectPlaces } from '@/lib/content/read-redirects';
import { REDIRECTS_FILE } from '@/lib/content/redirects-file';
import type { FoundProblem } from './found-problem';

/** In more files than this, places are not looked up, since each file has to be read. */
const MOST_READ = 1000;

/** Gives problems that are known only by a frontmatter key their place in the file. */
export function placed(contentDir: string, problems: readonly FoundProblem[]): Problem[] {
  const opened = new Map<string, YamlData | undefined>();
  let redirects: ReadonlyMap<string, Position> | undefined;
  return problems.map(({ key, ...problem }) => {
    const { file } = problem;
    if (!key) return problem;
    if (file === REDIRECTS_FILE) {
      redirects ??= redirectPlaces(readContent(contentDir, file).text);
      return { ...problem, ...redirects.get(key.join(' ')) };
    }
    if (!opened.has(file) && opened.size < MOST_READ) {
      opened.set(file, yamlOf(contentDir, file));
    }
    const yaml = opened.get(file);
    return yaml ? { ...problem, ...yaml.positionOf(key) } : problem;
  });
}

function yamlOf(contentDir: string, file: string): YamlData | undefined {
  const { text } = readContent(contentDir, file);
  if (file.endsWith('.yaml')) return text.ok ? parseYaml(text.value, 1) : undefined;
  const opened = openFile(text, kindOfFile(file) === 'article' ? 'article' : 'page');
  return opened.ok ? opened.value.yaml : undefined;
}
