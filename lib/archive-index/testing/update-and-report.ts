import { formatProblem } from '@/lib/checking/problem';
import { allProblems } from '../problem-queries';
import { openIndexReader } from '../reader';
import { updateIndex } from '../update';

/** Brings an index up to date and says what is in it, as JSON: for tests that run it as another user. */
const [contentDir = '', indexFile = '', slug = ''] = process.argv.slice(2);
const now = Date.now();
const update = () => void updateIndex({ contentDir, indexFile }, { now });
update();
const index = openIndexReader(indexFile, { make: update });
const listed = index.get<{ headline: string }>(
  'SELECT headline FROM entries WHERE slug = :slug AND listed = 1',
  { slug },
);
process.stdout.write(
  JSON.stringify({
    headline: listed?.headline,
    problems: allProblems(index, { now })
      .filter(({ file }) => file.startsWith('articles/locked'))
      .map((problem) => formatProblem(problem)),
  }),
);
