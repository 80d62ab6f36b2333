import { openNewsroom } from '@/lib/newsroom/newsroom';
const n = openNewsroom({ contentDir: '/tmp/standfirst-bench/archive-100000', indexFile: '/tmp/ix100k.db', siteUrl: undefined, now: Date.now });
const time = async (name: string, f: () => Promise<unknown>) => { const t = performance.now(); await f(); console.log(name, (performance.now() - t).toFixed(1), 'ms'); };
await time('open + site', () => n.site());
await time('frontPage', () => n.frontPage());
await time('topics', () => n.topics());
await time('topic 17 p1', () => n.articlesOn('topic-17', 1));
await time('topic 1 p1', () => n.articlesOn('topic-1', 1));
await time('topic 1 p40', () => n.articlesOn('topic-1', 40));
await time('author', () => n.articlesBy('author-12', 1));
await time('months', () => n.months());
await time('month', () => n.articlesOf('2020-05', 2));
const [a] = await n.newest(1);
if (a) { await time('related', () => n.related(a)); await time('neighbours', () => n.neighbours(a)); await time('address', () => n.articleAddress(a.slug)); }
for (const q of ['the', 'tearjament', '"the tearjament"', 'topic:"Topic 17" the', 'zzzqqq', 'after:2024 stonsaed']) await time(`search ${q}`, () => n.search(q, 1));
console.log('rss', process.memoryUsage().rss >> 20, 'MiB');
