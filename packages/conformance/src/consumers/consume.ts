import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '@umbral/model';
import type { Published, Service } from './service.ts';
import type { Line, Task } from './task.ts';

/** A program of the folder `examples`, where it is installed. */
export type Consumer = { folder: string; command: string; args: readonly string[]; env?: Record<string, string> };

/** What a program writes for these leads; fails with what it complained of. Not synchronously, since pipes fill up. */
export function outputOf(
  consumer: Consumer,
  { ruleSet, key }: Pick<Published, 'ruleSet' | 'key'>,
  lines: readonly Line[],
): Promise<string> {
  const { folder, command, args, env } = consumer;
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: folder,
      env: { ...process.env, ...env, UMBRAL_RULE_SET: ruleSet, UMBRAL_KEY: key },
    });
    const [output, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    // A program that ends early reads no further.
    child.stdin.on('error', () => {});
    child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`${command} ended with ${code}:\n${Buffer.concat(complaints)}`));
    });
  });
}

const KINDS = ['scores', 'bands', 'grades'] as const;
type Scored = Record<(typeof KINDS)[number], Record<string, unknown>>;

/** As one text, since some languages keep no order of keys. */
function textOf(scored: Scored | undefined): string {
  const sorted = (values: Record<string, unknown>) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(scored && KINDS.map((kind) => sorted(scored[kind])));
}

/** Where what a consumer gives differs from what the API answers, or null. */
async function differs(consumer: Consumer, published: Published, { name, lines }: Task): Promise<string | null> {
  const expected = (await published.scored(lines)) as Scored[];
  const found = (await outputOf(consumer, published, lines)).trim().split('\n');
  if (found.length !== lines.length || expected.length !== lines.length)
    return `${found.length} results, and ${expected.length} from the API, for ${lines.length} leads of ${name}`;
  const place = expected.findIndex((each, index) => textOf(each) !== textOf(JSON.parse(found[index] ?? '')));
  return place < 0
    ? null
    : `lead ${place} of ${name}, ${JSON.stringify(lines[place])}: ${found[place]}, not ${JSON.stringify(expected[place])}`;
}

/** The same drawing, with another rule set: every criterion gives a point more. */
const changed = (document: Document): Document => ({
  ...document,
  nodes: document.nodes.map((node) =>
    node.kind === 'criterion' ? { ...node, data: { ...node.data, points: node.data.points + 1 } } : node,
  ),
});

/**
 * Runs a consumer three times against the API: it must give the very scores that the API gives, fetch the rule set once, ask the second
 * time only whether there is a newer one, and get it when the label has moved. What is wrong, or null.
 */
export async function wrongWith(consumer: Consumer, service: Service, task: Task): Promise<string | null> {
  rmSync(path.join(consumer.folder, 'rule-set.json'), { force: true });
  const published = await service.published(task.document);
  const before = await published.pulls();
  for (const [full, notModified] of [
    [1, 0],
    [1, 1],
    [2, 1],
  ] as const) {
    if (full === 2) await published.publish(changed(task.document));
    const found = await differs(consumer, published, task);
    if (found !== null) return found;
    const pulls = await published.pulls();
    if (pulls.full - before.full !== full || pulls.notModified - before.notModified !== notModified)
      return `it pulled ${JSON.stringify(pulls)} after ${JSON.stringify(before)}, where ${full} and ${notModified} were due`;
  }
  return null;
}
