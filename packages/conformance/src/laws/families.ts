import { CATALOGUE_EVENTS, CATALOGUE_FIELDS, NODE_KINDS, OPERATORS, TEMPLATES } from '@umbral/model';
import { codesIn, codesOfType } from './codes.ts';
import type { Tree } from './tree.ts';

/** The codes of one kind, and the keys under which the web app has their texts. */
type Family = { codes: readonly string[]; keys: readonly ((code: string) => string)[] };

/** Every code that the rooms hand to the web app instead of a sentence. */
export function families(tree: Tree): Family[] {
  const values = [
    CATALOGUE_FIELDS,
    CATALOGUE_EVENTS,
    Object.values(NODE_KINDS).map((kind) => kind.defaults()),
    Object.values(TEMPLATES).map((template) => template()),
  ];
  return [
    { codes: codesIn(values), keys: [(code) => `label.${code}`] },
    { codes: Object.keys(OPERATORS), keys: [(code) => `operator.${code}`, (code) => `sentence.${code}`] },
    { codes: Object.keys(NODE_KINDS), keys: [(code) => `node.${code}.name`] },
    {
      codes: codesOfType(tree, 'packages/compiler/src/diagnostics/catalogue.ts', 'DiagnosticParams'),
      keys: [(code) => `diagnostic.${code}`],
    },
    { codes: codesOfType(tree, 'apps/server/src/problems/problem.ts', 'Problem'), keys: [(code) => `problem.${code}`] },
  ];
}

/** The keys of all families, and who needs them. */
export function familyKeys(tree: Tree): Map<string, string> {
  return new Map(
    families(tree).flatMap(({ codes, keys }) => codes.flatMap((code) => keys.map((key) => [key(code), `code ${code}`] as const))),
  );
}
