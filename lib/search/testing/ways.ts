import type { Stemming } from '../stemming';

/** The ways of stemming in an archive in English, in Serbo-Croatian and in a language without known rules. */
export const WAYS: readonly Stemming[] = ['none', 'english', 'serbo-croatian'];
