import type { ScoreOptions } from '../arguments.ts';
import { outputTo } from '../data/output.ts';
import type { Inputs } from '../data/reading.ts';
import { openSession } from '../data/session.ts';
import { EXIT, type Exit, usage } from '../exit.ts';
import { type Model, readSoundModel } from '../models/read.ts';
import { scoreByDuckDb } from '../scoring/by-duckdb.ts';
import { scoreByEvaluator } from '../scoring/by-evaluator.ts';
import { tell, write } from '../terminal.ts';
import { inputsOf } from './data.ts';
import { nowOf } from './moment.ts';

/** From so many bytes of input on, one statement is faster than fetching every lead. */
const LARGE = 32 * 1024 * 1024;

const ENGINES = { evaluator: scoreByEvaluator, duckdb: scoreByDuckDb } as const;

function engineFor(asked: ScoreOptions['engine'], { drawn, file }: Model, { leads, events }: Inputs): keyof typeof ENGINES {
  if (asked === 'duckdb' && !drawn)
    throw usage(`${file} is a rule set, which has no statement; --engine duckdb needs a canvas document or a bundle`);
  if (asked !== 'auto') return asked;
  return drawn && leads.bytes + (events?.bytes ?? 0) >= LARGE ? 'duckdb' : 'evaluator';
}

/** Scores the leads of a file. */
export async function score(file: string, leads: string, options: ScoreOptions): Promise<Exit> {
  const { json, output, format, explain, progress, threads, memory } = options;
  if (json && (output === undefined || output === '-')) throw usage('--json needs -o: stdout cannot be both');
  if (file === '-' && leads === '-') throw usage('the scoring model and the leads cannot both come from stdin');
  const to = outputTo(output, format);
  const model = await readSoundModel(file);
  const inputs = await inputsOf(leads, options);
  const engine = engineFor(options.engine, model, inputs);
  const now = nowOf(options.now);
  const session = await openSession({ threads, memory });
  const begun = performance.now();
  const showProgress = progress || process.stderr.isTTY;
  const scored = await ENGINES[engine]({ model, inputs, now, explain, output: to, showProgress }, session);
  session.close();
  tell(`${scored.toLocaleString('en')} leads scored by ${engine} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (json) await write(`${JSON.stringify({ leads: scored, engine, now: new Date(now).toISOString(), output, format: to.format })}\n`);
  return EXIT.ok;
}
