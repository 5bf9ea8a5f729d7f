import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bulletin } from './database/bulletin.ts';
import { keepRunning } from './database/embedded/keep.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded/start.ts';
import { openDatabases } from './database/open.ts';
import { whyUnusable } from './database/why-unusable.ts';
import type { Settings } from './environment/index.ts';
import { buildApp } from './http/app.ts';
import { Door } from './http/door.ts';
import type { Worker } from './jobs/worker.ts';
import { folderOutbox, type Outbox, smtpOutbox } from './mail/outbox.ts';
import { startMail } from './mail/start.ts';
import type { Log } from './observing/log.ts';
import { startTraces } from './observing/traces.ts';
import { secretaryAt } from './people/secretary.ts';
import { seedWorkspaces } from './people/seed.ts';
import { startSimulations } from './simulations/run/start.ts';
import { StartError } from './start-error.ts';
import { startDeliveries } from './webhooks/start.ts';

const SITE = fileURLToPath(new URL('../../web/dist/site', import.meta.url));

export type RunningServer = { address: string; close: () => Promise<void> };

/** Starts everything, the database first; `close` ends it in the opposite order. */
export async function startServer(settings: Settings, log: Log): Promise<RunningServer> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    if (settings.traces !== null) closers.push((await startTraces(settings.traces)).stop);
    const embedded = settings.databaseUrl === null ? await startEmbeddedPostgres(settings.dataFolder) : null;
    let keeping: Pick<EmbeddedPostgres, 'stop'> | null = embedded;
    closers.push(async () => keeping?.stop());
    const url = embedded?.url ?? settings.databaseUrl ?? '';
    const databases = await openDatabases({ url, appUrl: embedded?.appUrl ?? settings.databaseAppUrl });
    closers.push(databases.close);
    const db = databases.system;
    const bulletin = await Bulletin.open(url, { onSilence: databases.breakOff });
    closers.push(() => bulletin.close());
    if (embedded)
      keeping = keepRunning(settings.dataFolder, embedded, {
        onMoved: (place) => {
          databases.moveTo(place);
          bulletin.moveTo(place.url);
        },
        report: (error) => (error instanceof StartError ? console.error(error.message) : log.report(error)),
      });
    await seedWorkspaces(databases);
    const workers: Worker[] = [];
    closers.push(() => Promise.all(workers.map((worker) => worker.stop())));
    const { report } = log;
    const deliveries = await startDeliveries(db, { rules: settings.webhooks, report }).catch((error: unknown) => {
      throw whyUnusable(url, error);
    });
    workers.push(deliveries, await startSimulations(db, { report }));
    const mailing = { url: settings.publicUrl ?? `http://localhost:${settings.port}`, byHand: settings.mail.server === null };
    workers.push(await startMail(db, { outbox: outboxFor(settings), secretary: secretaryAt(mailing.url), report }));
    const site = { folder: SITE, codeGeneration: settings.codeGeneration };
    const door = new Door();
    const { bounds, proxies } = settings;
    const app = await buildApp({
      databases,
      bulletin,
      visitors: settings,
      site,
      webhooks: settings.webhooks,
      mailing,
      log,
      bounds,
      proxies,
      door,
    });
    closers.push(async () => {
      await door.close(settings.shutdown);
      await app.close();
    });
    await app.listen({ port: settings.port, host: settings.host }).catch((error: unknown) => {
      throw whyNotListening(settings, error);
    });
    const listening = app.server.address();
    const port = typeof listening === 'object' && listening ? listening.port : settings.port;
    return { address: `http://${shownHost(settings.host)}:${port}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function outboxFor({ mail, dataFolder }: Settings): Outbox {
  return mail.server === null ? folderOutbox(path.join(dataFolder, 'mail'), mail.from) : smtpOutbox(mail.server, mail.from);
}

/** What to type into a browser on this machine. */
function shownHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function whyNotListening({ port, host }: Settings, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return new StartError(
      `Port ${port} on ${host} is taken by another program, perhaps by an Umbral that is running already. End it, or choose another port: PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES') return new StartError(`This user may not listen on port ${port}. Choose one above 1023: PORT=3210 npm start`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new StartError(`HOST is ${host}, which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.`);
  return error;
}
