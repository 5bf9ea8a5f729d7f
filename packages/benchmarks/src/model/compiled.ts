import { compile, type Program, type RuleSet } from '@umbral/compiler';
import type { Document } from '@umbral/model';

/** A document and what the compiler makes of it. */
export type CompiledModel = { document: Document; program: Program; ruleSet: RuleSet };

/** Throws where a document has errors: what is measured must be whole. */
export function compiled(document: Document): CompiledModel {
  const { program, ruleSet, diagnostics } = compile(document);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`The model has errors: ${errors.map(({ code, node }) => `${code} at ${node}`).join(', ')}`);
  return { document, program, ruleSet };
}
