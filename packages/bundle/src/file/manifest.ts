import { z } from 'zod';
import { LIMITS } from './parts.ts';

export const BUNDLE_VERSION = 1;

const Checksum = z.string().regex(/^[0-9a-f]{64}$/);
const PartName = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,63}(?:\/[a-z][A-Za-z0-9.-]{0,63})?$|^README\.md$/);

/**
 * What a bundle holds. `checksum`: the SHA-256 of the rule set as canonical JSON (RFC 8785), which is how `rule-set.json` is written.
 * Each part has its length in bytes and the SHA-256 of its bytes.
 */
export const Manifest = z.strictObject({
  format: z.literal('umbral.bundle'),
  version: z.literal(BUNDLE_VERSION),
  name: z.string().min(1).max(LIMITS.name),
  checksum: Checksum,
  parts: z
    .array(z.strictObject({ name: PartName, bytes: z.int().min(0).max(LIMITS.bytes), sha256: Checksum }))
    .max(LIMITS.parts)
    .refine((parts) => new Set(parts.map(({ name }) => name)).size === parts.length),
});
export type Manifest = z.infer<typeof Manifest>;
