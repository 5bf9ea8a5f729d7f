import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { LIMITS } from '../document/limits.ts';
import { Days, Percent } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

/** How points lose worth with age: linear to nothing, half in every half-life, in steps, or all at once. SPEC D1. */
export const DecayCurve = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), days: Days }),
  z.strictObject({ kind: z.literal('halfLife'), days: Days }),
  z.strictObject({ kind: z.literal('expiry'), days: Days }),
  z.strictObject({ kind: z.literal('step'), days: Days, percent: Percent, compounding: z.boolean() }),
]);
export type DecayCurve = z.infer<typeof DecayCurve>;

/** Whose age: each event's own, the newest activity's (of these types; none named means any), or a date field's. SPEC D3–D5. */
export const DecayAnchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event') }),
  z.strictObject({ kind: z.literal('lastActivity'), events: z.array(Identifier).max(LIMITS.conditionChildren) }),
  z.strictObject({ kind: z.literal('date'), field: z.union([Identifier, z.literal('')]) }),
]);
export type DecayAnchor = z.infer<typeof DecayAnchor>;

/** `after`: days of grace before the curve begins. */
const DecayData = z.strictObject({ title: Title, curve: DecayCurve, anchor: DecayAnchor, after: z.number().min(0).max(LIMITS.days) });
export type DecayData = z.infer<typeof DecayData>;

export const DecayNode = nodeOf('decay', DecayData);
export type DecayNode = z.infer<typeof DecayNode>;

export const decay: NodeKindSpec<DecayData> = {
  defaults: () => ({ title: null, curve: { kind: 'halfLife', days: 30 }, anchor: { kind: 'event' }, after: 0 }),
  upgrades: { 1: (data) => ({ anchor: { kind: 'event' }, after: 0, ...data }) },
};
