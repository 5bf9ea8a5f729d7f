import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { StartError } from '../../start-error.ts';
import { binary } from './binaries.ts';

/**
 * As whom to run Postgres, which refuses to run as root: as we are, in a user namespace of its own where root is nobody in
 * particular (`prefix` goes before the command), or as an unprivileged user of the machine.
 */
export type Identity = { prefix: readonly string[]; user?: { uid: number; gid: number } };

const OURSELVES: Identity = { prefix: [] };
const NAMESPACE: Identity = { prefix: ['unshare', '-U'] };
const UNPRIVILEGED = ['postgres', 'nobody'];

const isRoot = () => process.getuid?.() === 0;

/** The identities that can run Postgres here, the best first. */
export function identities(): Identity[] {
  if (!isRoot()) return [OURSELVES];
  return [NAMESPACE, ...unprivilegedUsers()].filter(canRun);
}

/** The identity to which an existing data folder belongs. */
export function ownerOf(dataFolder: string): Identity {
  if (process.getuid === undefined) return OURSELVES;
  const { uid, gid } = fs.statSync(dataFolder);
  if (uid === process.getuid()) return isRoot() ? NAMESPACE : OURSELVES;
  if (isRoot()) return { prefix: [], user: { uid, gid } };
  throw new StartError(
    `The data in ${dataFolder} belongs to another user. Start Umbral as that user, or set UMBRAL_DATA to another folder.`,
  );
}

function unprivilegedUsers(): Identity[] {
  const accounts = fs.existsSync('/etc/passwd') ? fs.readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const fields = accounts.map((line) => line.split(':'));
  return UNPRIVILEGED.flatMap((name) => fields.filter((account) => account[0] === name)).map((account) => ({
    prefix: [],
    user: { uid: Number(account[2]), gid: Number(account[3]) },
  }));
}

function canRun(identity: Identity): boolean {
  const [command, args] = commandLine(identity, [binary('postgres'), '--version']);
  return spawnSync(command, args, { ...identity.user, stdio: 'ignore' }).status === 0;
}

/** The command and its arguments as that identity runs them. */
export function commandLine(identity: Identity, command: readonly string[]): [command: string, args: string[]] {
  const [first = '', ...rest] = [...identity.prefix, ...command];
  return [first, rest];
}

/** Our environment without the variables that mean something to Postgres programs. */
export const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
