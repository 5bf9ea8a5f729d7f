import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** A number that a person may type: finite, at most a thousand million either way, so that at most 15 digits are ever written out. */
export const Amount = z.number().min(-LIMITS.magnitude).max(LIMITS.magnitude);
/** A span of time in days, more than nothing and at most a century. */
export const Days = z.number().positive().max(LIMITS.days);
/** A moment in epoch milliseconds, as far as a date reaches. */
export const Moment = z.number().min(-8.64e15).max(8.64e15);
/** A share of a hundred. */
export const Percent = z.number().positive().max(100);
