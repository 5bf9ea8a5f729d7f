import { compileRuleSet, type Facts, factsPreparer, type Lead, type Scorer } from '@umbral/evaluator';
import canonicalize from 'canonicalize';
import { LRUCache } from 'lru-cache';
import { RestProblem } from './problem.ts';
import type { Published, RuleSetSource, Target } from './source.ts';

/** A rule set, ready to run. `bytes`: its canonical JSON, of which `checksum` is the SHA-256. */
export type Edition = { checksum: string; number: number; bytes: Buffer; prepare: (lead: Lead, now: number) => Facts; scorer: Scorer };

/** By its checksum alone; the number is that by which it was asked for last. */
type Compiled = { edition: Edition };

/** So long a label is believed to point where it did, should nobody tell that it was moved. */
const BELIEVED = 1_000;
const MOST = { targets: 10_000, ruleSets: 100, changes: 10_000 };

/** Published rule sets, each compiled once however many ask for it at the same time. */
export class Library {
  readonly #targets: LRUCache<string, { published: Published | null }, { target: Target }>;
  readonly #compiled: LRUCache<string, Compiled, Published>;
  /** Of models of which something else is served by now: the number of that change, which makes their targets other ones. */
  readonly #changes = new LRUCache<string, number>({ max: MOST.changes });
  #lastChange = 0;
  /** Of all models, when nobody knows which. */
  #change = 0;

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
        const { number } = context;
        return { edition: { checksum, number, bytes, prepare: factsPreparer(ruleSet.input), scorer: compileRuleSet(ruleSet) } };
      },
    });
  }

  /**
   * What is published under a label or a number; refuses where there is nothing. At once, not as a promise, where all of it is here.
   */
  open(workspace: string, model: string, name: string | number): Edition | Promise<Edition> {
    // Nothing in these has a blank: ids, a number, or a label, which begins with a letter.
    const key = `${workspace} ${model} ${name} ${this.#changes.get(model) ?? this.#change}`;
    const published = this.#targets.get(key)?.published;
    const compiled = published && this.#compiled.get(published.checksum);
    if (compiled) return numbered(compiled, published.number);
    return this.#fetch(key, { workspace, model, ...(typeof name === 'number' ? { number: name } : { label: name }) });
  }

  /** After something else is served of a model, or of any (null). What is being asked for meanwhile is asked for again. */
  forget(model: string | null): void {
    this.#lastChange++;
    if (model !== null) this.#changes.set(model, this.#lastChange);
    else {
      this.#changes.clear();
      this.#change = this.#lastChange;
    }
  }

  async #fetch(key: string, target: Target): Promise<Edition> {
    const published = (await this.#targets.fetch(key, { context: { target } }))?.published;
    if (!published) throw new RestProblem('modelNotFound');
    const compiled = await this.#compiled.fetch(published.checksum, { context: published });
    if (!compiled) throw new Error(`The rule set ${published.checksum} was not loaded.`);
    return numbered(compiled, published.number);
  }
}

/** Two versions may have the very same rule set. */
function numbered(compiled: Compiled, number: number): Edition {
  if (compiled.edition.number !== number) compiled.edition = { ...compiled.edition, number };
  return compiled.edition;
}
