/**
 * JSON that is safe inside a `<script>` element: no `<`, so that no end tag or comment can begin in
 * it (HTML standard, "Restrictions for contents of script elements"), and no U+2028 or U+2029.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
