import { readFileSync } from 'node:fs';
import type { RuleSet } from '@umbral/compiler/program';
import type { Facts } from '@umbral/evaluator';
import jsonLogic from 'json-logic-js';
import type { Page } from 'playwright-core';

/** Chooses the rule set in the export menu, and reads the file that the browser saves. */
export async function exportRuleSet(page: Page): Promise<RuleSet> {
  await page.locator('[data-export]').click();
  const download = page.waitForEvent('download');
  await page.locator('[data-export-target="ruleSet"]').click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

type Data = Record<string, unknown>;

/** Runs a rule set as any host would: stage by stage, each stage's results go into the data under its name. */
export function runStages(ruleSet: RuleSet, facts: Facts): Data {
  const data: Data = { ...facts };
  for (const { name, rules } of ruleSet.stages)
    data[name] = Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, jsonLogic.apply(rule as jsonLogic.RulesLogic, data)]));
  return data;
}

/** What a path such as `scores.total` names. */
export const valueAt = (data: Data, path: string): unknown => {
  const [name = '', id = ''] = path.split('.');
  const stage = data[name];
  return typeof stage === 'object' && stage !== null ? Object.entries(stage).find(([key]) => key === id)?.[1] : undefined;
};
