import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { now } from '@/lib/clock';
import { evaluatePreconditions } from '@/lib/http/preconditions';
import { answerForMedia, type PictureQuestions } from './media-answer';

/** The answer for a variant file when Next sends it. */
export async function mediaResponse(
  file: string,
  query: URLSearchParams,
  asked: Headers,
  questions: PictureQuestions,
  mediaDir: string,
): Promise<Response> {
  const { PREVIEW_SECRET: secret } = process.env;
  const answer = await answerForMedia(file, query, questions, secret, now());
  if (!answer) return nothing();
  const { headers } = answer;
  const verdict = evaluatePreconditions(Object.fromEntries(asked), headers.ETag);
  if (verdict === 'not modified') return new Response(null, { status: 304, headers });
  if (verdict === 'failed') return new Response(null, { status: 412 });
  try {
    const bytes = await readFile(path.join(/* turbopackIgnore: true */ mediaDir, file));
    return new Response(new Uint8Array(bytes), { headers });
  } catch {
    return nothing();
  }
}

function nothing(): Response {
  return new Response('There is nothing here.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
