import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { built } from '../built.ts';
import { ENGINES } from '../fuzz/engines.ts';
import { BOMBS, type Bomb } from './bombs.ts';

const script = built(new URL('child.ts', import.meta.url));

/** In mebibytes. */
const MOST_MEMORY = 256;

/**
 * How a bomb ends in a process of its own with little memory. There is no clock here: a process that does not end is killed when the runner
 * gives the test up, and the test has failed.
 */
async function endOf(engine: string, bomb: string, signal: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, script, engine, bomb], {
    signal,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, killed) => resolve(output.match(/ended: (.*)/)?.[1] ?? `died: ${killed ?? code}`));
  });
}

/** A value, or a RuleError's problem. A stack that overflows, memory that runs out and errors of JavaScript are none of these. */
const ORDERLY = /^(?:value|tooDeep|tooLarge|tooExpensive|notARule|unknownOperator)$/;

describe.each(ENGINES)('$name', ({ name: engine }) => {
  const expectEnd = async ({ name, ends }: Bomb, signal: AbortSignal): Promise<void> => {
    expect(await endOf(engine, name, signal)).toMatch(ends ? new RegExp(`^${ends}$`) : ORDERLY);
  };
  it.for(BOMBS.map((bomb) => [bomb.name, bomb] as const))('ends as a value or a RuleError: %s', ([, bomb], { signal }) =>
    expectEnd(bomb, signal),
  );
});
