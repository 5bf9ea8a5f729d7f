import type {
  Active,
  Activity,
  Bound,
  Criterion,
  Measure,
  MeasureKind,
  Program,
  ProgramNode,
  Selection,
  Test,
  ValueType,
} from '../../program/index.ts';
import type { Effort } from './effort.ts';
import { ALWAYS, allOf, anyOf, type Formula, not } from './formula.ts';
import { literalOf } from './literals.ts';
import { type Operand, Operands } from './operands.ts';
import { impossible } from './search.ts';

/** The types of the fields that a test may name. */
type Types = ReadonlyMap<string, ValueType>;

/** The conditions of a Program as formulas, each made once. */
export class Meaning {
  readonly #operands = new Operands();
  readonly #nodes: ReadonlyMap<string, ProgramNode>;
  readonly #program: Program;
  readonly #attributes: Types;
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #made = new Map<Test, Formula>();
  readonly #matches = new Map<string, Formula>();
  readonly #effort: Effort;

  /** `effort`: for finding out which selections select nothing, and for putting formulas together. */
  constructor(program: Program, effort: Effort) {
    this.#program = program;
    this.#nodes = new Map(program.nodes.map((node) => [node.id, node]));
    this.#attributes = new Map(program.attributes.map(({ key, type }) => [key, type]));
    this.#measures = new Map(program.measures.map((measure) => [measure.id, measure]));
    this.#effort = effort;
  }

  /** A condition on a lead. */
  ofLead(test: Test): Formula {
    return this.#formula(test, 'lead', this.#attributes);
  }

  /** A selection's condition on an event. */
  ofEvent({ events, where }: Selection): Formula {
    if (where === null) return ALWAYS;
    const named = new Set(events);
    const properties = this.#program.events.flatMap((event) => (named.has(event.key) ? event.properties : []));
    return this.#formula(where, 'event', new Map(properties.map(({ key, type }) => [key, type])));
  }

  /** When a criterion's own condition holds, wherever its gate. */
  ofCriterion({ when }: Criterion): Formula {
    return when === null ? ALWAYS : this.ofLead(when);
  }

  /** When at least one event of an activity counts, wherever its gate. SPEC A5. */
  ofActivity(activity: Activity): Formula {
    const { counting } = activity;
    const measure: MeasureKind = counting.kind === 'oncePerValue' ? { kind: 'distinct', property: counting.property } : { kind: 'count' };
    return this.#within(this.#measure(activity, measure), { value: 0, inclusive: false }, null);
  }

  /** When a node matches: its condition, its gate and its dates; a group or decay with any input, a disqualifier with any segment. */
  matchOf(id: string): Formula {
    const known = this.#matches.get(id);
    if (known) return known;
    const node = this.#nodes.get(id);
    const formula = node ? this.#matchOf(node) : this.#riddle(`node ${id}`);
    this.#matches.set(id, formula);
    return formula;
  }

  #matchOf(node: ProgramNode): Formula {
    switch (node.kind) {
      case 'segment':
        return allOf([this.ofLead(node.when), this.#during(node.active)]);
      case 'criterion':
      case 'activity': {
        const gate = node.gate === null ? ALWAYS : this.matchOf(node.gate);
        return allOf([node.kind === 'criterion' ? this.ofCriterion(node) : this.ofActivity(node), gate, this.#during(node.active)]);
      }
      case 'decay':
        return this.matchOf(node.input);
      case 'group':
        return anyOf(node.inputs.map((input) => this.matchOf(input)));
      case 'disqualifier':
      case 'audience':
        return anyOf(node.matches.map((match) => this.matchOf(match)));
      default:
        return this.#riddle(`node ${node.id}`);
    }
  }

  #during(active: Active): Formula {
    if (active === null) return ALWAYS;
    const bound = (value: number | null, inclusive: boolean) => (value === null ? null : { value, inclusive });
    return this.#within(this.#operands.moment(), bound(active.from, true), bound(active.until, false));
  }

  #measure(selection: Selection, measure: MeasureKind): Operand {
    return this.#operands.measure(selection, measure, () => impossible([this.ofEvent(selection)], this.#effort));
  }

  #within(operand: Operand, from: Bound | null, to: Bound | null): Formula {
    const test = { kind: 'range', operand: { kind: 'field', field: '' }, from, to, negated: false, orMissing: false } as const;
    return literalOf(test, operand) ?? this.#riddle(operand.key);
  }

  #formula(test: Test, scope: 'lead' | 'event', types: Types): Formula {
    const known = this.#made.get(test);
    if (known) return known;
    this.#effort.spend('values' in test ? 1 + test.values.length : 1);
    const formula = this.#effort.spent ? this.#riddle(`number ${this.#made.size}`) : this.#make(test, scope, types);
    this.#made.set(test, formula);
    return formula;
  }

  #make(test: Test, scope: 'lead' | 'event', types: Types): Formula {
    if (!('of' in test)) return this.#comparison(test, scope, types) ?? this.#riddle(JSON.stringify(test));
    const of = test.of.map((each) => this.#formula(each, scope, types));
    if (test.kind === 'atLeast') return { kind: 'atLeast', count: test.count, of };
    if (test.kind === 'none') return not(anyOf(of));
    return test.kind === 'all' ? allOf(of) : anyOf(of);
  }

  #comparison(test: Exclude<Test, { of: Test[] }>, scope: 'lead' | 'event', types: Types): Formula | null {
    const read = test.kind === 'range' ? test.operand : { kind: 'field' as const, field: test.field };
    if (read.kind === 'measure') {
      const measure = this.#measures.get(read.measure);
      return measure ? literalOf(test, this.#measure(measure, measure.measure)) : null;
    }
    const { field } = read;
    const type = types.get(field);
    return type === undefined ? null : literalOf(test, this.#operands.field(scope, field, type));
  }

  #riddle(text: string): Formula {
    const operand = this.#operands.riddle(text);
    return {
      kind: 'literal',
      operand,
      holds: { missing: false, present: { type: 'boolean', yes: true, no: false } },
      fails: { missing: false, present: { type: 'boolean', yes: false, no: true } },
    };
  }
}
