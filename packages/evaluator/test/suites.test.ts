import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileRule, RuleError } from '../src/index.ts';
import { apply } from './reference.ts';

/**
 * The community's suites (compat-tables). They contradict each other, and test operators that are no JSON Logic: json-logic-js 2.0.5 is the
 * judge. Where it has an answer ours is the same; where it refuses, so do we. The exceptions are these.
 */
const NEVER_REACHED = 'An unknown operator is refused when a rule is compiled, even where it would never be reached';
const EXCEPTIONS: Record<string, Record<string, string>> = {
  'control/and.json': {
    'And will not interpret the second argument if the first is false': NEVER_REACHED,
    'And will not interpret the second argument if the first is falsy': NEVER_REACHED,
    'And will not interpret the nth argument if any value before it is false': NEVER_REACHED,
  },
  'control/if.json': {
    'If will not evaluate then branch if the condition is false': NEVER_REACHED,
    'If will not evaluate fallback branch if the condition is true': NEVER_REACHED,
    'If will not evaluate other branches or checks if a prior condition is true': NEVER_REACHED,
    'No branches except the fallback check will be evaluated if the condition is false': NEVER_REACHED,
  },
  'control/or.json': {
    'OR will not interpret the second argument if the first is true': NEVER_REACHED,
    'OR will not interpret the second argument if the first is truthy': NEVER_REACHED,
    'OR will not interpret the nth argument if any value before it is truthy': NEVER_REACHED,
  },
};

const FOLDER = fileURLToPath(new URL('../../../../shared/data/jsonlogic-suites', import.meta.url));

type Case = { name: string; rule: unknown; data: unknown };

/** Headings are texts; the official suite's cases are lists, the others' objects. */
function casesOf(file: string): Case[] {
  const cases: unknown[] = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  return cases.flatMap((each) => {
    if (Array.isArray(each)) return [{ name: JSON.stringify(each[0]), rule: each[0], data: each[1] }];
    if (typeof each !== 'object' || each === null || !('rule' in each)) return [];
    const name = 'description' in each ? String(each.description) : JSON.stringify(each.rule);
    return [{ name, rule: each.rule, data: 'data' in each ? each.data : null }];
  });
}

/** What an engine comes to; null if it refuses. */
function outcome(run: () => unknown): { value: unknown } | null {
  try {
    return { value: run() };
  } catch {
    return null;
  }
}

const isHere = existsSync(FOLDER);
const files = isHere
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json') && file !== 'index.json')
  : [];

describe.skipIf(!isHere)(`the community's suites${isHere ? '' : ' (skipped: they are not here)'}`, () => {
  it.each(files.toSorted())('%s', (file) => {
    const exceptions = EXCEPTIONS[file] ?? {};
    for (const { name, rule, data } of casesOf(file)) {
      const ours = outcome(() => compileRule(rule)(data));
      if (Object.hasOwn(exceptions, name)) expect(() => compileRule(rule), name).toThrow(RuleError);
      else expect(ours, name).toEqual(outcome(() => apply(rule, data)));
    }
  });

  it('have every exception that is named here', () => {
    for (const [file, exceptions] of Object.entries(EXCEPTIONS)) {
      const names = casesOf(file).map((each) => each.name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(exceptions)));
    }
  });
});
