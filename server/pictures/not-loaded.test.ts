import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The packages that a program would load, by their names. */
async function packagesOf(program: string): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [program],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return new Set(imports.map(({ path }) => path));
}

const OF_PICTURES = ['sharp', 'exifreader', 'image-size', 'xast-util-from-xml'];

test('the process that answers loads nothing that reads pictures', async () => {
  const packages = await packagesOf('server/serve.ts');
  expect(packages.has('pino')).toBe(true);
  expect(OF_PICTURES.filter((name) => packages.has(name))).toEqual([]);
});

test('only the process that makes variants loads sharp', async () => {
  expect((await packagesOf('server/pictures/picture-process.ts')).has('sharp')).toBe(true);
  for (const program of [
    'server/indexing/index-process.ts',
    'server/rendering/render-process.ts',
  ]) {
    expect((await packagesOf(program)).has('sharp'), program).toBe(false);
  }
});
