import { fromFile, fromService } from '../consumers/consume.ts';
import { type Task, tasks } from '../consumers/material.ts';
import { installed } from './install.ts';
import { EXAMPLES, type Program } from './runners.ts';

/** The first tasks, with a thousand leads each, get their rule set from a service. */
const FROM_SERVICE = 2;

/**
 * Runs the programs of the folder `examples` in other languages: each scores a thousand leads of two templates, with the rule set from a
 * service, and the golden vectors of more, and must agree with our evaluator exactly. Part of `npm run test:portability`.
 */
async function differenceOf(program: Program, folder: string, given: readonly Task[]): Promise<string | null> {
  const consumer = { folder, ...program.run(folder) };
  for (const [index, task] of given.entries()) {
    const found = index < FROM_SERVICE ? await fromService(consumer, task) : await fromFile(consumer, task);
    if (found !== null) return found;
  }
  return null;
}

const all = tasks();
const leads = all.reduce((sum, task) => sum + task.leads.length, 0);
for (const program of EXAMPLES) {
  const place = installed(program);
  if ('missing' in place) {
    console.log(`The example with ${program.name} is left out: ${place.missing}`);
    continue;
  }
  const difference = await differenceOf(program, place.folder, all);
  if (difference === null)
    console.log(`The example with ${program.name} scores ${leads} leads of ${all.length} tasks exactly as the evaluator.`);
  else console.error(`The example with ${program.name} differs: ${difference}`);
  if (difference !== null) process.exitCode = 1;
}
