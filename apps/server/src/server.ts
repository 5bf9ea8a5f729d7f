import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from './database/embedded/start.ts';
import { openDatabase } from './database/open.ts';
import { whyUnusable } from './database/why-unusable.ts';
import type { Settings } from './environment/index.ts';
import { buildApp } from './http/app.ts';
import { folderOutbox, type Outbox, smtpOutbox } from './mail/outbox.ts';
import { startMail } from './mail/start.ts';
import { secretaryAt } from './people/secretary.ts';
import { seedWorkspaces } from './people/seed.ts';
import { startSimulations } from './simulations/run/start.ts';
import { StartError } from './start-error.ts';
import { startDeliveries } from './webhooks/start.ts';

const SITE = fileURLToPath(new URL('../../web/dist/site', import.meta.url));

export type RunningServer = { address: string; close: () => Promise<void> };

/** Starts everything, the database first; `close` ends it in the opposite order. */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const embedded = settings.databaseUrl === null ? await startEmbeddedPostgres(settings.dataFolder) : null;
    if (embedded) closers.push(embedded.stop);
    const url = embedded?.url ?? settings.databaseUrl ?? '';
    const db = await openDatabase(url);
    closers.push(() => db.destroy());
    await seedWorkspaces(db);
    const deliveries = await startDeliveries(db, { rules: settings.webhooks, report: console.error }).catch((error: unknown) => {
      throw whyUnusable(url, error);
    });
    closers.push(deliveries.stop);
    const simulations = await startSimulations(db, { report: console.error });
    closers.push(simulations.stop);
    const mailing = { url: settings.publicUrl ?? `http://localhost:${settings.port}`, byHand: settings.mail.server === null };
    const outbox = outboxFor(settings);
    const mails = await startMail(db, { outbox, secretary: secretaryAt(mailing.url), report: console.error });
    closers.push(mails.stop);
    const site = { folder: SITE, codeGeneration: settings.codeGeneration };
    const app = await buildApp({ db, visitors: settings, site, webhooks: settings.webhooks, mailing, report: console.error });
    closers.push(() => app.close());
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
