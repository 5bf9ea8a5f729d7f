import { hash, randomBytes } from 'node:crypto';

/** What a key may be used for. */
export const SCOPES = ['rule-sets:read', 'score', 'samples:write', 'metrics:read'] as const;
export type Scope = (typeof SCOPES)[number];

const PREFIX = 'umbral_';
const SHOWN = PREFIX.length + 4;
const FORM = /^umbral_[\w-]{43}$/;

/** A new key of 256 random bits. Its beginning tells people which it is and does not help to guess the rest. */
export function makeKey(): { key: string; start: string; hash: string } {
  const key = PREFIX + randomBytes(32).toString('base64url');
  return { key, start: key.slice(0, SHOWN), hash: hashOf(key) };
}

/** Whether a text looks like a key at all. */
export const isKey = (text: string): boolean => FORM.test(text);

/** SHA-256, in hexadecimal digits; a key is random enough to need no slower hash. */
export const hashOf = (key: string): string => hash('sha256', key, 'hex');
