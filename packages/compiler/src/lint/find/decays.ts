import type { Activity, Decay, DecayCurve } from '../../program/index.ts';
import type { Context, Finder } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import { patched } from '../fix.ts';

/** Decays that a window makes pointless, and windows that a decay makes pointless. */
export const findDecays: Finder = (context) => {
  const activities = new Map(context.of('activity').map((node) => [node.id, node]));
  const found = context.of('decay').flatMap((node) => {
    const activity = activities.get(node.input);
    return activity && activity.withinDays !== null && isOfOwnEvents(node, activity) ? ofDecay(node, activity.withinDays, context) : [];
  });
  return [...found, ...[...activities.values()].flatMap((node) => ofWindow(node, context))];
};

/** Whether points come from events as old as the decay reads, or older. A ladder may give some for no event, which then are lost. SPEC D3, D4. */
function isOfOwnEvents({ anchor }: Decay, { events, award }: Activity): boolean {
  if (award.kind !== 'each') return false;
  if (anchor.kind !== 'lastActivity') return anchor.kind === 'event';
  const anchors = new Set(anchor.events);
  return events.length > 0 && events.every((event) => anchors.has(event));
}

/** At least so much is left of the oldest event's points where a decay is hardly one. */
const HARDLY = 0.99;

function ofDecay({ id, curve, after }: Decay, withinDays: number, { drawing }: Context): Finding[] {
  const left = factorAt(curve, Math.max(0, withinDays - after));
  const starts = after + (curve.kind === 'expiry' || curve.kind === 'step' ? curve.days : 0);
  if (left === 1) return [finding(id, 'decayPointless', { withinDays, starts }, drawing.bypass(id))];
  return left >= HARDLY ? [finding(id, 'decayTooSlow', { withinDays, left: Math.floor(left * 1_000) / 10 })] : [];
}

/** SPEC D1. The factor only falls with age, so that it is 1 before an age at which it is 1. */
function factorAt(curve: DecayCurve, age: number): number {
  switch (curve.kind) {
    case 'linear':
      return age === 0 ? 1 : Math.min(Math.max(0, 1 - age / curve.days), 1 - Number.EPSILON);
    case 'halfLife':
      return age === 0 ? 1 : Math.min(2 ** (-age / curve.days), 1 - Number.EPSILON);
    case 'expiry':
      return age <= curve.days ? 1 : 0;
    case 'step': {
      const [share, steps] = [curve.percent / 100, Math.floor(age / curve.days)];
      return curve.compounding ? (1 - share) ** steps : Math.max(0, 1 - share * steps);
    }
  }
}

/** The age from which on nothing is left; null: something always is. */
function goneAt({ curve, after }: Decay): number | null {
  if (curve.kind === 'halfLife') return null;
  if (curve.kind !== 'step') return after + curve.days;
  if (curve.compounding) return curve.percent === 100 ? after + curve.days : null;
  return after + curve.days * Math.ceil(100 / curve.percent);
}

/** A window that lets in events after all their points are gone. A ladder, and what came first, may still depend on them. */
function ofWindow({ id, withinDays, award, counting }: Activity, context: Context): Finding[] {
  const readers = context.readersOf(id);
  const ends = readers.map((node) => (node.kind === 'decay' && node.anchor.kind === 'event' ? goneAt(node) : null));
  if (
    withinDays === null ||
    award.kind !== 'each' ||
    counting.kind === 'first' ||
    ends.length < context.drawing.outOf(id).length ||
    ends.includes(null)
  )
    return [];
  const gone = Math.max(...ends.map(Number));
  if (ends.length === 0 || withinDays <= gone) return [];
  const matters = [...context.allReadersOf(id)].some((node) => node.kind === 'group' && node.combine === 'first');
  return [finding(id, 'windowPointless', { withinDays, gone }, matters ? null : patched('activity', id, { withinDays: gone }))];
}
