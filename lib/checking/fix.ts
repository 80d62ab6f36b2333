/** A value of the frontmatter, or of a file of YAML. */
export type Value = string | number | boolean;

/** A value, or a list of them. */
export type FixedValue = Value | readonly Value[];

/** What a path of keys and numbers of list items leads to. */
export type Path = readonly (string | number)[];

/** A part of a file that is written otherwise; its place is that of a problem. */
export interface Edit {
  line: number;
  column: number;
  /** What is there: if it is not, nothing is changed. */
  was: string;
  text: string;
}

/**
 * The change that mends a problem, where only one can be meant: data, from which `npm run check -- --fix` makes the
 * change of the file. A problem without one is for people to decide.
 */
export type Fix =
  /** A value of the frontmatter takes the place of the one there. */
  | { change: 'value'; path: Path; value: FixedValue }
  /** A key of the frontmatter gets the name that it has here, and another value if that was not right either. */
  | { change: 'key'; path: Path; name: string; value?: FixedValue }
  /** Parts of the text, in its order. */
  | { change: 'text'; edits: readonly Edit[] };
