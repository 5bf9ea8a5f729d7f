import { readEnvironment } from './environment/index.ts';
import { openLog } from './observing/log.ts';
import { startServer } from './server.ts';
import { StartError } from './start-error.ts';

/** Milliseconds for everything but answers under way: jobs, and the database. */
const PATIENCE = 10_000;

try {
  const settings = readEnvironment(process.env);
  const log = openLog(settings.log);
  // Node would write all that an error holds.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => {
      log.report(error);
      process.exit(1);
    });
  const server = await startServer(settings, log);
  let stopping = false;
  const stop = async () => {
    // Signals come twice when a terminal sends them to everybody and a parent hands them on.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), settings.shutdown + PATIENCE).unref();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  console.log(`Umbral is ready at ${server.address}`);
} catch (error) {
  if (error instanceof StartError) console.error(error.message);
  else openLog('error').report(error);
  process.exit(1);
}
