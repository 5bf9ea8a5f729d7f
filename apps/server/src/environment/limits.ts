import { z } from 'zod';

/** How much anybody may ask for. */
export const Limits = z.object({}).transform((read) => read);
