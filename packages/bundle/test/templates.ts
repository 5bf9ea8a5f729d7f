import { compile, type RuleSet } from '@umbral/compiler';
import { type Document, TEMPLATES, type TemplateId } from '@umbral/model';

export type Compiled = { id: TemplateId; document: Document; ruleSet: RuleSet };

/** Every template that has something on it, compiled. */
export const DRAWN: readonly Compiled[] = (Object.keys(TEMPLATES) as TemplateId[])
  .map((id) => ({ id, document: TEMPLATES[id]() }))
  .filter(({ document }) => document.nodes.length > 0)
  .map(({ id, document }) => ({ id, document, ruleSet: compile(document).ruleSet }));
