import { readEnvironment } from './environment/index.ts';
import { startServer } from './server.ts';
import { StartError } from './start-error.ts';

/** Long enough for what is under way. Signals come twice when a terminal sends them to everybody and a parent hands them on. */
const PATIENCE = 10_000;

try {
  const server = await startServer(readEnvironment(process.env));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  console.log(`Umbral is ready at ${server.address}`);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
