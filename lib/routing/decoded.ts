/** A part of an address, decoded, in Unicode form C; as it is where its encoding is not UTF-8. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
