import { isPictureFile } from '@/lib/media/picture-file';

/**
 * The kind of text in each folder of the content folder, and how its file names end; pictures may
 * be in all of them.
 */
export const CONTENT_FOLDERS = {
  authors: { kind: 'author', ending: '.yaml' },
  words: { kind: 'words', ending: '.yaml' },
  pages: { kind: 'page', ending: '.mdx' },
  articles: { kind: 'article', ending: '.mdx' },
  media: { kind: 'picture', ending: undefined },
} as const;

type Folder = keyof typeof CONTENT_FOLDERS;

/** The kind of a file in one of the folders. */
export type ContentKind = (typeof CONTENT_FOLDERS)[Folder]['kind'];

/**
 * The kind of a file: a picture by its name, any other by its folder.
 *
 * @param file relative to the content folder, with forward slashes
 * @returns `undefined` for a file in the content folder itself, such as `site.yaml`
 */
export function kindOfFile(file: string): ContentKind | undefined {
  if (isPictureFile(file)) return 'picture';
  const folder = file.includes('/') ? folderOf(file) : undefined;
  return folder && CONTENT_FOLDERS[folder].kind;
}

/** Which of the folders a path is in, or is. */
export function folderOf(path: string): Folder | undefined {
  const [first = ''] = path.split('/');
  return Object.hasOwn(CONTENT_FOLDERS, first) ? (first as Folder) : undefined;
}
