import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Task } from './material.ts';
import { startService } from './service.ts';

/** A program of the folder `examples`, where it is installed. */
export type Consumer = { folder: string; command: string; args: readonly string[]; env?: Record<string, string> };

/** Runs a program to its end; what it wrote if it failed. Not synchronously, since it asks a server of this very process. */
function ended({ folder, command, args, env }: Consumer, more: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...more], { cwd: folder, env: { ...process.env, ...env } });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}:\n${Buffer.concat(output)}`))));
  });
}

/** What a consumer makes of a task's leads, as JSON, with the rule set from a file or an address. */
async function results(consumer: Consumer, { leads, now }: Task, source: string): Promise<string> {
  const [given, written] = [path.join(consumer.folder, 'leads.json'), path.join(consumer.folder, 'scored.json')];
  writeFileSync(given, JSON.stringify(leads));
  rmSync(written, { force: true });
  await ended(consumer, [source, given, written, String(now)]);
  return JSON.stringify(inOrder(JSON.parse(readFileSync(written, 'utf8'))));
}

type Scored = { scores: Record<string, number | null>; bands: Record<string, string | null>; grades: Record<string, string | null> };
const sorted = <T>(values: Record<string, T>) => Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
/** Some languages keep no order of keys. */
const inOrder = (scored: readonly Scored[]) =>
  scored.map(({ scores, bands, grades }) => ({ scores: sorted(scores), bands: sorted(bands), grades: sorted(grades) }));

/** Where the consumer's first result differs from ours, or null. */
function difference(task: Task, found: string): string | null {
  const expected: Scored[] = inOrder(JSON.parse(task.expected));
  const given: Scored[] = JSON.parse(found);
  const place = expected.findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(given[index]));
  if (place < 0) return given.length === expected.length ? null : `${given.length} results for ${expected.length} leads`;
  return `lead ${place} of ${task.name}, ${JSON.stringify(task.leads[place])}: ${JSON.stringify(given[place])}, not ${JSON.stringify(expected[place])}`;
}

/** Runs a consumer on a task, with the rule set from a file; where it differs from our evaluator, or null. */
export async function fromFile(consumer: Consumer, task: Task): Promise<string | null> {
  const file = path.join(consumer.folder, 'rule-set.json');
  writeFileSync(file, JSON.stringify(task.ruleSet));
  return difference(task, await results(consumer, task, file));
}

/** The same twice, with the rule set from a service, which must send it once. */
export async function fromService(consumer: Consumer, task: Task): Promise<string | null> {
  rmSync(path.join(consumer.folder, 'rule-set.cache.json'), { force: true });
  const service = await startService(task.ruleSet);
  try {
    for (let run = 0; run < 2; run++) {
      const differs = difference(task, await results(consumer, task, service.url));
      if (differs !== null) return differs;
      if (service.answers.full !== 1) return `it asked for a rule set that it had: ${JSON.stringify(service.answers)}`;
    }
    return service.answers.notModified === 1
      ? null
      : `it did not ask whether there is a newer rule set: ${JSON.stringify(service.answers)}`;
  } finally {
    await service.stop();
  }
}
