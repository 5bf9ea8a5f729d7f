/**
 * Kills a server, its database or both while they write, and says what became of what was acknowledged.
 *
 *     npm run faults -- [number of kills] [seed]
 */
import { runCampaign } from './campaign.ts';
import { tableOf } from './table.ts';

const [kills = '200', seed = '1'] = process.argv.slice(2);
const result = await runCampaign({
  seed: Number(seed),
  kills: Number(kills),
  note: ({ blow, after, underWay, cutOff }, counted, { answered }) =>
    console.error(`${counted}: ${blow} after ${after} writes, ${cutOff} of ${underWay} under way cut off; ${answered} acknowledged so far`),
});
console.log(tableOf(result));
process.exitCode = result.findings.length > 0 ? 1 : 0;
