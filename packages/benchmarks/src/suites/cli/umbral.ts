import { spawn } from 'node:child_process';
import path from 'node:path';
import { NOW } from '../../leads/leads.ts';
import type { Material } from './files.ts';

/** Started as anybody starts it, not imported. */
const UMBRAL = path.resolve(import.meta.dirname, '../../../../../apps/cli/bin/umbral.mjs');

/** Runs `umbral score` over the files. Milliseconds on the clock from the command to its end: starting and writing count. */
export function timeUmbral({ model, leads, events, results }: Material, engine: 'duckdb' | 'evaluator'): Promise<number> {
  const begun = performance.now();
  const args = ['score', model, leads, '--events', events, '--now', String(NOW), '--engine', engine, '-o', results];
  const child = spawn(process.execPath, [UMBRAL, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (part) => {
    told += part;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(performance.now() - begun) : reject(new Error(told))));
  });
}
