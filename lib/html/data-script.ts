const DATA = ['application/json', 'application/ld+json', 'speculationrules'];

/** Whether a script is only data, or tells the browser what to fetch ahead of time: nothing in it runs. */
export function isDataScript(attributes: ReadonlyMap<string, string>): boolean {
  return DATA.includes(attributes.get('type') ?? '');
}
