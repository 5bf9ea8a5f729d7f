import { type Disqualifier, type Score, type Side, significant } from '../../program/index.ts';
import type { Model, NodeOfKind } from './model.ts';
import { total } from './points.ts';
import { readsPrevious } from './prepare.ts';
import { allOf, anyOf, type Code, literal, literals, statement } from './source.ts';
import { activeParts, limited } from './switching.ts';

/** The disqualifiers of a score, the first that holds wins. */
export function disqualifiersOf({ disqualifiers }: Score, model: Model): Disqualifier[] {
  return disqualifiers.flatMap((id) => {
    const node = model.node(id);
    return node.kind === 'disqualifier' ? [node] : [];
  });
}

export function disqualifierCode(node: NodeOfKind<'disqualifier'>, model: Model): Code {
  const holds = anyOf(node.matches.map((id) => model.name(id)));
  return [
    `// [Q1] disqualifier ${literal(node.id)}`,
    ...statement(`const ${model.name(node.id)} = `, allOf([...activeParts(node.active), holds])),
  ];
}

/** An audience that is not active keeps nobody out. */
export function audienceCode(node: NodeOfKind<'audience'>, model: Model): Code {
  const active = activeParts(node.active);
  const isOut = active.length === 0 ? [] : [{ operator: '&&' as const, parts: active, negated: true }];
  const holds = anyOf([...isOut, ...node.matches.map((id) => model.name(id))]);
  return [`// [U1] audience ${literal(node.id)}`, ...statement(`const ${model.name(node.id)} = `, holds)];
}

/** The total's place in the scale. SPEC R3. */
function mapped(name: string, { minimum, maximum, from }: Score['scale']): string {
  if (!from) return `${name}Total`;
  const [size, sizeFrom] = [significant(maximum - minimum), significant(from.maximum - from.minimum)];
  return `${literal(minimum)} + ((${name}Total - ${literal(from.minimum)}) * ${literal(size)}) / ${literal(sizeFrom)}`;
}

/** A score's total, or what a disqualifier replaced it by. */
export const replacedName = (score: Score, model: Model): string =>
  score.disqualifiers.length === 0 ? `${model.name(score.id)}Total` : `${model.name(score.id)}Replaced`;

export function scoreCode(node: NodeOfKind<'score'>, model: Model): Code {
  const name = model.name(node.id);
  const disqualifiers = disqualifiersOf(node, model);
  const held = (result: (each: Disqualifier) => string, otherwise: string): string =>
    `${disqualifiers.map((each) => `${model.name(each.id)} ? ${result(each)} : `).join('')}${otherwise}`;
  const replaced = [
    `const ${name}Disqualified = ${held(({ id }) => literal(id), 'null')};`,
    `const ${name}Replaced = ${held(({ value }) => literal(value), `${name}Total`)};`,
  ];
  return [
    `// [R1–R4] score ${literal(node.id)}`,
    `const ${name}Total = ${total(node, model)};`,
    ...(disqualifiers.length === 0 ? [] : replaced),
    `const ${name}Scaled = ${limited(
      held(({ value }) => literal(value), mapped(name, node.scale)),
      node.scale,
    )};`,
    `const ${name} = rounded(${name}Scaled, ${10 ** node.decimals});`,
  ];
}

/** Which disqualifier holds for a score. */
export const disqualifiedName = (score: Score, model: Model): string =>
  score.disqualifiers.length === 0 ? 'null' : `${model.name(score.id)}Disqualified`;

/** A result, unless one of the scores that it is made of is disqualified. SPEC Q1. */
function unless(scores: readonly Score[], result: string, model: Model): string {
  const names = [...new Set(scores.map((score) => disqualifiedName(score, model)))].filter((name) => name !== 'null');
  return names.length === 0 ? result : `${names.map((name) => `${name} !== null`).join(' || ')} ? 'disqualified' : ${result}`;
}

/** The function from a score, and the band before, to a band. SPEC B. */
export function bandFunction({ id, bands }: NodeOfKind<'bands'>, model: Model): Code {
  const [lowest, ...others] = bands;
  if (!lowest) throw new Error('Bands without a band');
  const reached = others.map((band, index) => {
    const entered = band.from === null ? 'true' : `value >= ${literal(band.from)}`;
    const here = literals(others.slice(index).map((each) => each.id));
    const stays = band.exit === null ? '' : ` || (${here}.includes(previous) && value >= ${literal(band.exit)})`;
    return `if (${entered}${stays}) return ${literal(band.id)};`;
  });
  const lines = [...reached.toReversed(), `return ${literal(lowest.id)};`];
  return [`// [B1, B2] bands ${literal(id)}`, `function ${model.name(id)}Of(value, previous) {`, lines, '}'];
}

export function bandsCode(node: NodeOfKind<'bands'>, model: Model): Code {
  const name = model.name(node.id);
  const score = model.score(node.score);
  const before = readsPrevious(node) ? `facts.previous[${literal(score.key)}]` : 'null';
  return [
    `// [B1, B2, Q1] bands ${literal(node.id)}`,
    `const ${name} = ${unless([score], `${name}Of(${model.name(score.id)}, ${before})`, model)};`,
  ];
}

/** The place of a side's band or score, from the lowest. */
function place(side: Side, model: Model): string {
  const name = model.name(side.node);
  if (side.kind === 'bands') return `${literals(side.bands)}.indexOf(${name})`;
  return `${literals(side.thresholds)}.filter((threshold) => ${name} >= threshold).length`;
}

export function matrixCode(node: NodeOfKind<'matrix'>, model: Model): Code {
  const name = model.name(node.id);
  const scores = [model.score(node.rows.node), model.score(node.columns.node)];
  return [
    `// [MX1, Q1] matrix ${literal(node.id)}`,
    `const ${name}Row = ${place(node.rows, model)};`,
    `const ${name}Column = ${place(node.columns, model)};`,
    `const ${name} = ${unless(scores, `${name}Cells[${name}Row][${name}Column]`, model)};`,
  ];
}

/** The grades by row and column, from the lowest of both. */
export const cellsTable = ({ id, cells }: NodeOfKind<'matrix'>, model: Model): Code => [
  `// [MX1] matrix ${literal(id)}`,
  `const ${model.name(id)}Cells = [`,
  cells.map((row) => `${literals(row)},`),
  '];',
];
