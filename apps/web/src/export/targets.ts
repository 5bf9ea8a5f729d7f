import type { RuleSet } from '@umbral/compiler/program';
import type { Document } from '@umbral/model';
import type { TFunction } from 'i18next';
import { labelText } from '../language/label.ts';
import type { Language } from '../language/language.ts';

export const TARGETS = ['ruleSet', 'flat', 'postgres', 'duckdb', 'module', 'prose', 'bundle'] as const;
export type Target = (typeof TARGETS)[number];
export type Exported = { ending: string; type: string; content: string };

/** What is made on the page; the bundle takes longer, and is made in a worker. */
type OnPage = Exclude<Target, 'bundle'>;

/** A document; with the rule set, where exactly that one was published. */
export type Exportable = { document: Document; published?: RuleSet };

/** `words`: the texts of each language. */
type Request = Exportable & { name: string; language: Language; words: Record<Language, TFunction> };

/** What a document becomes as a file for others; null if it does not fit this target. The compiler loads when it is first asked for. */
export async function exportAs(target: OnPage, { document, published, name, language, words }: Request): Promise<Exported | null> {
  const { compile, describe, emitModule, emitSql, flatten, proseNames, usualSource } = await import('@umbral/compiler');
  const { program, ruleSet: compiled } = compile(document);
  const ruleSet = published ?? compiled;
  const json = (value: unknown) => ({ type: 'application/json', content: JSON.stringify(value, null, 2) });
  const sql = (dialect: 'postgres' | 'duckdb') => ({
    ending: `${dialect}.sql`,
    type: 'application/sql',
    content: emitSql(program, dialect, usualSource(program)),
  });
  const names = proseNames(document, name, (label) => labelText(words[language], label));
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
      return { ending: 'mjs', type: 'text/javascript', content: emitModule(program) };
    case 'prose':
      return { ending: `${language}.md`, type: 'text/markdown', content: describe(program, language, names) };
  }
}
