/**
 * Codes of the system and of Postgres that mean: nobody there to answer, or no longer (08, 57P), no connection or memory left for it
 * (53300, 53200), a disk that fails (58030), or a server that may only be read since another one has taken its place (25006).
 */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EPIPE|08...|57P0.|53300|53200|58030|25006)$/;
/** What the driver says of a connection that is gone, without a code. */
const BROKEN =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed and is not queryable)/;
const FULL = '53100';
/** What systems say under codes that may mean anything: a disk, a quota or the size of a file is used up. */
const NO_ROOM = /No space left on device|Disk quota exceeded|File too large/;

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** Whether an error of the driver means that the database does not answer, rather than that it refused a statement. */
export function isDatabaseUnreachable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnreachable);
  return error instanceof Error && !isDatabaseFull(error) && (AWAY.test(codeOf(error)) || BROKEN.test(error.message));
}

/** Whether an error of the driver means that there is no room on the database's disk: the statement and its transaction left nothing. */
function isDatabaseFull(error: unknown): boolean {
  return error instanceof Error && (codeOf(error) === FULL || (codeOf(error) !== '' && NO_ROOM.test(error.message)));
}

/** What is the matter with the database, rather than with what it was asked, and goes away without anybody asking differently; or null. */
export function databaseTrouble(error: unknown): 'databaseUnreachable' | 'databaseFull' | null {
  if (isDatabaseFull(error)) return 'databaseFull';
  return isDatabaseUnreachable(error) ? 'databaseUnreachable' : null;
}

/** Whether nothing at all came back from the database in the time that it had. */
export const isSilence = (error: unknown): boolean =>
  error instanceof Error && /^(timeout expired|Query read timeout|Connection terminated due to connection timeout)/.test(error.message);
