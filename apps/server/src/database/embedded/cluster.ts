import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../../start-error.ts';
import { binary } from './binaries.ts';
import { commandLine, environment, type Identity, identities } from './identity.ts';

/** Passwords of the superuser, which only sets things up, and of the role that the app uses. */
const Credentials = z.object({ admin: z.string(), app: z.string() });
type Credentials = z.infer<typeof Credentials>;

/** A database cluster on disk: `data` belongs to Postgres, the passwords beside it to us alone. */
export type Cluster = { data: string; credentials: Credentials };

export const ADMIN = 'umbral_admin';

const password = () => randomBytes(24).toString('base64url');

/** Opens the cluster in a folder and makes it first if there is none. */
export function openCluster(folder: string): Cluster {
  const home = path.join(folder, 'postgres');
  if (!fs.existsSync(home)) makeCluster(folder, home);
  try {
    const credentials = Credentials.parse(JSON.parse(fs.readFileSync(path.join(home, 'credentials.json'), 'utf8')));
    return { data: path.join(home, 'data'), credentials };
  } catch {
    throw new StartError(
      `The passwords of the database in ${home} cannot be read. Start Umbral as the user who owns that folder, or set UMBRAL_DATA to another folder.`,
    );
  }
}

/** Made under another name and renamed when complete, so that one that was interrupted, or made twice at once, does no harm. */
function makeCluster(folder: string, home: string): void {
  let failure: unknown;
  for (const identity of identities()) {
    const draft = `${home}.${randomBytes(6).toString('hex')}`;
    try {
      makeClusterAs(identity, folder, draft);
      if (!fs.existsSync(home)) fs.renameSync(draft, home);
      return;
    } catch (error) {
      if (fs.existsSync(home)) return;
      failure = error;
    } finally {
      fs.rmSync(draft, { recursive: true, force: true });
    }
  }
  throw new StartError(
    `The embedded database cannot be set up in ${folder}: ${reasonOf(failure)} Set UMBRAL_DATA to a folder on a local disk, or DATABASE_URL to a Postgres of your own.`,
  );
}

function makeClusterAs(identity: Identity, folder: string, draft: string): void {
  const credentials: Credentials = { admin: password(), app: password() };
  const data = path.join(draft, 'data');
  const passwordFile = path.join(draft, 'initial-password');
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(path.join(draft, 'credentials.json'), JSON.stringify(credentials), { mode: 0o600 });
  fs.mkdirSync(data, { mode: 0o700 });
  fs.writeFileSync(passwordFile, credentials.admin, { mode: 0o600 });
  if (identity.user) {
    // Another user has to pass through our folders to reach its own, and to read its password once.
    for (const each of [folder, draft]) fs.chmodSync(each, 0o711);
    for (const each of [data, passwordFile]) fs.chownSync(each, identity.user.uid, identity.user.gid);
  }
  const options = ['-U', ADMIN, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'];
  const [command, args] = commandLine(identity, [binary('initdb'), '-D', data, ...options]);
  execFileSync(command, args, { ...identity.user, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] });
  fs.rmSync(passwordFile);
}

function reasonOf(failure: unknown): string {
  if (failure === undefined) return 'Postgres does not run as root, and this machine offers no other user to run it as.';
  const output = failure instanceof Error && 'stderr' in failure ? String(failure.stderr) : '';
  return output.split('\n').find((line) => line.includes('error:')) ?? (failure instanceof Error ? `${failure.message}.` : String(failure));
}
