import { z } from 'zod';

/** How e-mail is sent. */
export const Mail = z.object({}).transform((read) => read);
