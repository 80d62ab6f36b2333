import path from 'node:path';
import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import { FORMATS, isPictureFile, SHARED_FOLDER } from './picture-file';

type Refusal = Pick<Finding, 'message' | 'remedy'>;

const SHARED = `/${SHARED_FOLDER}/`;

const HOW =
  'Put the picture beside the text and write ./name.jpg, or in content/media/ and write /media/name.jpg.';

/** What to do about formats that few browsers show, or none. */
const REMEDIES: Record<string, string> = {
  heic: 'Save it as JPEG: on an iPhone, Settings > Camera > Formats > Most Compatible, or share it by mail.',
  heif: 'Save it as JPEG: on an iPhone, Settings > Camera > Formats > Most Compatible, or share it by mail.',
  tif: 'Export it as JPEG.',
  tiff: 'Export it as JPEG.',
  bmp: 'Save it as PNG.',
  psd: 'Export it as JPEG or PNG.',
  pdf: 'Export the page as PNG.',
  jxl: 'Export it as JPEG: few browsers show JPEG XL.',
};

/**
 * Finds the file in the content folder that a picture in a text refers to.
 *
 * @param src as written: `./bridge.jpg`, `../bridge.jpg`, `/media/bridge.jpg`
 * @param user the file that it is written in, relative to the content folder, with forward slashes
 * @returns the path of the picture in the same form, or why it is refused
 */
export function resolvePicture(src: string, user: string): Result<string, Refusal> {
  const fault = referenceFault(src);
  if (fault) return err(fault);
  const written = decodeURI(src).normalize('NFC');
  const file = written.startsWith('/')
    ? written.slice(1)
    : path.posix.join(path.posix.dirname(user), written);
  // Only `authors`, `pages`, `articles` and `media` in the content folder may hold pictures.
  const [folder = '', ...rest] = path.posix.normalize(file).split('/');
  if (folder === '..' || folder === '.' || rest.length === 0) {
    return err({
      message: `the picture \`${shown(src)}\` is outside the folders of the newsroom`,
      remedy: HOW,
    });
  }
  return ok(path.posix.normalize(file));
}

/**
 * What is wrong with the name of a picture, whichever file it is written in; `undefined` if it can be
 * looked up.
 */
export function referenceFault(src: string): Refusal | undefined {
  const name = `the picture \`${shown(src)}\``;
  if (src.trim() === '') return { message: 'the name of the picture is missing', remedy: HOW };
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(src)) {
    return {
      message: `${name} is not on this site`,
      remedy: `Readers' browsers load nothing from other sites. If you may use the picture, save it. ${HOW}`,
    };
  }
  if (/[\p{Cc}\\?#]/u.test(src) || !isDecodable(src)) {
    return { message: `${name} has a character that is not allowed in a path`, remedy: HOW };
  }
  const written = decodeURI(src);
  if (/[\p{Cc}\\]/u.test(written)) {
    return { message: `${name} has a character that is not allowed in a path`, remedy: HOW };
  }
  if (written.startsWith('/') && !written.startsWith(SHARED)) {
    return { message: `${name} is not in /media/`, remedy: HOW };
  }
  if (written.startsWith('/') && path.posix.normalize(written) !== written) {
    return { message: `${name} leads out of /media/`, remedy: HOW };
  }
  const left = written.split('/').find((part) => /^_|^\.[^.]|^\.\.[^/]/.test(part));
  if (left !== undefined) {
    return {
      message: `${name} is left out: \`${shown(left)}\` begins with a dot or an underscore`,
      remedy: 'Rename the file or the folder.',
    };
  }
  if (isPictureFile(written)) return undefined;
  const [, ending = ''] = /\.([a-z\d]+)$/i.exec(written) ?? [];
  return {
    message: ending
      ? `${name} cannot be shown: .${ending} is not a format for the web`
      : `${name} has no file ending`,
    remedy: REMEDIES[ending.toLowerCase()] ?? `Save it as ${FORMATS}.`,
  };
}

function isDecodable(src: string): boolean {
  try {
    decodeURI(src);
    return true;
  } catch {
    return false;
  }
}

/** A name shortened for a message. */
function shown(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : text;
}
