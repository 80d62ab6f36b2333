import { ROUTES, type Route } from './routes';

const LIFETIMES: Readonly<Record<Route['lifetime'], string>> = {
  page: 'kept',
  private: 'for one reader',
  never: 'never stored',
};

/** The table of routes as rows of Markdown, for `docs/code.md`. */
export function describeRoutes(): string[] {
  return ROUTES.map(({ pattern, decidedBy, lifetime, isPrerendered, link, feed }) => {
    const cells = [
      `\`${pattern}\``,
      LIFETIMES[lifetime],
      decidedBy,
      isPrerendered ? 'yes' : 'no',
      link,
      feed ?? '',
    ];
    return `| ${cells.join(' | ')} |`.replace('|  |', '| |');
  });
}
