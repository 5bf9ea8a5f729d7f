import type { Document } from '@umbral/model';
import { type Interval, type Measure, type Program, type ProgramNode, type ProgramNodeKind, ranges } from '../program/index.ts';
import { Effort } from './conditions/effort.ts';
import { type Formula, not } from './conditions/formula.ts';
import { Meaning } from './conditions/meaning.ts';
import { impossible } from './conditions/search.ts';
import { Drawing } from './drawing.ts';
import type { Finding } from './finding.ts';

type ProgramNodeOf<K extends ProgramNodeKind> = Extract<ProgramNode, { kind: K }>;

/** What the formulas of a document may cost, and what each kind of finding may cost on top. */
const EFFORT = { meaning: 100_000, finder: 80_000 };

/** A document and its Program, with what findings ask of them. */
export class Context {
  readonly document: Document;
  readonly program: Program;
  readonly drawing: Drawing;
  readonly meaning: Meaning;
  /** What every node that gives points or a score can give, after its limits. */
  readonly ranges: ReadonlyMap<string, Interval>;
  /** Nodes that miss an input because of an error, directly or further up: what they do would tell of the error. */
  readonly incomplete: ReadonlySet<string>;
  readonly #nodes: ReadonlyMap<string, ProgramNode>;
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #caseSensitive: ReadonlySet<string>;
  readonly #readers = new Map<string, ProgramNode[]>();

  constructor(document: Document, program: Program) {
    this.document = document;
    this.program = program;
    this.drawing = new Drawing(document);
    this.meaning = new Meaning(program, new Effort(EFFORT.meaning));
    this.ranges = ranges(program);
    this.#measures = new Map(program.measures.map((measure) => [measure.id, measure]));
    this.#caseSensitive = new Set(program.attributes.flatMap(({ key, caseSensitive }) => (caseSensitive ? [key] : [])));
    this.#nodes = new Map(program.nodes.map((node) => [node.id, node]));
    for (const node of program.nodes) for (const id of readBy(node)) this.#readers.set(id, [...(this.#readers.get(id) ?? []), node]);
    this.incomplete = this.#incomplete();
  }

  #incomplete(): Set<string> {
    const found = new Set<string>();
    for (const { id } of this.program.nodes) {
      const misses = this.drawing
        .into(id)
        .some(({ source }) => found.has(source) || (!this.#nodes.has(source) && !this.drawing.isOff(source)));
      if (misses) found.add(id);
    }
    return found;
  }

  /** The Program's nodes of some kinds. */
  of<K extends ProgramNodeKind>(...kinds: K[]): ProgramNodeOf<K>[] {
    return this.program.nodes.filter((node): node is ProgramNodeOf<K> => (kinds as ProgramNodeKind[]).includes(node.kind));
  }

  /** The Program's node of this id, if it is of this kind. */
  node<K extends ProgramNodeKind>(id: string, kind: K): ProgramNodeOf<K> | null {
    const node = this.#nodes.get(id);
    return node?.kind === kind ? (node as ProgramNodeOf<K>) : null;
  }

  isCaseSensitive(field: string): boolean {
    return this.#caseSensitive.has(field);
  }

  measure(id: string): Measure | undefined {
    return this.#measures.get(id);
  }

  /** The nodes that read what a node gives. */
  readersOf(id: string): readonly ProgramNode[] {
    return this.#readers.get(id) ?? [];
  }

  /** The nodes that read what a node gives, directly or further on. */
  allReadersOf(id: string): ReadonlySet<ProgramNode> {
    const found = new Set(this.readersOf(id));
    for (const node of found) for (const reader of this.readersOf(node.id)) found.add(reader);
    return found;
  }
}

/** The nodes whose points or score a node reads. */
function readBy(node: ProgramNode): string[] {
  if (node.kind === 'decay') return [node.input];
  if (node.kind === 'group') return node.inputs;
  return node.kind === 'score' ? node.inputs.map(({ id }) => id) : [];
}

/** Answers what holds for every lead; where it runs out of effort, it says no. */
export class Judge {
  readonly #effort = new Effort(EFFORT.finder);

  never(...formulas: Formula[]): boolean {
    return impossible(formulas, this.#effort);
  }

  always(formula: Formula): boolean {
    return impossible([not(formula)], this.#effort);
  }

  /** Whether every lead for which one holds is one for which the other holds. */
  implies(one: Formula, other: Formula): boolean {
    return impossible([one, not(other)], this.#effort);
  }

  spend(steps: number): void {
    this.#effort.spend(steps);
  }

  get tired(): boolean {
    return this.#effort.spent;
  }
}

/** Finds some kinds of findings. */
export type Finder = (context: Context, judge: Judge) => Finding[];
