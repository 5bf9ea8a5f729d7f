import type { Facts, Lead, ManyScored, Scored } from '@umbral/evaluator';
import type { CompiledModel } from '../model/compiled.ts';

/** Scores one prepared lead. */
export type ScoreOne = (facts: Facts) => Scored | Promise<Scored>;

/**
 * An engine that scores one lead after the other. `prepare` is done once for a model; it gives null where the engine's package is not
 * installed. `key` names it in ratios.
 */
export type Peer = { key: string; name: string; prepare: (model: CompiledModel) => Promise<ScoreOne | null> };

/** An engine that scores many leads in one call. `prepare` makes of the leads what it scores them from; that is not timed. */
export type BatchPeer = {
  key: string;
  name: string;
  prepare: (model: CompiledModel, leads: Iterable<Lead>, now: number) => () => ManyScored;
};
