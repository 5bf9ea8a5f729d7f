import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startPostmaster } from '../../src/database/embedded/postmaster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/start.ts';
import { databaseProcess, makeFolder, type ServerProcess, startProcess } from '../harness/process.ts';

/** What is killed. */
export const BLOWS = ['server', 'database', 'both'] as const;
export type Blow = (typeof BLOWS)[number];

const PATIENCE = 30_000;

/** A server and its Postgres as processes of their own, on a folder that outlives them. */
export class Machine {
  readonly #folder: string;
  readonly #database: EmbeddedPostgres;
  #server: ServerProcess;
  #stopDatabase: () => Promise<void>;

  private constructor(folder: string, database: EmbeddedPostgres, server: ServerProcess) {
    this.#folder = folder;
    this.#database = database;
    this.#server = server;
    this.#stopDatabase = database.stop;
  }

  static async start(): Promise<Machine> {
    const folder = makeFolder();
    const database = await startEmbeddedPostgres(folder);
    return new Machine(folder, database, await startOn(database, folder));
  }

  /** Of the server that runs now. */
  get address(): string {
    return this.#server.address;
  }

  /** Of the database, as the owner of the tables. */
  get url(): string {
    return this.#database.url;
  }

  /** Kills processes as a failing machine does: none of them learns of it. `now` is called at that very moment. */
  async strike(blow: Blow, now: () => void): Promise<void> {
    const database = blow === 'server' ? [] : await familyOf(databaseProcess(this.#folder));
    now();
    if (blow !== 'database') this.#server.process.kill('SIGKILL');
    for (const pid of database) kill(pid);
  }

  /** Starts again what was killed, on the same data, and waits until the server has its database. */
  async restore(blow: Blow): Promise<void> {
    if (blow !== 'server') this.#stopDatabase = (await this.#databaseAgain()).stop;
    if (blow !== 'database') {
      await this.#server.ended;
      this.#server = await startOn(this.#database, this.#folder);
    }
    const patience = Date.now() + PATIENCE;
    while (!(await fetch(`${this.address}/api/v1/ready`)).ok) {
      if (Date.now() > patience) throw new Error('The server does not find back to its database.');
      await setTimeout(20);
    }
  }

  /** Ends everything as those who run servers do, and removes the data. */
  async close(): Promise<void> {
    this.#server.process.kill('SIGTERM');
    await this.#server.ended;
    await this.#stopDatabase();
    fs.rmSync(this.#folder, { recursive: true });
  }

  /** On its old port, where a server that was not killed looks for it. The last of the killed processes may take a moment to go. */
  async #databaseAgain() {
    const port = Number(new URL(this.#database.url).port);
    for (const patience = Date.now() + PATIENCE; ; await setTimeout(50)) {
      try {
        return await startPostmaster(path.join(this.#folder, 'postgres', 'data'), port);
      } catch (error) {
        if (Date.now() > patience) throw error;
      }
    }
  }
}

const startOn = ({ url, appUrl }: EmbeddedPostgres, folder: string): Promise<ServerProcess> =>
  startProcess({
    DATABASE_URL: url,
    UMBRAL_DATABASE_APP_URL: appUrl,
    UMBRAL_DATA: path.join(folder, 'server'),
    UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'on',
    UMBRAL_WEBHOOKS_ALLOW_HTTP: 'on',
    UMBRAL_RATE_KEY: '0',
    UMBRAL_RATE_ADDRESS: '0',
  });

/** A process and all that it started. */
async function familyOf(parent: number | null): Promise<number[]> {
  if (parent === null) throw new Error('The database does not run.');
  // Not waited for in place: the writers are to go on meanwhile.
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  return [parent, ...rows.filter(([, of]) => of === parent).map(([pid]) => pid ?? 0)];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A child of Postgres may have ended in the meantime.
  }
}
