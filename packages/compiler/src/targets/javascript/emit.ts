import type { Program, ProgramNode, ProgramNodeKind, Score } from '../../program/index.ts';
import { factorFunction } from './curves.ts';
import { rangesFunction, valuesFunction } from './ladders.ts';
import { explanation } from './lines.ts';
import { leadReads, Model, type NodeOfKind } from './model.ts';
import { activityCode, criterionCode, decayCode, groupCode } from './points.ts';
import { prepareFunctions } from './prepare.ts';
import { audienceCode, bandFunction, bandsCode, cellsTable, disqualifiedName, disqualifierCode, matrixCode, scoreCode } from './results.ts';
import { RUNTIME } from './runtime.ts';
import { allOf, type Code, enclosed, literal, printed, property, statement } from './source.ts';
import { activeParts } from './switching.ts';
import { testExpression } from './tests.ts';
import { totalsFunction } from './totals.ts';

type NodeOfAny<K extends ProgramNodeKind> = Extract<ProgramNode, { kind: K }>;
/** A kind's functions, and its part of `score`. */
type Emitter<K extends ProgramNodeKind> = {
  functions: (node: NodeOfAny<K>, model: Model) => Code;
  code: (node: NodeOfAny<K>, model: Model) => Code;
};
const noFunctions = (): Code => [];

const EMITTERS = {
  segment: { functions: (node, model) => whenFunction(node, node.when, model), code: segmentCode },
  criterion: {
    functions: (node, model) => [...(node.when ? whenFunction(node, node.when, model) : []), ...awardFunction(node, model)],
    code: criterionCode,
  },
  activity: {
    functions: ({ id, award }, model) => (award.kind === 'ladder' ? rangesFunction(`${model.name(id)}Points`, award) : []),
    code: activityCode,
  },
  decay: { functions: factorFunction, code: decayCode },
  group: { functions: noFunctions, code: groupCode },
  disqualifier: { functions: noFunctions, code: disqualifierCode },
  audience: { functions: noFunctions, code: audienceCode },
  score: { functions: noFunctions, code: scoreCode },
  bands: { functions: bandFunction, code: bandsCode },
  matrix: { functions: cellsTable, code: matrixCode },
} satisfies { [K in ProgramNodeKind]: Emitter<K> };

const emitters: { [K in ProgramNodeKind]: Emitter<K> } = EMITTERS;
function functionsOf<K extends ProgramNodeKind>(node: NodeOfAny<K> & { kind: K }, model: Model): Code {
  const code = emitters[node.kind].functions(node, model);
  return code.length === 0 ? [] : [...code, ''];
}
function codeOf<K extends ProgramNodeKind>(node: NodeOfAny<K> & { kind: K }, model: Model): Code {
  return [...emitters[node.kind].code(node, model), ''];
}

function whenFunction({ id, kind }: NodeOfKind<'segment' | 'criterion'>, when: NodeOfKind<'segment'>['when'], model: Model): Code {
  const head = `function ${model.name(id)}When(lead, totals) {`;
  return [`// [C1–C4] ${kind} ${literal(id)}`, head, statement('return ', testExpression(when, leadReads(model))), '}'];
}

function segmentCode({ id, active }: NodeOfKind<'segment'>, model: Model): Code {
  const name = model.name(id);
  return [
    `// [S1] segment ${literal(id)}`,
    ...statement(`const ${name} = `, allOf([...activeParts(active), `${name}When(facts.lead, totals)`])),
  ];
}

function awardFunction({ id, award }: NodeOfKind<'criterion'>, model: Model): Code {
  if (award.kind === 'points') return [];
  const name = `${model.name(id)}Points`;
  return award.kind === 'ranges' ? rangesFunction(name, award) : valuesFunction(name, award);
}

/** What comes out of a result of a scored lead; outside the audience it is null. */
const results = (entries: readonly (readonly [key: string, value: string])[]): Code =>
  entries.map(([key, value]) => property(key, `scored ? ${value} : null`));

const contributions = (node: Score, model: Model): Code =>
  enclosed(`[${literal(node.key)}]: scored ? explained([`, explanation(node, model), ']) : [],');

function scoreFunction(model: Model): Code {
  const { program } = model;
  const scores = model.ofKind('score');
  const audience = model.ofKind('audience').map(({ id }) => model.name(id));
  return [
    '/**',
    ' * Scores a lead as `prepare` takes it, at the moment `now` (epoch milliseconds). Scores, bands, contributions and disqualifiers come by',
    ' * the key of the score, grades by the key of the matrix. The contributions of a score add up to it [E1]. Outside the audience everything',
    ' * is null, and nothing is explained [U1]; `audience` is null where there is none.',
    ' */',
    'export function score(lead, now) {',
    [
      'const facts = prepare(lead, now);',
      'const totals = totalsOf(facts.events);',
      '',
      ...program.nodes.flatMap((node) => codeOf(node, model)),
    ],
    [`const audience = ${audience.length === 0 ? 'null' : audience.join(' && ')};`, 'const scored = audience !== false;'],
    ['return {'],
    [
      [
        ...enclosed('scores: {', results(scores.map(({ id, key }) => [key, model.name(id)])), '},'),
        ...enclosed('bands: {', results(model.ofKind('bands').map(({ id, score }) => [model.score(score).key, model.name(id)])), '},'),
        ...enclosed('grades: {', results(model.ofKind('matrix').map(({ id, key }) => [key, model.name(id)])), '},'),
        ...enclosed(
          'contributions: {',
          scores.flatMap((node) => contributions(node, model)),
          '},',
        ),
        ...enclosed(
          'disqualified: {',
          scores.map((node) => property(node.key, disqualifiedName(node, model))),
          '},',
        ),
        'audience,',
      ],
    ],
    ['};'],
    '}',
  ];
}

/**
 * A Program as a JavaScript module without dependencies: `score(lead, now)` and `prepare(lead, now)`, for services and pages that want
 * scores without an engine. The same Program gives the same text. Nothing that a person wrote becomes code: it appears in literals only.
 */
export function emitModule(program: Program): string {
  const model = new Model(program);
  const header = ['// A scoring model as a JavaScript module, compiled by Umbral. Rules in brackets, like [A3], are those of SPEC.md.', ''];
  const parts: Code = [
    ...prepareFunctions(program),
    '',
    ...totalsFunction(model),
    '',
    ...program.nodes.flatMap((node) => functionsOf(node, model)),
    ...scoreFunction(model),
  ];
  return `${printed(header)}${RUNTIME}\n${printed(parts)}`;
}
