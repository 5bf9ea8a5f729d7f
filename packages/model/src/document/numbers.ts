import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** A number that a person may type: finite, at most a thousand million either way, so that at most 15 digits are ever written out. */
export const Amount = z.number().min(-LIMITS.magnitude).max(LIMITS.magnitude);
/** A span of time in days, more than nothing and at most a century. */
export const Days = z.number().positive().max(LIMITS.days);
