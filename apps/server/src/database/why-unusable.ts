import { StartError } from '../start-error.ts';
import { isDatabaseUnreachable } from './unreachable.ts';

/** Codes of Postgres that an operator can do something about; $ stands for the variable with the address. */
const REFUSALS: Record<string, string> = {
  '28P01': 'refuses the password. Check the user and password in $.',
  '28000': 'refuses this user. Check the user in $ and the pg_hba.conf of the server.',
  '3D000': 'does not have this database. Create it, or correct its name in $.',
  '42501': 'does not let this user create tables. Let the user own the database.',
};

/** What to say about a database that cannot be used at the address in a variable; errors that are no fault of its operator are handed back as they are. */
export function whyUnusable(url: string, error: unknown, variable = 'DATABASE_URL'): unknown {
  if (error instanceof StartError) return error;
  const place = placeOf(url);
  if (!place) return new StartError(`${variable} is not an address such as postgres://user:password@host:5432/database.`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refusal = REFUSALS[code];
  if (refusal) return new StartError(`The database at ${place} ${refusal.replace('$', variable)}`);
  if (isDatabaseUnreachable(error))
    return new StartError(
      `The database at ${place} cannot be reached. Start it or correct DATABASE_URL; without DATABASE_URL, Umbral brings its own database.`,
    );
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    return new StartError(`The database at ${place} was last used by a newer Umbral. Update this one, or use another database.`);
  return error;
}

/** Host, port and database, and never the password. */
function placeOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  return /^postgres(ql)?:$/.test(protocol) ? `${host || 'localhost'}${pathname}` : null;
}
