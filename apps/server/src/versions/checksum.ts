import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, in lower-case hexadecimal, of a value's canonical JSON (RFC 8785), in UTF-8: what everybody else gets who has the same JSON. */
export function checksumOf(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new Error('Only what can be written as JSON has a checksum.');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
