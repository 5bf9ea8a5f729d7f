import { type Audience, type Disqualifier, type Logic, levelsOf, type Program, type ProgramNode } from '../../program/index.ts';
import { addActivity, addActivityMatch } from './activities.ts';
import { addBands, addMatrix, readsPrevious } from './bands.ts';
import { addDecay } from './decays.ts';
import { addGroup, addGroupMatch } from './groups.ts';
import { awardRule } from './ladders.ts';
import { and, choose, hasLimits, limited, not, or, read } from './logic.ts';
import { addSharedMeasure } from './measures.ts';
import { addScore, disqualifiedRules, type ScoreParts } from './scores.ts';
import { Stages } from './stages.ts';
import { activeRules, openRules } from './switching.ts';
import { testRule } from './tests.ts';

type NodeOfKind<K extends ProgramNode['kind']> = Extract<ProgramNode, { kind: K }>;

/** A Program's stages, but for its explanation, and what its outputs and its explanation need to know. */
export type Built = {
  program: Program;
  stages: Stages;
  nodes: ReadonlyMap<string, ProgramNode>;
  scores: ReadonlyMap<string, ScoreParts>;
  /** Keys of the scores whose bands read the band before. */
  previous: string[];
  /** Where it is found whether a lead is in the audience. */
  audience: string | null;
};

export function build(program: Program): Built {
  return new Builder(program).build();
}

class Builder {
  readonly #program: Program;
  readonly #stages = new Stages();
  readonly #nodes: ReadonlyMap<string, ProgramNode>;
  readonly #levels: ReadonlyMap<string, number>;
  readonly #asked: ReadonlySet<string>;
  readonly #scores = new Map<string, ScoreParts>();
  readonly #previous = new Set<string>();

  constructor(program: Program) {
    this.#program = program;
    this.#nodes = new Map(program.nodes.map((node) => [node.id, node]));
    this.#levels = levelsOf(program.nodes);
    this.#asked = askedMatches(program);
  }

  build(): Built {
    for (const measure of this.#program.measures) addSharedMeasure(measure, this.#stages);
    for (const node of this.#program.nodes) this.#add(node);
    const audience = this.#addAudience();
    const previous = [...this.#previous].sort();
    return { program: this.#program, stages: this.#stages, nodes: this.#nodes, scores: this.#scores, previous, audience };
  }

  #add(node: ProgramNode): void {
    const stages = this.#stages;
    const level = this.#levels.get(node.id) ?? 1;
    switch (node.kind) {
      case 'segment':
        stages.setMatch(node.id, stages.add('segments', node.id, and([...activeRules(node.active), testRule(node.when, 'lead.')])));
        break;
      case 'disqualifier':
      case 'audience':
        this.#addMatches(node);
        break;
      case 'criterion':
        this.#addCriterion(node);
        break;
      case 'activity':
        addActivity(node, stages);
        if (this.#asked.has(node.id)) addActivityMatch(node, stages);
        break;
      case 'decay':
        this.#addDecay(node, level);
        break;
      case 'group':
        addGroup(node, level, stages);
        if (this.#asked.has(node.id)) addGroupMatch(node, level, stages);
        break;
      case 'score':
        this.#scores.set(node.id, addScore(node, this.#disqualifiersOf(node), level, stages));
        break;
      case 'bands':
        this.#addBands(node);
        break;
      case 'matrix':
        addMatrix(node, disqualifiedRules([node.rows.node, node.columns.node].map((id) => this.#partsBehind(id))), stages);
        break;
    }
  }

  /** An audience that is not active keeps nobody out. */
  #addMatches({ kind, id, active, matches }: Disqualifier | Audience): void {
    const holds = or(matches.map((match) => this.#stages.matches(match)));
    const inTime = activeRules(active);
    const isOut = inTime.length > 0 ? [not(and(inTime))] : [];
    const rule = kind === 'audience' ? or([...isOut, holds]) : and([...inTime, holds]);
    this.#stages.setMatch(id, this.#stages.add('matches', id, rule));
  }

  #addCriterion(node: NodeOfKind<'criterion'>): void {
    const { id, when, award } = node;
    const stages = this.#stages;
    const condition = when ? [testRule(when, 'lead.')] : [];
    stages.setMatch(id, stages.add('matches', id, and([...openRules(node, stages), ...condition])));
    const given = choose(stages.matches(id), awardRule(award), 0);
    const kept = (): Logic => choose(stages.matches(id), limited(read(stages.add('points', id, given)), node), 0);
    stages.setValue('criteria', id, hasLimits(node) ? kept() : given);
  }

  #addDecay(node: NodeOfKind<'decay'>, level: number): void {
    const input = this.#nodes.get(node.input);
    addDecay(node, input?.kind === 'activity' ? input : null, level, this.#stages);
    if (this.#asked.has(node.id)) this.#stages.setMatch(node.id, this.#stages.matchPath(node.input));
  }

  #disqualifiersOf({ disqualifiers }: NodeOfKind<'score'>): Disqualifier[] {
    return disqualifiers.flatMap((id) => {
      const node = this.#nodes.get(id);
      return node?.kind === 'disqualifier' ? [node] : [];
    });
  }

  #addBands(node: NodeOfKind<'bands'>): void {
    const score = this.#nodes.get(node.score);
    if (score?.kind !== 'score') throw new Error(`Bands ${node.id} read no score`);
    if (readsPrevious(node)) this.#previous.add(score.key);
    addBands(node, score.key, disqualifiedRules([this.#scores.get(score.id)]), this.#stages);
  }

  /** The parts of a score, or of the score behind bands. */
  #partsBehind(id: string): ScoreParts | undefined {
    const node = this.#nodes.get(id);
    return this.#scores.get(node?.kind === 'bands' ? node.score : id);
  }

  /** Outside the audience there are no results: those inside are read from a stage of their own. SPEC U1. */
  #addAudience(): string | null {
    const stages = this.#stages;
    const audiences = this.#program.nodes.filter((node) => node.kind === 'audience').map((node) => stages.matches(node.id));
    if (audiences.length === 0) return null;
    const path = stages.add('audience', 'scored', and(audiences));
    for (const { id, kind } of this.#program.nodes) {
      if (kind === 'score' || kind === 'bands' || kind === 'matrix') stages.add('results', id, choose(read(path), stages.value(id), null));
    }
    return path;
  }
}

/** The nodes whose match a first match asks for, and those whose match theirs come from. */
function askedMatches({ nodes }: Program): Set<string> {
  const asked = new Set<string>();
  for (const node of nodes.toReversed()) {
    const isAsked = asked.has(node.id);
    if (node.kind === 'group' && (isAsked || node.combine === 'first')) for (const id of node.inputs) asked.add(id);
    if (node.kind === 'decay' && isAsked) asked.add(node.input);
  }
  return asked;
}
