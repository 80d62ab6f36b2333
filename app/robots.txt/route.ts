import { robotsText } from '@/lib/metadata/robots-text';
import { newsroom } from '@/lib/newsroom';

export const dynamic = 'force-static';
export const revalidate = 10;

export async function GET(): Promise<Response> {
  return new Response(robotsText(await newsroom().site()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
