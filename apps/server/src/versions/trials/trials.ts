import type { RuleSet, SampleProfile } from '@umbral/compiler';
import type { ChangedLeads, Wanted } from '@umbral/evaluator';
import { LRUCache } from 'lru-cache';
import type { Scope } from '../../database/scope.ts';
import { openContent } from '../../samples/content.ts';
import { profileOfSample } from '../../samples/linter-profile.ts';
import { getSample, type OpenedSample } from '../../samples/store.ts';
import type { Behaviour } from '../behaviour.ts';
import { checksumOf } from '../checksum.ts';
import { type Progress, readProgress, tellProgress } from './progress.ts';
import { type Trial, tryOnSample } from './try-on-sample.ts';

/** So many trials are kept, and so many bytes of the leads in them. */
const MOST = { trials: 200, bytes: 64 * 1024 * 1024, profiles: 100 };
/** What a trial takes besides its leads. */
const TRIAL_BYTES = 10_000;

/** Two rule sets, the sample that they are tried on, and by what name, if any, somebody asks how far that is. */
export type Attempt = { sampleId: string; before: RuleSet; after: RuleSet; watch: string | null };

type Asked = { scope: Scope; sample: OpenedSample; attempt: Attempt; progress: Progress };

/**
 * What rule sets do to samples, found out once however often it is asked: to see what publishing would change, to publish, to look through
 * the leads. It goes by what was tried, the rule sets' content and the sample's, so it is never older than the question.
 */
export class Trials {
  readonly #kept: LRUCache<string, Trial, Asked>;
  readonly #profiles = new LRUCache<string, SampleProfile>({ max: MOST.profiles });
  readonly #running = new Map<string, Progress>();

  constructor() {
    this.#kept = new LRUCache({
      max: MOST.trials,
      maxSize: MOST.bytes,
      maxEntrySize: MOST.bytes,
      sizeCalculation: ({ changedLeads }) => TRIAL_BYTES + changedLeads.size,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context: { scope, sample, attempt, progress } }) =>
        tryOnSample(scope, sample, attempt.before, attempt.after, (done) => Object.assign(progress, { done })),
    });
  }

  /** What the second rule set does differently to the leads of the sample. */
  async behaviour(scope: Scope, attempt: Attempt): Promise<Behaviour> {
    const sample = await getSample(scope, attempt.sampleId);
    const { result } = await this.#trial(scope, sample, attempt);
    const { id, name, asOf } = sample;
    return { sample: { id, name, asOf }, ...result };
  }

  /** The leads to which it does something else. */
  async changedLeads(scope: Scope, attempt: Attempt, wanted: Wanted): Promise<ReturnType<ChangedLeads['list']>> {
    const { changedLeads } = await this.#trial(scope, await getSample(scope, attempt.sampleId), attempt);
    return changedLeads.list(wanted);
  }

  /** How far a trial is that some server makes for this workspace under this name; null if none does. */
  progress(scope: Scope, watch: string): Promise<Progress | null> {
    return readProgress(scope, watch);
  }

  /** What the linter may know of the sample. */
  async profile(scope: Scope, sample: OpenedSample): Promise<SampleProfile> {
    const { edition } = await openContent(scope, sample.id);
    const profile = this.#profiles.get(edition) ?? (await profileOfSample(scope, sample));
    this.#profiles.set(edition, profile);
    return profile;
  }

  async #trial(scope: Scope, sample: OpenedSample, attempt: Attempt): Promise<Trial> {
    const { before, after, watch } = attempt;
    const { edition } = await openContent(scope, sample.id);
    const key = [edition, checksumOf(before), checksumOf(after)].join(' ');
    // Who asks for what is being tried already looks on.
    const progress = this.#running.get(key) ?? { done: 0, of: sample.leadCount };
    this.#running.set(key, progress);
    const told = watch === null ? null : tellProgress(scope, watch, progress);
    try {
      const trial = await this.#kept.fetch(key, { context: { scope, sample, attempt, progress } });
      if (!trial) throw new Error(`The trial ${key} came to nothing.`);
      return trial;
    } finally {
      this.#running.delete(key);
      await told?.end();
    }
  }
}
