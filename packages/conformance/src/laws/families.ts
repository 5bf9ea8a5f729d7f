import { BandColour, CATALOGUE_EVENTS, CATALOGUE_FIELDS, LANES, NODE_KINDS, OPERATORS, TEMPLATES } from '@umbral/model';
import { IMPORT_CODES } from '@umbral/samples';
import { codesIn, codesOfType } from './codes.ts';
import type { Tree } from './tree.ts';

/** The codes of one kind, and the keys under which the web app has their texts; `*` stands for the code. */
type Family = { codes: readonly string[]; keys: readonly string[] };

const defaults = () => Object.values(NODE_KINDS).map((kind) => kind.defaults());

/** Every code that the rooms hand to the web app instead of a sentence. */
function families(tree: Tree): Family[] {
  const labelled = [CATALOGUE_FIELDS, CATALOGUE_EVENTS, defaults(), Object.values(TEMPLATES).map((template) => template())];
  const ofType = (at: string, name: string) => codesOfType(tree, at, name);
  return [
    { codes: codesIn(labelled), keys: ['label.*'] },
    { codes: [...CATALOGUE_FIELDS, ...CATALOGUE_EVENTS].map(({ section }) => section), keys: ['section.*'] },
    { codes: Object.keys(TEMPLATES), keys: ['template.*.name', 'template.*.text'] },
    { codes: Object.keys(OPERATORS), keys: ['operator.*', 'sentence.*'] },
    { codes: ['all', 'any', 'none', 'atLeast'], keys: ['condition.*'] },
    { codes: Object.keys(NODE_KINDS), keys: ['node.*.name', 'node.*.help'] },
    { codes: defaults().flatMap((data) => Object.keys(data)), keys: ['data.*'] },
    { codes: BandColour.options, keys: ['colour.*'] },
    { codes: ['linear', 'halfLife', 'expiry', 'step'], keys: ['curve.*.name', 'curve.*.help', 'curve.*.days', 'words.decay.*'] },
    { codes: ['sum', 'average', 'maximum', 'first'], keys: ['combine.*'] },
    { codes: ['count', 'daysSinceLast', 'sum', 'maximum', 'distinct'], keys: ['measure.*'] },
    { codes: ['every', 'oncePerDay', 'perPeriod', 'oncePerValue', 'first'], keys: ['counts.*'] },
    { codes: ['event', 'lastActivity', 'date'], keys: ['anchor.*.name', 'anchor.*.help'] },
    { codes: ['in', 'gate', 'rows', 'columns'], keys: ['port.hint.*'] },
    { codes: ofType('packages/model/src/document/ports.ts', 'PortType'), keys: ['port.*'] },
    { codes: ofType('packages/model/src/edits/edges.ts', 'Refusal'), keys: ['refusal.*'] },
    { codes: ofType('packages/model/src/edits/clipboard/read.ts', 'ClipProblem'), keys: ['notice.*'] },
    { codes: ofType('packages/model/src/edits/clipboard/paste.ts', 'PasteProblem'), keys: ['notice.*'] },
    { codes: ofType('packages/model/src/find/texts.ts', 'FoundIn'), keys: ['find.in.*'] },
    { codes: LANES, keys: ['lane.*'] },
    { codes: ofType('packages/model/src/diff/difference.ts', 'Change'), keys: ['change.*'] },
    { codes: ofType('packages/compiler/src/diagnostics/catalogue.ts', 'DiagnosticParams'), keys: ['diagnostic.*'] },
    { codes: ofType('packages/compiler/src/lint/catalogue.ts', 'FindingParams'), keys: ['finding.*'] },
    { codes: ofType('packages/compiler/src/program/rule-set.ts', 'LineKind').filter((kind) => kind !== 'points'), keys: ['line.*'] },
    { codes: ofType('packages/calibration/src/honesty.ts', 'Warning'), keys: ['outcomes.warning.*'] },
    { codes: ofType('packages/calibration/src/honesty.ts', 'Refusal'), keys: ['outcomes.refusal.*'] },
    { codes: ofType('apps/server/src/problems/problem.ts', 'Problem'), keys: ['problem.*'] },
    { codes: ofType('apps/server/src/audit/actions.ts', 'AuditDetails'), keys: ['audit.action.*', 'audit.kind.*'] },
    ...Object.entries(IMPORT_CODES).map(([kind, codes]) => ({ codes: Object.keys(codes), keys: [`import.${kind}.*`] })),
  ];
}

/** The keys of all families, and who needs them. */
export function familyKeys(tree: Tree): Map<string, string> {
  const keys = families(tree).flatMap((family) =>
    family.codes.flatMap((code) => family.keys.map((key) => [key.replace('*', code), `code ${code}`] as const)),
  );
  return new Map(keys);
}
