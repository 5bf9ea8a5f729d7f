import { compile, type Diagnostic, type RuleSet } from '@umbral/compiler';
import type { Scope } from '../database/scope.ts';
import { getModel } from './store.ts';

/** What the current draft compiles to. `ruleSet` is null while the draft has errors; the diagnostics say which. */
export type DraftRuleSet = { revision: number; publishable: boolean; ruleSet: RuleSet | null; diagnostics: Diagnostic[] };

export async function ruleSetOf(scope: Scope, id: string): Promise<DraftRuleSet> {
  const { revision, document } = await getModel(scope, id);
  const { ruleSet, diagnostics, publishable } = compile(document);
  return { revision, publishable, ruleSet: publishable ? ruleSet : null, diagnostics };
}
