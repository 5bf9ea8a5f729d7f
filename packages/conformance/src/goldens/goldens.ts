import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, describe, emitModule, emitSql, factsSchema, leadSchema, proseNames, usualSource } from '@umbral/compiler';
import { type Label, TEMPLATES, type TemplateId } from '@umbral/model';

type Texts = { [key: string]: string | Texts };
type Language = 'en' | 'es';

const LANGUAGES = fileURLToPath(new URL('../../../../apps/web/src/language/', import.meta.url));
const textsOf = (file: Language | `later/${Language}`): Texts => JSON.parse(readFileSync(`${LANGUAGES}${file}.json`, 'utf8'));

/** The text of a label, as the web app has it. */
function sayIn(language: Language): (label: Label) => string {
  const texts = textsOf(language);
  const find = (code: string) =>
    code.split('.').reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts);
  return (label) => ('text' in label ? label.text : String(find(`label.${label.code}`)));
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** What a template becomes in every target, by the name of its golden file. */
export function goldensOf(id: TemplateId): Map<string, string> {
  const document = TEMPLATES[id]();
  const { program, ruleSet } = compile(document);
  const source = usualSource(program);
  const prose = (language: Language) => {
    const say = sayIn(language);
    const texts = textsOf(`later/${language}`).template;
    const template = typeof texts === 'object' ? texts[id] : undefined;
    const name = typeof template === 'object' ? String(template.name) : id;
    return describe(program, language, proseNames(document, name, say));
  };
  return new Map([
    ['program.json', json(program)],
    ['rule-set.json', json(ruleSet)],
    ['lead.schema.json', json(leadSchema(ruleSet.input))],
    ['facts.schema.json', json(factsSchema(ruleSet.input))],
    ['postgres.sql', `${emitSql(program, 'postgres', source)}\n`],
    ['duckdb.sql', `${emitSql(program, 'duckdb', source)}\n`],
    ['module.mjs', emitModule(program)],
    ['en.md', prose('en')],
    ['es.md', prose('es')],
  ]);
}
