import { spawn } from 'node:child_process';
import { compile } from '@umbral/compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, mayGenerate } from '../../src/index.ts';
import { built } from '../built.ts';
import { documents } from '../random/documents.ts';
import { anyLeads } from '../random/hostile.ts';
import { type Case, type Told, told } from './told.ts';

const SEED = 20_250_601;
const script = built(new URL('child.ts', import.meta.url));

/** What a Node process that is started with these options says of some cases. */
async function toldBy(options: string[], cases: readonly Case[], signal: AbortSignal): Promise<Told> {
  const child = spawn(process.execPath, [...options, script], { signal, stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stdin.end(JSON.stringify(cases));
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  return JSON.parse(output);
}

const cases: Case[] = fc
  .sample(fc.tuple(documents, anyLeads(4)), { seed: SEED, numRuns: 20 })
  .map(([document, leads]) => ({ ruleSet: compile(document).ruleSet, leads }));
/** As they arrive in another process: JSON has no NaN, no −0. */
const sent: Case[] = JSON.parse(JSON.stringify(cases));

describe('the engine', () => {
  it('is generated code where that is allowed, unless another is asked for', () => {
    expect(mayGenerate()).toBe(true);
    const { ruleSet } = cases[0] ?? compile({ format: 'umbral.document', version: 2, nodes: [], edges: [], fields: [], events: [] });
    expect(compileRuleSet(ruleSet).engine).toBe('generated');
    expect(compileRuleSet(ruleSet, { engine: 'closures' }).engine).toBe('closures');
  });

  it('is closures where code must not be generated, and scores are the same', async ({ signal }) => {
    const free = await toldBy([], sent, signal);
    const strict = await toldBy(['--disallow-code-generation-from-strings'], sent, signal);
    expect([free.mayGenerate, new Set(free.engines)]).toEqual([true, new Set(['generated'])]);
    expect([strict.mayGenerate, new Set(strict.engines)]).toEqual([false, new Set(['closures'])]);
    expect(free.engines).toHaveLength(cases.length * 2);
    expect(strict.answers).toEqual(free.answers);
    expect(free.answers).toEqual(told(sent).answers);
    expect(new Set(free.answers).size).toBeGreaterThan(cases.length);
  });
});
