import { z } from 'zod';
import { PASSWORD } from '../../ui/strength.ts';

export type Credentials = { email: string; password: string };

/** What is wrong in each field, as the end of its sentence's key (`signIn.wrong.…`; of what is too short, the strength tells); null: nothing. */
type Wrong = { email: 'noEmail' | 'noSuchEmail' | null; password: 'noPassword' | 'tooShort' | null };

/** The longest e-mail address that the server takes. */
export const LONGEST_EMAIL = 320;
const Email = z.email().max(LONGEST_EMAIL);

/** What is wrong with what was typed for an e-mail address. */
export function wrongEmail(email: string): Wrong['email'] {
  if (email === '') return 'noEmail';
  return Email.safeParse(email).success ? null : 'noSuchEmail';
}

/** Judges what was typed by the server's rules. `isNew`: the password is being chosen, so it must be long enough. */
export function wrongIn({ email, password }: Credentials, isNew: boolean): Wrong {
  const tooShort = isNew && password.length < PASSWORD.min ? 'tooShort' : null;
  return { email: wrongEmail(email), password: password === '' ? 'noPassword' : tooShort };
}
