/**
 * Delivers from a database until it is killed, in a process of its own.
 *
 *     node --import tsx courier.ts <address of the database>
 */
import { openDatabase } from '../../src/database/open.ts';
import { startDeliveries } from '../../src/webhooks/start.ts';

const [url = ''] = process.argv.slice(2);

await startDeliveries(await openDatabase(url), {
  rules: { allowPrivate: true, allowHttp: true },
  report: console.error,
  pace: { patience: 60_000, pause: 50, lease: 1, upkeep: 600 },
});
