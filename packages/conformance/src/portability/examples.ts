import { wrongWith } from '../consumers/consume.ts';
import { tasks } from '../consumers/material.ts';
import { type Service, startService } from '../consumers/service.ts';
import { installed } from './install.ts';
import { EXAMPLES, type Program } from './runners.ts';

/**
 * Runs the programs of the folder `examples` in other languages: each pulls two published rule sets with a key and scores a thousand leads
 * and more with each, exactly as the API of the real server does. Part of `npm run test:portability`.
 */
async function wrong(program: Program, folder: string, service: Service): Promise<string | null> {
  const consumer = { folder, ...program.run(folder) };
  for (const task of all) {
    const found = await wrongWith(consumer, service, task);
    if (found !== null) return found;
  }
  return null;
}

const all = tasks();
const leads = all.reduce((sum, { lines }) => sum + lines.length, 0);
const service = await startService();
try {
  for (const program of EXAMPLES) {
    const place = installed(program);
    if ('missing' in place) {
      console.log(`The example with ${program.name} is left out: ${place.missing}`);
      continue;
    }
    const found = await wrong(program, place.folder, service);
    if (found === null) console.log(`The example with ${program.name} scores ${leads} leads of ${all.length} models exactly as the API.`);
    else console.error(`The example with ${program.name} is wrong: ${found}`);
    if (found !== null) process.exitCode = 1;
  }
} finally {
  await service.stop();
}
