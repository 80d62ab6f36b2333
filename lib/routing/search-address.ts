import { readPageNumber } from './list-address';

/**
 * Reads the query of `/search`. Nothing in it is an error: anything invalid counts as not given.
 *
 * @returns what was typed, and the page, from 1
 */
export function readSearchAddress(parameters: Record<string, string | string[] | undefined>): {
  typed: string;
  page: number;
} {
  const first = (name: string): string | undefined => {
    const value = parameters[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return { typed: first('q') ?? '', page: readPageNumber(first('page')) ?? 1 };
}
