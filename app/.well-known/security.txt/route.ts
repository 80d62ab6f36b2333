import { notFound } from 'next/navigation';
import { now } from '@/lib/clock';
import { securityText } from '@/lib/metadata/security-text';
import { newsroom } from '@/lib/newsroom';

// Never kept, because it says when it expires.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const text = securityText(await newsroom().site(), now()) ?? notFound();
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
