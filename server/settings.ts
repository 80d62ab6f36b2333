import { availableParallelism } from 'node:os';
import { readPort } from './listen';

/** What the environment says about how to serve. */
export interface Settings {
  /** 0 lets the system choose. */
  port: number;
  /** All addresses when it is not given. */
  host: string | undefined;
  /** Processes that answer. */
  workers: number;
  /** Where the figures are; nowhere when it is not given. */
  metricsPort: number | undefined;
  redisUrl: string | undefined;
  publishSecret: string | undefined;
  /** Memory for finished pages, in each process, in bytes. */
  pageBytes: number;
}

/** In MiB: ten thousand articles of the usual length. */
const PAGE_MIB = 256;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 *
 * @returns what is wrong with them, a line each, when something is
 */
export function readSettings(env: Environment): Settings | { wrong: string[] } {
  const wrong: string[] = [];
  const port = (name: string, otherwise: number | undefined): number | undefined => {
    const value = env[name];
    if (value === undefined || value === '') return otherwise;
    const number = readPort(value);
    if (number === undefined)
      wrong.push(`${name} must be a number from 0 to 65535, not "${value}"`);
    return number;
  };
  const count = (name: string, otherwise: number, most: number): number => {
    const value = env[name];
    if (value === undefined || value === '') return otherwise;
    const number = /^[1-9]\d*$/.test(value) ? Number(value) : Number.NaN;
    if (number <= most) return number;
    wrong.push(`${name} must be a number from 1 to ${most}, not "${value}"`);
    return otherwise;
  };
  const { HOST, REDIS_URL, PUBLISH_SECRET, WEB_CONCURRENCY } = env;
  if (REDIS_URL && !/^rediss?:\/\//.test(REDIS_URL)) {
    wrong.push('REDIS_URL must begin with redis:// or rediss://');
  }
  const settings = {
    port: port('PORT', 3000) ?? 0,
    host: HOST || undefined,
    workers: WEB_CONCURRENCY === 'auto' ? availableParallelism() : count('WEB_CONCURRENCY', 1, 256),
    metricsPort: port('METRICS_PORT', undefined),
    redisUrl: REDIS_URL || undefined,
    publishSecret: PUBLISH_SECRET || undefined,
    pageBytes: count('PAGE_CACHE_MIB', PAGE_MIB, 65_536) * 1024 * 1024,
  };
  return wrong.length > 0 ? { wrong } : settings;
}
