import type { Document } from '@umbral/model';
import { check, checkProgram } from './check/index.ts';
import type { Diagnostic } from './diagnostics/index.ts';
import { lower } from './lower/index.ts';
import { parse } from './parse/index.ts';
import type { Program, RuleSet } from './program/index.ts';
import { emit, emitUnchecked } from './targets/json-logic/emit.ts';

/** What a document means and what is wrong with it. `publishable`: nothing is, but for warnings. */
export type Compilation = { program: Program; ruleSet: RuleSet; diagnostics: Diagnostic[]; publishable: boolean };

/**
 * Compiles a document: parse, check, lower, emit. A document with errors compiles too, as far as it is sound, so that a person sees
 * scores while still drawing; it is just not publishable.
 */
export function compile(document: Document): Compilation {
  return compiled(document, emit);
}

/** The same for a document that is being edited: its rule set is scored here and goes nowhere, so nobody checks that it is portable. */
export function preview(document: Document): Compilation {
  return compiled(document, emitUnchecked);
}

function compiled(document: Document, toRuleSet: (program: Program) => RuleSet): Compilation {
  const { graph, diagnostics: drawn } = parse(document);
  const checked = check(graph);
  const { program, incomplete } = lower(graph, nodesWithErrors(checked));
  const found = [...drawn, ...checked, ...checkProgram(program, incomplete)];
  const diagnostics = inDocumentOrder(found, document);
  const publishable = diagnostics.every((each) => each.severity !== 'error');
  return { program, ruleSet: toRuleSet(program), diagnostics, publishable };
}

function nodesWithErrors(diagnostics: readonly Diagnostic[]): Set<string> {
  return new Set(diagnostics.flatMap((each) => (each.severity === 'error' && each.node !== null ? [each.node] : [])));
}

/** About the document first, then node by node; a node's findings in the order in which they were found. */
function inDocumentOrder(diagnostics: readonly Diagnostic[], document: Document): Diagnostic[] {
  const places = new Map(document.nodes.map((node, index) => [node.id, index]));
  const place = ({ node }: Diagnostic): number => (node === null ? -1 : (places.get(node) ?? -1));
  return diagnostics.toSorted((a, b) => place(a) - place(b));
}
