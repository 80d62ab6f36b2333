import { createHmac } from 'node:crypto';

/** The value of `X-Hub-Signature-256` with which GitHub sends a body to a webhook with a secret. */
export function signature(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
