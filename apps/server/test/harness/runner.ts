/**
 * Takes turns from a database until it is killed, in a process of its own.
 *
 *     node --import tsx runner.ts <address of the database>
 */
import { openDatabase } from '../../src/database/open.ts';
import { startSimulations } from '../../src/simulations/run/start.ts';

const [url = ''] = process.argv.slice(2);

await startSimulations(await openDatabase(url), { report: console.error, pace: { pause: 20, lease: 2, upkeep: 600, turn: 1 } });
