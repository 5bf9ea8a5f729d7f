import { hash, randomBytes } from 'node:crypto';

/** A new token of 256 random bits for a link, and what is kept of it. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** SHA-256, in hexadecimal digits; a token is random enough to need no slower hash. */
export const hashOf = (token: string): string => hash('sha256', token, 'hex');
