import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EFFORT, QUALITY, variantWidths } from '@/lib/media/renditions';
import type { Surroundings } from '../../tools/node-program';
import {
  archiveOf,
  benchFolder,
  indexAfterChange,
  machine,
  makeIndex,
  SEED,
  say,
} from '../archive';
import { formatBytes, formatSeconds } from '../figures';
import { sizeOf } from '../folder-size';
import { type Measured, measure } from '../measure';
import { planArchive } from '../plan-archive';
import { markdownTable } from '../table';
import { makePhotographs } from './photographs';
import { makeAstroAssets, makeEleventyImg, type Wish } from './picture-peers';
import { picturedArchive } from './pictured-archive';

/** How many photographs there are: each has 12 megapixels and is 4,000 px wide. */
const PHOTOGRAPHS = 100;
const WIDTH = 4000;

/** How many pictures the gallery of each article has. */
const PER_ARTICLE = 10;

const PROGRAM = ['tools/run.mjs', 'tools/pictures.ts'];

/** Measures how long variants take, compared with other programs, and what pictures cost the index of an archive. */
export async function benchPictures(articles: number): Promise<void> {
  const on = machine();
  const variants = await variantRows();
  const archive = await archiveRows(articles);
  const count = PHOTOGRAPHS.toLocaleString('en');
  console.log(`\n${on}\n`);
  console.log(
    markdownTable(
      [`${count} photographs of 12 megapixels`, 'time', 'memory', 'files', 'bytes'],
      variants,
    ),
  );
  console.log(`\n${markdownTable(archive.head, archive.rows)}`);
}

async function variantRows(): Promise<string[][]> {
  const photographs = path.join(benchFolder(), 'photographs');
  say(`${PHOTOGRAPHS} photographs …`);
  const names = await makePhotographs(photographs, PHOTOGRAPHS);
  const wish: Wish = {
    photographs,
    widths: variantWidths(WIDTH),
    quality: QUALITY,
    effort: EFFORT,
  };
  const rows = [await ourVariants(photographs, names)];
  for (const make of [makeEleventyImg, makeAstroAssets]) {
    const peer = make(benchFolder(), wish);
    try {
      say(`${peer.name} …`);
      const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
      const took = await measure(peer.args, { cwd: peer.folder, env });
      rows.push(variantRow(peer.name, took, peer.out));
    } finally {
      peer.remove();
    }
  }
  return rows;
}

/** Measures our own variants. The time includes indexing the articles. */
async function ourVariants(photographs: string, names: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(benchFolder(), 'photographed-'));
  try {
    const content = path.join(folder, 'content');
    writePhotographed(content, photographs, names);
    say('Standfirst …');
    const media = path.join(folder, 'media');
    const took = await measure(PROGRAM, surroundings(content, folder));
    return variantRow('Standfirst', took, media);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writePhotographed(content: string, photographs: string, names: readonly string[]): void {
  mkdirSync(path.join(content, 'articles'), { recursive: true });
  mkdirSync(path.join(content, 'authors'));
  writeFileSync(
    path.join(content, 'site.yaml'),
    'name: P\ndescription: P\nurl: http://localhost:3000\ntimeZone: UTC\nlocale: en-GB\nnavigation: [{label: Front, href: /}]\n',
  );
  writeFileSync(path.join(content, 'authors/desk.yaml'), 'name: Desk\nkind: organisation\n');
  mkdirSync(path.join(content, 'media'));
  for (const name of names) {
    copyFileSync(path.join(photographs, name), path.join(content, 'media', name));
  }
  for (let from = 0; from < names.length; from += PER_ARTICLE) {
    const figures = names
      .slice(from, from + PER_ARTICLE)
      .map((name) => `![A pattern](/media/${name} "Photo: A program")`);
    writeFileSync(
      path.join(content, `articles/pictured-${from}.mdx`),
      `---\ntitle: Pictured ${from}\nstandfirst: S.\npublished: 2026-01-01\nauthors: [desk]\n---\n\n${figures.join('\n\n')}\n`,
    );
  }
}

function variantRow(name: string, { seconds, peakBytes }: Measured, out: string): string[] {
  const made = readdirSync(out).filter((file) => file.endsWith('.webp'));
  const bytes = made.reduce((sum, file) => sum + statSync(path.join(out, file)).size, 0);
  return [
    name,
    formatSeconds(seconds),
    formatBytes(peakBytes),
    String(made.length),
    formatBytes(bytes),
  ];
}

async function archiveRows(articles: number): Promise<{ head: string[]; rows: string[][] }> {
  const plans = planArchive({ articles, seed: SEED }, new Date().toISOString().slice(0, 10));
  const pictured = path.join(benchFolder(), `pictured-${articles}`);
  say(`${articles} articles with pictures …`);
  const pictures = await picturedArchive({ folder: pictured, articles, seed: SEED }, plans);
  const columns: string[][] = [];
  for (const content of [archiveOf(articles), pictured]) {
    const folder = mkdtempSync(path.join(benchFolder(), 'index-'));
    try {
      const around = surroundings(content, folder);
      const full = await makeIndex(around, 'full index');
      say('variants …');
      const made = await measure(PROGRAM, around);
      const before = variantsIn(folder);
      const again = await indexAfterChange(around, content, plans);
      await measure(PROGRAM, around);
      const remade = [...variantsIn(folder)].filter(([file, at]) => before.get(file) !== at);
      columns.push([
        formatSeconds(full.seconds),
        formatBytes(full.peakBytes),
        formatSeconds(again.seconds),
        formatSeconds(made.seconds),
        String(before.size),
        String(remade.length),
        formatBytes(sizeOf(path.join(folder, 'media')).bytes),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const names = [
    'full index',
    'full index, peak memory',
    'index after one change',
    'npm run pictures after it',
    'files of variants',
    'made again after the change',
    'bytes of variants',
  ];
  return {
    head: [
      `${articles.toLocaleString('en')} articles`,
      'without pictures',
      `${pictures.toLocaleString('en')} pictures`,
    ],
    rows: names.map((name, row) => [name, ...columns.map((column) => column[row] ?? '')]),
  };
}

/** The variants of a folder, and when each was written, in milliseconds since the epoch. */
function variantsIn(folder: string): Map<string, number> {
  const media = path.join(folder, 'media');
  const files = sizeOf(media).files > 0 ? readdirSync(media) : [];
  return new Map(
    files
      .filter((file) => file.endsWith('.webp'))
      .map((file) => [file, statSync(path.join(media, file)).mtimeMs]),
  );
}

function surroundings(content: string, folder: string): Surroundings {
  return {
    cwd: process.cwd(),
    env: {
      ...process.env,
      CONTENT_DIR: content,
      INDEX_FILE: path.join(folder, 'index.sqlite'),
      MEDIA_DIR: path.join(folder, 'media'),
      ALLOW_BROKEN_CONTENT: '1',
    },
  };
}
