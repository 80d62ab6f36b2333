import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { expect, test } from 'playwright/test';
import { PAGE_KINDS } from '../support/facts';
import { ask } from '../support/wire';

type Node = DefaultTreeAdapterMap['node'];

function idsIn(node: Node): string[] {
  const own = 'attrs' in node ? node.attrs.filter(({ name }) => name === 'id') : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own.map(({ value }) => value), ...children.flatMap(idsIn)];
}

for (const { kind, path } of PAGE_KINDS) {
  test(`${kind}: the HTML has no parse error, and each id occurs once`, async ({ baseURL }) => {
    const { body } = await ask(baseURL, path);
    const errors: string[] = [];
    const document = parse(body.toString(), {
      sourceCodeLocationInfo: true,
      onParseError: ({ code, startLine, startCol }) =>
        errors.push(`${startLine}:${startCol}: ${code}`),
    });
    expect(errors).toEqual([]);
    const ids = idsIn(document);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
}
