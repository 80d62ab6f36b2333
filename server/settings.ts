import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { escapeForTerminal } from '@/lib/checking/escape-text';
import { isWebAddress } from '@/lib/checking/fields';
import { isSecret, LEAST_SECRET } from '@/lib/preview/preview-key';
import { readPort } from './listen';

/**
 * Default memory for finished pages, in MiB: enough for ten thousand articles of the usual length.
 */
const PAGE_MIB = 256;

const port = z
  .string()
  .refine((text) => readPort(text) !== undefined, { error: 'must be a number from 0 to 65535' })
  .transform(Number);

const count = (most: number) =>
  z
    .string()
    .refine((text) => /^[1-9]\d*$/.test(text) && Number(text) <= most, {
      error: `must be a number from 1 to ${most}`,
    })
    .transform(Number);

const text = z.string();

const isOn = z.enum(['0', '1'], { error: 'must be 1, or 0' }).transform((value) => value === '1');

const webAddress = text.refine(isWebAddress, {
  error: 'must be a web address that begins with https:// or http://',
});

const secret = text.refine(isSecret, { error: `must have ${LEAST_SECRET} characters or more` });

/**
 * Every variable of the environment that the site reads, with what it does in Markdown, as
 * docs/publishers.md has it. An empty one counts as not given.
 */
const VARIABLES = {
  PORT: port.default(3000).describe('The port; 3000.'),
  HOST: text
    .optional()
    .describe('The address to listen on; all of them, or 127.0.0.1 for `npm run dev`.'),
  SITE_URL: webAddress
    .optional()
    .describe(
      'The address of the site, `https://example.org`, used in every page. Wins over the one a release was made with, which wins over `url` in `site.yaml`.',
    ),
  CONTENT_DIR: text
    .optional()
    .describe('The content folder, if it is not `content/`: a separate folder or repository.'),
  INDEX_FILE: text.optional().describe('Where the index is kept, if not in `.standfirst/`.'),
  MEDIA_DIR: text
    .optional()
    .describe(
      'Where the variants of pictures are kept, if not in `media/` beside the index. Several servers may share it.',
    ),
  WEB_CONCURRENCY: z
    .union([z.literal('auto').transform(() => availableParallelism()), count(256)], {
      error: 'must be a number from 1 to 256, or auto',
    })
    .default(1)
    .describe('Processes that answer on the port: a number, or `auto` for one per core. 1.'),
  PAGE_CACHE_MIB: count(65_536)
    .default(PAGE_MIB)
    .describe(`Memory for finished pages in each process; ${PAGE_MIB}.`),
  LISTEN_WHEN_READY: isOn
    .optional()
    .describe(
      '`1`: no connection is accepted before the site is ready, for a proxy that falls back to another server. Otherwise early readers wait.',
    ),
  METRICS_PORT: port
    .optional()
    .describe(
      'Where Prometheus finds `/metrics`, and `/health/live` from the first moment. Without it there are no metrics.',
    ),
  METRICS_HOST: text
    .default('127.0.0.1')
    .describe('The address of the metrics; 127.0.0.1. Keep them off the internet.'),
  REDIS_URL: text
    .regex(/^rediss?:\/\//, { error: 'must begin with redis:// or rediss://' })
    .optional()
    .describe('`redis://` or `rediss://`: shares pages, and word of changes, with other machines.'),
  PUBLISH_SECRET: secret
    .optional()
    .describe(
      '16 characters or more: lets a webhook call `POST /api/publish`. Without it that address does not exist.',
    ),
  PREVIEW_SECRET: secret
    .optional()
    .describe(
      '16 characters or more (`openssl rand -base64 24`): signs the links of `npm run preview-link`. Without it previews are off.',
    ),
  EDITOR_URL: text
    .optional()
    .describe(
      'The link from a problem to your editor in `npm run dev`, with `{file}`, `{line}` and `{column}` in it; Visual Studio Code.',
    ),
  STANDFIRST_AUTHOR: text
    .optional()
    .describe(
      'The author of the articles that `npm run new` starts: the name of a file in `authors/`.',
    ),
  ALLOW_BROKEN_CONTENT: isOn
    .optional()
    .describe('`1` lets a build succeed with files in error; they are left out.'),
  KEEP_CLIENT_RUNTIME: isOn
    .optional()
    .describe(
      "`1`, at build: pages keep the framework's scripts. The policy then allows inline scripts by their hash.",
    ),
};

/** Variables that contain a password, or are one, and are never shown. */
const SECRET = ['REDIS_URL', 'PUBLISH_SECRET', 'PREVIEW_SECRET'];

const SCHEMA = z.object(VARIABLES);

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says about how to serve. */
export interface Settings {
  /** 0 lets the system choose. */
  port: number;
  /** By default, all addresses. */
  host: string | undefined;
  /** Whether no connection is taken before readers can be answered. */
  listensWhenReady: boolean;
  /** Processes that answer. */
  workers: number;
  /** Where the metrics are; without it there are none. */
  metricsPort: number | undefined;
  metricsHost: string;
  redisUrl: string | undefined;
  publishSecret: string | undefined;
  /** Memory for finished pages, in each process, in bytes. */
  pageBytes: number;
}

/**
 * Reads the settings.
 *
 * @returns the settings, or what is wrong with them, in one line each for the terminal
 */
export function readSettings(env: Environment): Settings | { wrong: string[] } {
  const given = Object.fromEntries(
    Object.keys(VARIABLES)
      .filter((name) => env[name])
      .map((name) => [name, env[name]]),
  );
  const { data, error } = SCHEMA.safeParse(given);
  if (error) return { wrong: error.issues.map((issue) => complaint(issue, env)) };
  return {
    port: data.PORT,
    host: data.HOST,
    listensWhenReady: data.LISTEN_WHEN_READY ?? false,
    workers: data.WEB_CONCURRENCY,
    metricsPort: data.METRICS_PORT,
    metricsHost: data.METRICS_HOST,
    redisUrl: data.REDIS_URL,
    publishSecret: data.PUBLISH_SECRET,
    pageBytes: data.PAGE_CACHE_MIB * 1024 * 1024,
  };
}

/** Every variable with what it does, in Markdown, in the order of the docs. */
export function describedVariables(): { name: string; does: string }[] {
  return Object.entries(VARIABLES).map(([name, { description = '' }]) => ({
    name,
    does: description,
  }));
}

function complaint({ path, message }: z.core.$ZodIssue, env: Environment): string {
  const name = String(path[0]);
  const value = SECRET.includes(name) ? '' : `, not "${escapeForTerminal(env[name] ?? '')}"`;
  return `${name} ${message}${value}`;
}
