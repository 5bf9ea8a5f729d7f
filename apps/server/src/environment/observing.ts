import { z } from 'zod';

/** What those who run this server see of it. */
export const Observing = z.object({}).transform((read) => read);
