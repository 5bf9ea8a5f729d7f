import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** JSON in the one form that RFC 8785 gives it: keys in order, no spaces, numbers as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('What is not JSON has no canonical form');
  return text;
}

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export const sha256Of = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/** What tells rule sets apart: the SHA-256 of the canonical JSON. */
export const checksumOf = (value: unknown): string => sha256Of(canonicalJson(value));
