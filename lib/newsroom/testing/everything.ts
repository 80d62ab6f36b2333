import type { Newsroom } from '../newsroom';

/** All that a newsroom says of an archive: two that say the same are the same to readers. */
export async function everything(newsroom: Newsroom) {
  const { topics } = await newsroom.topics(1);
  const months = await newsroom.months();
  const newest = await newsroom.newest(10_000);
  return {
    site: await newsroom.site(),
    count: await newsroom.count(),
    newest,
    frontPage: await newsroom.frontPage(),
    addresses: await newsroom.addresses(1, 10_000),
    topics,
    byTopic: await Promise.all(topics.map(({ slug }) => newsroom.articlesOn(slug, 1))),
    months,
    byMonth: await Promise.all(months.map(({ period }) => newsroom.articlesOf(period, 1))),
    corrections: await newsroom.corrections(1),
    related: await Promise.all(newest.slice(0, 20).map((article) => newsroom.related(article))),
    found: await newsroom.search('bulletin', 1),
    pages: await newsroom.pageNames(),
    problems: await newsroom.problems(),
  };
}
