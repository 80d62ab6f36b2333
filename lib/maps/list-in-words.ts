/** Names as a sentence lists them: `Albania, Croatia and Montenegro`. */
export function listInWords(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
