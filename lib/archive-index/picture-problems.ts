import type { Code } from '@/lib/checking/codes';
import type { Problem } from '@/lib/checking/problem';
import { brandFault } from '@/lib/media/brand-fault';
import type { DrawingFacts, PictureFault } from '@/lib/media/inspect';
import type { NotMade } from '@/lib/media/renditions';
import type { PictureSays } from '@/lib/media/says';
import { isBrandRole, type PictureRole } from '@/lib/media/use';
import { UNKNOWN } from '@/lib/media/words';
import { didYouMean } from '@/lib/spelling/nearest';
import { lackingOf } from './picture-words';
import type { IndexReader } from './reader';

interface Row {
  user: string;
  role: PictureRole;
  picture: string;
  src: string;
  line: number;
  column: number;
  alt: string | null;
  credit: string | null;
  decorative: number;
  /** `null` if there is no such file. */
  says: string | null;
  /** How far it can represent the paper itself (`DrawingFacts`); `null` if it is not a drawing. */
  drawing: string | null;
  fault: string | null;
  made: string | null;
  /** Whether readers see an earlier version of the file that uses it. */
  stale: number | null;
}

/**
 * What is wrong with the pictures of all files, or of one file. If the file is a picture, its problems
 * are reported in the files that use it.
 */
export function pictureProblems(reader: IndexReader, file: string | undefined): Problem[] {
  const rows = reader.all<Row>(
    `SELECT picture_uses.user, role, picture_uses.picture, src, line, column, alt, credit, decorative,
       pictures.says, drawing, pictures.fault, renditions.made, entries.stale
     FROM picture_uses
     LEFT JOIN pictures ON pictures.file = picture_uses.picture
     LEFT JOIN renditions ON renditions.picture = picture_uses.picture
       AND shape = CASE role WHEN 'mark' THEN 'icon' ELSE 'whole' END
     LEFT JOIN entries ON entries.file = picture_uses.user
     WHERE ${file === undefined ? '1' : 'picture_uses.user = :file OR picture_uses.picture = :file'}
     ORDER BY picture_uses.user, position`,
    file === undefined ? {} : { file },
  );
  return [...rows.flatMap((row) => problemsOf(reader, row)), ...positions(rows)];
}

function problemsOf(reader: IndexReader, row: Row): Problem[] {
  const { user, src, line, column } = row;
  const warning = (code: Code, { message, remedy }: PictureFault): Problem => ({
    file: user,
    line,
    column,
    severity: 'warning',
    code,
    message,
    remedy,
  });
  if (row.says === null) return [warning('missing-picture', missing(reader, row))];
  const name = `the ${isBrandRole(row.role) ? row.role : 'picture'} \`${src}\``;
  const leftOut = ({ message, remedy }: PictureFault) => [
    warning('broken-picture', { message: `${name} is left out: ${message}`, remedy }),
  ];
  if (row.fault !== null) return leftOut(JSON.parse(row.fault) as PictureFault);
  const made = row.made === null ? undefined : (JSON.parse(row.made) as Partial<NotMade>);
  if (made?.fault !== undefined) {
    return leftOut({
      message: `it cannot be read to its end (${made.fault})`,
      remedy: 'Copy the file again from where it came, or open it and save it again.',
    });
  }
  if (isBrandRole(row.role)) {
    const facts = row.drawing === null ? undefined : (JSON.parse(row.drawing) as DrawingFacts);
    const fault = brandFault(row.role, facts);
    return fault ? leftOut(fault) : [];
  }
  // Problems with pictures in the version that readers see were reported when that version was written.
  const lacking =
    row.stale === 1 || row.role === 'still'
      ? []
      : lackingOf(
          user,
          {
            src,
            line,
            column,
            alt: row.alt ?? undefined,
            credit: row.credit ?? undefined,
            decorative: row.decorative === 1,
          },
          JSON.parse(row.says) as PictureSays,
        );
  return [...lacking, ...unknown(row).map((fault) => warning('picture-unknown', fault))];
}

function missing(reader: IndexReader, { picture, src }: Row): PictureFault {
  const inTheWay = reader.get<PictureFault>(
    'SELECT message, remedy FROM problems WHERE file = :picture',
    { picture },
  );
  if (inTheWay) {
    return {
      message: `the picture \`${src}\` is left out: ${inTheWay.message}`,
      remedy: inTheWay.remedy,
    };
  }
  const folder = picture.slice(0, picture.lastIndexOf('/') + 1);
  const beside = reader
    .all<{ file: string }>(
      'SELECT file FROM pictures WHERE file >= :folder AND file < :end ORDER BY file',
      { folder, end: `${folder}\u{10ffff}` },
    )
    .map(({ file }) => file.slice(folder.length))
    .filter((name) => !name.includes('/'));
  const name = picture.slice(folder.length);
  const otherCase = beside.find((one) => one.toLowerCase() === name.toLowerCase());
  const meant = otherCase ?? didYouMean(name, beside);
  return {
    message: `there is no picture \`${src}\`${otherCase ? ' (case matters)' : ''}`,
    remedy: meant
      ? `Did you mean \`${meant}\`?`
      : `Put the file at content/${picture}, or correct its name.`,
  };
}

function unknown({ src, alt, credit }: Row): PictureFault[] {
  const what = [
    alt === UNKNOWN && `what the picture \`${src}\` shows is given as unknown`,
    credit === UNKNOWN && `who made the picture \`${src}\` is given as unknown`,
  ];
  return what.flatMap((message) =>
    message
      ? [{ message, remedy: 'Write it as soon as somebody knows; until then nothing is shown.' }]
      : [],
  );
}

/** Pictures whose files say where they were taken, each once. */
function positions(rows: readonly Row[]): Problem[] {
  const files = rows
    .filter(({ says }) => says !== null && (JSON.parse(says) as PictureSays).hasPosition)
    .map(({ picture }) => picture);
  return [...new Set(files)].map((file) => ({
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    code: 'picture-position',
    message: 'the file says where the picture was taken (GPS)',
    remedy:
      'Readers do not see this, but anyone with the content folder can. Save the picture without its position if nobody should know.',
  }));
}
