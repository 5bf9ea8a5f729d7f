import { z } from 'zod';
import { Moment } from '../document/numbers.ts';

/** On or off, and active from a moment, until a moment. SPEC T6. */
export const switching = { enabled: z.boolean(), activeFrom: Moment.nullable(), activeUntil: Moment.nullable() };

export const switchedOn = () => ({ enabled: true, activeFrom: null, activeUntil: null });

/** What a node of version 1 becomes: it could only be on or off. */
export const withoutDates = { activeFrom: null, activeUntil: null };
