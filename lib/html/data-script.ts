const DATA = ['application/json', 'application/ld+json', 'speculationrules'];

/** Whether a script is data, or says what the browser may fetch ahead: nothing is run. */
export function isDataScript(attributes: ReadonlyMap<string, string>): boolean {
  return DATA.includes(attributes.get('type') ?? '');
}
