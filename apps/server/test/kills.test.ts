import { expect, test } from 'vitest';
import { runCampaign } from './faults/campaign.ts';
import { BLOWS } from './faults/machine.ts';
import { KINDS } from './faults/traffic.ts';

const KILLS = 12;

test(`nothing acknowledged is lost and nothing is half-written by ${KILLS} kills of the server and its database`, async () => {
  const { kills, findings, traffic } = await runCampaign({ seed: 7, kills: KILLS });
  expect(findings).toEqual([]);
  for (const blow of BLOWS) expect(kills.filter((kill) => kill.blow === blow)).not.toHaveLength(0);
  for (const kind of KINDS) expect(traffic.tallies[kind].acknowledged).toBeGreaterThan(0);
  for (const { cutOff } of kills) expect(cutOff).toBeGreaterThan(0);
}, 600_000);
