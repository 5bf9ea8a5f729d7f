import { z } from 'zod';
import { Identifier } from './identifier.ts';

export const Edge = z.strictObject({
  id: Identifier,
  source: Identifier,
  sourcePort: Identifier,
  target: Identifier,
  targetPort: Identifier,
});
export type Edge = z.infer<typeof Edge>;
