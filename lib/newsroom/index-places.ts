import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IndexPlaces } from '@/lib/archive-index/index-file';

/**
 * Where the content is: `CONTENT_DIR`, else the folder `content` of the project; and its index:
 * `INDEX_FILE`, else a file of `.standfirst`, another for each content folder. Development shows
 * all content, which needs a separate index.
 */
export function indexPlaces(): IndexPlaces & { mediaDir: string } {
  const { CONTENT_DIR: elsewhere } = process.env;
  const view = process.env.NODE_ENV === 'development' ? 'desk' : 'readers';
  // The desk sees errors instead, and on Vercel nothing that is written stays.
  const keepsLastGood = view === 'readers' && !process.env.VERCEL;
  return {
    view,
    // The literal path is what makes Next's file tracing carry content/ along.
    contentDir: elsewhere
      ? path.resolve(/* turbopackIgnore: true */ elsewhere)
      : path.join(process.cwd(), 'content'),
    indexFile: indexFileOf(view, elsewhere),
    lastGoodFile: keepsLastGood ? `${indexFileOf(view, elsewhere)}.good` : undefined,
    mediaDir: mediaDirOf(),
  };
}

/**
 * The same for the index of the readers' view in development: beside the desk's, made once somebody
 * asks for that view.
 */
export function readersPlaces(): IndexPlaces {
  const places = indexPlaces();
  const indexFile = `${places.indexFile}-as-readers`;
  return { ...places, view: 'readers', indexFile, lastGoodFile: `${indexFile}.good` };
}

/**
 * Where variants of pictures are kept: `MEDIA_DIR`, else a folder beside the index. Readers' and the desk's are
 * the same, and those of several servers and releases may be: a name says what is in the file.
 */
function mediaDirOf(): string {
  const { MEDIA_DIR: mediaDir, INDEX_FILE: indexFile } = process.env;
  if (mediaDir) return path.resolve(/* turbopackIgnore: true */ mediaDir);
  const beside = indexFile ? path.dirname(indexFile) : '.standfirst';
  return path.join(/* turbopackIgnore: true */ path.resolve(beside), 'media');
}

function indexFileOf(view: 'desk' | 'readers', elsewhere: string | undefined): string {
  const { INDEX_FILE: indexFile } = process.env;
  if (indexFile) {
    const file = view === 'desk' ? `${indexFile}-desk` : indexFile;
    return path.resolve(/* turbopackIgnore: true */ file);
  }
  // Literal as well, since the trace of the proxy ignores outputFileTracingIncludes.
  if (view === 'readers' && !elsewhere) return path.join(process.cwd(), '.standfirst', 'index.db');
  const name = `${view === 'desk' ? 'desk' : 'index'}${elsewhere ? `-${shortHash(elsewhere)}` : ''}.db`;
  return path.join(/* turbopackIgnore: true */ process.cwd(), '.standfirst', name);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
