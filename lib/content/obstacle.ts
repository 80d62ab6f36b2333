import type { Problem } from '@/lib/checking/problem';

/** Why an entry of the content folder is not read, although its name says that it belongs there. */
export interface Obstacle extends Pick<Problem, 'severity' | 'code' | 'message' | 'remedy'> {
  /**
   * Whether what was read from the entry before, or from below it, stays: it may still exist, and
   * nobody has removed it.
   */
  keepsEarlier: boolean;
}

/** A linked file or folder in a place where links are not followed. */
export function linkObstacle(isFolder: boolean): Obstacle {
  return {
    severity: 'warning',
    keepsEarlier: false,
    code: 'symbolic-link',
    message: `this is a symbolic link: linked ${isFolder ? 'folders' : 'files'} are not read`,
    remedy: `Put the ${isFolder ? 'folder' : 'file'} itself here: only the content folder, site.yaml, gone.yaml, redirects.yaml, authors/, words/, pages/, articles/ and media/ may be symbolic links.`,
  };
}

/** A pipe, a socket or a device with the name of a file. */
export function specialFileObstacle(): Obstacle {
  return {
    severity: 'warning',
    keepsEarlier: false,
    code: 'not-a-file',
    message: 'this is a pipe, a socket or a device, not a file',
    remedy: 'Remove it, or replace it with a file.',
  };
}

/** A name that is not text, and so cannot be an address either. */
export function nameObstacle(): Obstacle {
  return {
    severity: 'error',
    keepsEarlier: false,
    code: 'not-utf-8',
    message: 'the name is not UTF-8, so it cannot be an address',
    remedy: 'Rename it with lower-case letters, digits and hyphens.',
  };
}

/** A file or folder that the system does not let us read. */
export function unreadableObstacle(code: string, isFolder: boolean): Obstacle {
  const what = isFolder ? 'folder' : 'file';
  return {
    severity: 'error',
    keepsEarlier: true,
    code: 'unreadable',
    message: `the ${what} cannot be read: ${REASONS[code] ?? 'the system reports an error'} (${code})${isFolder ? '; what was read from it before stays' : ''}`,
    remedy: REMEDIES[code] ?? `Check that the ${what} exists and that its disk works.`,
  };
}

const REASONS: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'its path is too long',
  ENOENT: 'it is a link that leads nowhere',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
};

const ALLOW =
  'Let the user that runs Standfirst read it: `chmod u+rX` as its owner, or `chmod o+rX` for all.';
const LINK = 'Point the link at the files, or put them here.';

const REMEDIES: Record<string, string> = {
  EACCES: ALLOW,
  EPERM: ALLOW,
  ELOOP: LINK,
  ENOENT: LINK,
  ENAMETOOLONG: 'Use shorter names and fewer nested folders.',
  ENOTDIR: 'Replace it with a folder of this name.',
  EISDIR: 'Replace it with a file of this name.',
};
