/** A value of the frontmatter, or of a file of YAML. */
export type Value = string | number | boolean;

/** A value, or a list of them. */
export type FixedValue = Value | readonly Value[];

/** The way to a value: keys, and indices of list items. */
export type Path = readonly (string | number)[];

/** A part of a file that is to be replaced; its place is that of a problem. */
export interface Edit {
  line: number;
  column: number;
  /** The text that should be there: if it is not, nothing is changed. */
  was: string;
  text: string;
}

/**
 * The change that corrects a problem, if only one can be meant. It is data, from which `npm run check -- --fix`
 * changes the file. A problem without one is for people to decide.
 */
export type Fix =
  /** A value of the frontmatter is replaced. */
  | { change: 'value'; path: Path; value: FixedValue }
  /** A key of the frontmatter is renamed, and its value is replaced if that was wrong too. */
  | { change: 'key'; path: Path; name: string; value?: FixedValue }
  /** Parts of the text are replaced; they are in the order of the text. */
  | { change: 'text'; edits: readonly Edit[] };
