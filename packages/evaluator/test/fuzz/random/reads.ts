import type { Kind, Maker, Scope } from './maker.ts';
import { NASTY_NAMES } from './values.ts';

const PATHS: Record<Scope, Record<Kind, readonly string[]>> = {
  root: {
    number: ['lead.employees', 'lead.score', 'now', 'criteria.a', 'criteria.b', 'list.0', 'events.0.ageDays', 'rows.1.k', 'list.length'],
    text: ['lead.industry', 'previous.s', 'texts.0', 'events.0.type', 'lead.industry.0', 'texts'],
    truth: ['lead.subscribed', 'lead', 'lead.nothing', 'events', 'lead.tags', 'previous.s'],
    list: ['events', 'list', 'texts', 'rows', 'nested', 'lead.tags', 'nested.0', 'events.0.rows', 'rows.0.l'],
  },
  event: {
    number: ['ageDays', 'properties.seconds', 'properties.items.0', 'tags.length', 'rows.0.ageDays'],
    text: ['type', 'type', 'properties.path', 'tags.0', 'type.0'],
    truth: ['properties.seconds', 'type', '', 'tags', 'nothing'],
    list: ['properties.items', 'tags', 'rows'],
  },
  row: { number: ['k', 'l.0', 'l.length'], text: ['t', 't.1'], truth: ['k', 'l', ''], list: ['l', 'l.0', 'l.1'] },
  element: { number: ['', '', '0', 'length'], text: ['', '', '0', '0.0'], truth: ['', '1'], list: ['', '0', '1'] },
  step: {
    number: ['accumulator', 'accumulator', 'current', 'current.ageDays', 'current.properties.seconds', 'current.k', 'accumulator.0'],
    text: ['accumulator', 'current.type', 'current.t', 'current', 'accumulator.length'],
    truth: ['accumulator', 'current', 'current.type', 'current.nothing'],
    list: ['accumulator', 'current', 'current.tags', 'current.properties.items', 'current.l', 'current.rows'],
  },
};
const SCOPES = Object.keys(PATHS) as Scope[];

/** Every way of writing `var`: plain paths mostly, and defaults, computed paths, numbers, nothing, and paths of another scope. */
export function read({ dice, habits, rule }: Maker, kind: Kind, scope: Scope, depth: number): unknown {
  const path = dice.pick(PATHS[dice.chance(habits.odd) ? dice.pick(SCOPES) : scope][kind]);
  if (dice.chance(1 - habits.odd * 4)) return { var: dice.chance(0.8) ? path : [path] };
  const deeper = (of: Kind) => rule(of, scope, depth - 1);
  return dice.pick<() => unknown>([
    () => ({ var: [path, deeper(kind)] }),
    () => ({ var: [path, deeper(kind), deeper(kind)] }),
    () => ({ var: [dice.pick(NASTY_NAMES), deeper(kind)] }),
    () => ({ var: dice.pick(NASTY_NAMES) }),
    () => ({ var: dice.pick([0, 1, 1.5, -1, -0, 1e21, true, null]) }),
    () => ({ var: dice.pick([[], [''], [null], [[]], [[path]], [path, null], ['', 1], '.', '..', `${path}.`, `.${path}`]) }),
    () => ({ var: [{ cat: path.split('.').flatMap((key, index) => (index === 0 ? [key] : ['.', key])) }] }),
    () => ({ var: [{ if: [deeper('truth'), path, dice.pick(PATHS[scope][kind])] }, deeper(kind)] }),
    () => ({ var: [deeper('text')] }),
  ])();
}

/** Keys for `missing`: plain, nested, with defaults, computed. */
export function keys(maker: Maker, scope: Scope, depth: number): unknown[] {
  const { dice, rule } = maker;
  return dice.list(0, 3, () =>
    dice.pick<() => unknown>([
      () => dice.pick(PATHS[scope][dice.pick<Kind>(['number', 'text', 'list'])]),
      () => dice.pick(['nothing', 'lead.nothing', '', 0, 'events.9', 'texts.0', null, 'length']),
      () => dice.pick(NASTY_NAMES),
      () => [dice.pick(PATHS[scope].text), 'default'],
      () => rule('text', scope, depth - 1),
    ])(),
  );
}

/** A path to a list, and what its elements are. */
export function listPath({ dice }: Maker, scope: Scope): { path: string; of: Scope } {
  const path = scope === 'root' && dice.chance(0.6) ? 'events' : dice.pick(PATHS[scope].list);
  if (path === 'events' || path.endsWith('.rows') || (scope === 'event' && path === 'rows')) return { path, of: 'event' };
  return { path, of: path === 'rows' ? 'row' : 'element' };
}
