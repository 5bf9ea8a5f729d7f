import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A secret for signing, as Standard Webhooks writes it: 256 random bits. */
export const makeSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export type Message = { id: string; payload: string };

/** The headers by which a receiver knows that a message is ours and from now: one signature for each secret that is valid. */
export function signedHeaders({ id, payload }: Message, secrets: readonly string[], now: Date): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, payload)).join(' '),
  };
}
