import { z } from 'zod';

/** What a person reads: a code that the app translates, or the person's own text that it shows as written. */
export const Label = z.union([z.strictObject({ code: z.string().min(1).max(120) }), z.strictObject({ text: z.string().max(200) })]);
export type Label = z.infer<typeof Label>;
