import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openCluster } from './cluster.ts';
import { runningServer } from './postmaster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';

/** Milliseconds between looks whether the database still runs. */
const EVERY = 1_000;

/** Where the database of a folder is to be asked now. */
type Place = Pick<EmbeddedPostgres, 'url' | 'appUrl'>;

export type KeepOptions = {
  /** Is called whenever the database has come to another address. */
  onMoved: (place: Place) => void;
  /** Is told why the database does not start, once for each reason. */
  report: (error: unknown) => void;
};

/**
 * Looks that the database of a folder runs as long as we do, whoever started it: when it has ended, it is started again, by us or by
 * another server on the folder, whoever is first. Returns what ends this, and the database with it where it is ours.
 */
export function keepRunning(folder: string, started: EmbeddedPostgres, { onMoved, report }: KeepOptions): { stop: () => Promise<void> } {
  const { data } = openCluster(path.resolve(folder));
  const stopping = new AbortController();
  let current = started;
  let lastReason = '';

  const look = async () => {
    const running = runningServer(data);
    // One without a port is on its way up or down.
    if (running && (running.port === null || running.port === portOf(current))) return;
    // What is left of ours is ended first: the shell around a Postgres that was killed.
    await current.stop();
    current = await startEmbeddedPostgres(folder);
    lastReason = '';
    onMoved(current);
  };
  const keep = async () => {
    while (!stopping.signal.aborted) {
      await setTimeout(EVERY, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (stopping.signal.aborted) return;
      await look().catch((error: unknown) => {
        const reason = String(error);
        if (reason !== lastReason) report(error);
        lastReason = reason;
      });
    }
  };
  const keeping = keep();

  const stop = async () => {
    stopping.abort();
    await keeping;
    await current.stop();
  };
  return { stop };
}

const portOf = ({ url }: EmbeddedPostgres): number => Number(new URL(url).port);
