import { compileRuleSet, type Facts, factsPreparer, type Lead, type Scorer } from '@umbral/evaluator';
import canonicalize from 'canonicalize';
import { LRUCache } from 'lru-cache';
import { RestProblem } from './problem.ts';
import type { Published, RuleSetSource, Target } from './source.ts';

/** A rule set, ready to run. `bytes`: its canonical JSON, of which `checksum` is the SHA-256. */
export type Edition = { checksum: string; number: number; bytes: Buffer; prepare: (lead: Lead, now: number) => Facts; scorer: Scorer };

type Compiled = Omit<Edition, 'number'>;

/** So long a label is believed to point where it did; when it is moved, services notice that much later. */
const BELIEVED = 1_000;
const MOST = { targets: 10_000, ruleSets: 100 };

/** Nothing in these has a blank: ids, a number, or a label, which begins with a letter. */
const keyOf = (target: Target): string => `${target.workspace} ${target.model} ${'number' in target ? target.number : target.label}`;

/** Published rule sets, each compiled once however many ask for it at the same time. */
export class Library {
  readonly #targets: LRUCache<string, { published: Published | null }, { target: Target }>;
  readonly #compiled: LRUCache<string, Compiled, Published>;

  constructor(source: RuleSetSource) {
    this.#targets = new LRUCache({
      max: MOST.targets,
      ttl: BELIEVED,
      fetchMethod: async (_key, _stale, { context }) => ({ published: await source.find(context.target) }),
    });
    this.#compiled = new LRUCache({
      max: MOST.ruleSets,
      fetchMethod: async (checksum, _stale, { context }) => {
        const ruleSet = await source.load(context);
        const bytes = Buffer.from(canonicalize(ruleSet) ?? '');
        return { checksum, bytes, prepare: factsPreparer(ruleSet.input), scorer: compileRuleSet(ruleSet) };
      },
    });
  }

  /** What is published there; refuses where there is nothing. At once, not as a promise, where all of it is here. */
  open(target: Target): Edition | Promise<Edition> {
    const key = keyOf(target);
    const published = this.#targets.get(key)?.published;
    const compiled = published && this.#compiled.get(published.checksum);
    return compiled ? { ...compiled, number: published.number } : this.#fetch(key, target);
  }

  async #fetch(key: string, target: Target): Promise<Edition> {
    const published = (await this.#targets.fetch(key, { context: { target } }))?.published;
    if (!published) throw new RestProblem('modelNotFound');
    const compiled = await this.#compiled.fetch(published.checksum, { context: published });
    if (!compiled) throw new Error(`The rule set ${published.checksum} was not loaded.`);
    return { ...compiled, number: published.number };
  }
}
