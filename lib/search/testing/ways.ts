import type { Stemming } from '../stemming';

/** Of an archive in English, in Serbo-Croatian and in a language that no rules are known of. */
export const WAYS: readonly Stemming[] = ['none', 'english', 'serbo-croatian'];
