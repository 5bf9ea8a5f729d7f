import { z } from 'zod';

/**
 * A key that appears in paths of a rule set (`criteria.k3`, `lead.job_title`): no dots, never `__proto__`, short enough to read.
 * Every engine in every language can look it up as a plain property.
 */
export const Identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);
