import { z } from 'zod';

/** What a person calls something. Postgres text cannot hold NUL. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !name.includes('\0'));

/** The id of a row, as every table here makes them. */
export const Id = z.uuid();
export const ById = z.object({ id: Id });

/** Of a draft; as large as Postgres' integers go. */
export const Revision = z.int().min(1).max(2_147_483_647);
