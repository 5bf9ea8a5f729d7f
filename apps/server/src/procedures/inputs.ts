import { z } from 'zod';
import { LANGUAGES } from '../mail/letter.ts';
import { PASSWORD } from '../sign-in/auth.ts';

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

/** In lower case, as accounts have it. */
export const Email = z.email().max(320).toLowerCase();

/** One that somebody chooses. */
export const NewPassword = z.string().min(PASSWORD.min).max(PASSWORD.max);

/** What stands in a link that was mailed. */
export const Token = z.string().min(1).max(200);

/** Of a mail. */
export const MailLanguage = z.enum(LANGUAGES).default('en');

/** The id of an account. */
export const UserId = z.string().min(1).max(100);
