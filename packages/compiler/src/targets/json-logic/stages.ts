import type { Counted, Logic, Stage } from '../../program/index.ts';
import { read } from './logic.ts';

/** The stages in their order: a rule reads the results of those before its own only. */
const FIRST = [
  'extremes',
  'measures',
  'segments',
  'matches',
  'eventExtremes',
  'eventMeasures',
  'points',
  'criteria',
  'activities',
] as const;
const FADING = ['ages', 'elapsed', 'faded'] as const;
/** Decays and groups read each other, so each level of them has stages of its own. */
const LEVEL = ['decays', 'groups', 'groupMatches'] as const;
/** And scores read scores. */
const SCORE_LEVEL = ['totals', 'scaled', 'scores'] as const;
const LAST = ['bands', 'grades', 'audience', 'results'] as const;

type LevelStage = (typeof LEVEL)[number] | (typeof SCORE_LEVEL)[number];
export type StageName = (typeof FIRST)[number] | (typeof FADING)[number] | 'disqualified' | (typeof LAST)[number] | LevelStage;

const BLOCKS: readonly (readonly StageName[])[] = [FIRST, FADING, LEVEL, ['disqualified'], SCORE_LEVEL, LAST];

/** Blocks in their order; in a block level by level, in a level stage by stage. */
function rankOf(stage: StageName, level: number): [block: number, level: number, place: number] {
  const block = BLOCKS.findIndex((names) => names.includes(stage));
  return [block, level, BLOCKS[block]?.indexOf(stage) ?? 0];
}

type Filling = { name: string; rank: ReturnType<typeof rankOf>; rules: { [id: string]: Logic } };

/** Stages while they are filled, and where things are found in them. */
export class Stages {
  readonly counted: Counted[] = [];
  readonly #filling = new Map<string, Filling>();
  readonly #values = new Map<string, string>();
  readonly #matches = new Map<string, string>();
  readonly #countedKeys = new Map<string, string>();

  /** Adds a rule and says where its result is found. */
  add(stage: StageName, id: string, rule: Logic, level = 1): string {
    const name = level === 1 ? stage : `${stage}${level}`;
    const filling = this.#filling.get(name) ?? { name, rank: rankOf(stage, level), rules: {} };
    this.#filling.set(name, filling);
    filling.rules[id] = rule;
    return `${name}.${id}`;
  }

  /** Adds the rule for what comes out of a node. */
  setValue(stage: StageName, node: string, rule: Logic, level = 1): void {
    this.#values.set(node, this.add(stage, node, rule, level));
  }

  /** Whether a stage of the first level has a rule of this id. */
  has(stage: StageName, id: string): boolean {
    return Object.hasOwn(this.#filling.get(stage)?.rules ?? {}, id);
  }

  valuePath(node: string): string {
    return found(this.#values, node);
  }

  value(node: string): Logic {
    return read(this.valuePath(node));
  }

  /** Says where it is found whether a node matches. */
  setMatch(node: string, path: string): void {
    this.#matches.set(node, path);
  }

  matchPath(node: string): string {
    return found(this.#matches, node);
  }

  matches(node: string): Logic {
    return read(this.matchPath(node));
  }

  /** Where an event finds its number among the events that are counted so. */
  number(counted: Omit<Counted, 'key'>): Logic {
    const meaning = JSON.stringify(counted);
    const key = this.#countedKeys.get(meaning) ?? `c${this.#countedKeys.size + 1}`;
    if (!this.#countedKeys.has(meaning)) this.counted.push({ key, ...counted });
    this.#countedKeys.set(meaning, key);
    return read(`counted.${key}`);
  }

  list(): Stage[] {
    const stages = [...this.#filling.values()].sort((a, b) => {
      const difference = a.rank.map((place, index) => place - (b.rank[index] ?? 0));
      return difference.find((each) => each !== 0) ?? 0;
    });
    return stages.map(({ name, rules }) => ({ name, rules }));
  }
}

function found(paths: ReadonlyMap<string, string>, node: string): string {
  const path = paths.get(node);
  if (path === undefined) throw new Error(`The Program reads ${node} before it is there`);
  return path;
}
