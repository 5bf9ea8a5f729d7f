import type { Document } from '@umbral/model';
import type { TFunction } from 'i18next';
import { labelText } from '../../../language/label.ts';

export const TARGETS = ['ruleSet', 'flat', 'postgres', 'duckdb', 'module', 'prose'] as const;
export type Target = (typeof TARGETS)[number];
export type Exported = { ending: string; type: string; text: string };

type Request = { document: Document; name: string; language: 'en' | 'es'; t: TFunction };

/** What a document becomes as a file for others; null if it does not fit this target. The compiler loads when it is first asked for. */
export async function exportAs(target: Target, { document, name, language, t }: Request): Promise<Exported | null> {
  const { compile, describe, emitModule, emitSql, flatten, proseNames, usualSource } = await import('@umbral/compiler');
  const { program, ruleSet } = compile(document);
  const json = (value: unknown) => ({ type: 'application/json', text: JSON.stringify(value, null, 2) });
  const sql = (dialect: 'postgres' | 'duckdb') => ({
    ending: `${dialect}.sql`,
    type: 'application/sql',
    text: emitSql(program, dialect, usualSource(program)),
  });
  const names = proseNames(document, name, (label) => labelText(t, label));
  switch (target) {
    case 'ruleSet':
      return { ending: 'rule-set.json', ...json(ruleSet) };
    case 'flat': {
      const flat = flatten(ruleSet);
      return 'problem' in flat ? null : { ending: 'flat-rule-set.json', ...json(flat) };
    }
    case 'postgres':
    case 'duckdb':
      return sql(target);
    case 'module':
      return { ending: 'mjs', type: 'text/javascript', text: emitModule(program) };
    case 'prose':
      return { ending: `${language}.md`, type: 'text/markdown', text: describe(program, language, names) };
  }
}
