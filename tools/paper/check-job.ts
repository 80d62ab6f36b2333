import type { PaperFacts } from './paper-facts';

/** A placeholder for the address of the engine, if the checkout has no remote. */
const UNKNOWN = 'https://example.org/standfirst.git';

/** A GitHub Actions job that checks every pull request with the engine that made the paper. */
export function checkJob({ engine }: PaperFacts): string {
  const note = engine
    ? '# The version of Standfirst that this paper is checked with: change both lines when you upgrade.'
    : '# Write the address of your Standfirst repository here: the checkout that made this paper has no remote.';
  return `name: Check the content
on:
  pull_request:
  push:
    branches: [main]

env:
  ${note}
  ENGINE: ${engine?.repository ?? UNKNOWN}
  ENGINE_COMMIT: ${engine?.commit ?? 'main'}

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          path: paper
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - name: Get the engine
        run: |
          git clone --quiet "$ENGINE" engine
          git -C engine checkout --quiet "$ENGINE_COMMIT"
          npm --prefix engine ci --no-audit --no-fund
      - name: Check
        working-directory: engine
        env:
          CONTENT_DIR: \${{ github.workspace }}/paper
        run: npm run check
`;
}
