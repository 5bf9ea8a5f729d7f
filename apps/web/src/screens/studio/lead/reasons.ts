import type { ExplainedLine } from '@umbral/evaluator';
import type { Node } from '@umbral/model';
import type { LeadView } from '../../../scoring/protocol.ts';
import type { Words } from '../../../words/conditions.ts';
import { liveOf } from '../live/live.ts';
import { toldState } from '../live/told.ts';
import { plain, type Told, whyPoints } from './conditionReasons.ts';

/** What it takes to give the reasons for one lead's score. */
export type Telling = { words: Words; lead: LeadView; nodes: ReadonlyMap<string, Node>; titleOf: (node: Node) => string };

const SLIGHT = 1e-6;

/** Why a line of the explanation is what it is, in plain words with the lead's own values. */
export function reasonsOf({ line, value }: ExplainedLine, telling: Telling): Told[] {
  const { words, lead, nodes } = telling;
  const node = nodes.get(line.node);
  const detail = lead.details.nodes[line.node];
  if (!node || !detail) return [];
  const { t, formats } = words;
  const of = (from: number | null, to: number | null) => ({ from: formats.number(from ?? 0, 3), to: formats.number(to ?? 0, 3) });
  switch (line.kind) {
    case 'points':
      return [...whyPoints(node, detail, words, lead.texts), ...whyWeighted(detail.raw ?? value, value, words)];
    case 'limit':
      return [plain(t('why.limit', { ...limited(node, telling), limits: limitsText(node, words) }))];
    case 'decay': {
      const live = liveOf(lead, node);
      return live ? [plain(toldState(words, { ...live, state: 'decayed' }))] : [];
    }
    case 'choice':
      return [plain(t(`why.choice.${combineOf(node)}`, { names: chosenNames(node.id, telling) }))];
    case 'disqualifier':
      return [plain(t('why.disqualifier', { value: node.kind === 'disqualifier' ? formats.number(node.data.value) : '' }))];
    case 'scale':
      return [plain(t(isMapped(node) ? 'why.mapped' : 'why.scale', { ...of(detail.raw, detail.faded), ...scaleOf(node, words) }))];
    case 'rounding':
      return [plain(t('why.rounding', of(detail.faded, lead.explanation.nodes[node.id] ?? null)))];
  }
}

/** The way to the score changes what points are worth there. */
function whyWeighted(points: number, worth: number, { t, formats }: Words): Told[] {
  if (Math.abs(points - worth) < SLIGHT) return [];
  return [plain(t('why.weighted', { points: formats.number(points), worth: formats.number(worth, 3) }))];
}

/** What limits made of points. Those of an activity come after its decay. */
function limited(node: Node, { words, lead, nodes }: Telling): { from: string; to: string } {
  const { details, explanation } = lead;
  const fades = details.flows.find(
    ({ inputs, target }) => nodes.get(target)?.kind === 'decay' && inputs.some(({ source }) => source === node.id),
  );
  const decay = node.kind === 'activity' ? fades?.target : undefined;
  const from = decay === undefined ? details.nodes[node.id]?.raw : details.nodes[decay]?.faded;
  return { from: words.formats.number(from ?? 0), to: words.formats.number(explanation.nodes[decay ?? node.id] ?? 0) };
}

function limitsText(node: Node, { t, formats }: Words): string {
  if (!('maximum' in node.data)) return '';
  const { minimum, maximum } = node.data;
  return [
    ...(minimum === null ? [] : [t('canvas.atLeast', { value: formats.number(minimum) })]),
    ...(maximum === null ? [] : [t('canvas.atMost', { value: formats.number(maximum) })]),
  ].join(', ');
}

const isMapped = (node: Node): boolean => node.kind === 'score' && node.data.scale.from !== null;

const scaleOf = (node: Node, { formats }: Words): { minimum: string; maximum: string } =>
  node.kind === 'score'
    ? { minimum: formats.number(node.data.scale.minimum), maximum: formats.number(node.data.scale.maximum) }
    : { minimum: '', maximum: '' };

const combineOf = (node: Node): 'first' | 'maximum' => (node.kind === 'group' && node.data.combine === 'first' ? 'first' : 'maximum');

function chosenNames(id: string, { words, lead, nodes, titleOf }: Telling): string {
  const inputs = lead.details.flows.find(({ target }) => target === id)?.inputs ?? [];
  const chosen = inputs.filter(({ holds }) => holds).flatMap(({ source }) => nodes.get(source) ?? []);
  return words.formats.list(chosen.map(titleOf), 'conjunction');
}
