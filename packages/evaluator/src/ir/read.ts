import { RuleError } from '../values/errors.ts';
import { Builder } from './build.ts';
import type { Interner } from './interner.ts';
import { LOOPS } from './loops.ts';
import type { Element, Node } from './node.ts';
import { IDENTIFYING, OPERATORS } from './operators.ts';
import { reduce } from './reduce.ts';
import { operation } from './rule.ts';
import type { Reader, Scope, ScopedBuilder } from './scope.ts';
import { BUILT } from './types.ts';
import { VARIABLES } from './variables.ts';

const MOST_DEPTH = 512;
/** Bodies of loops over literal lists are read once for each element: without a bound of its own, 60 in 60 in 60 would take seconds. */
const MOST_WORK = 2_000_000;

const SCOPED: ReadonlyMap<string, ScopedBuilder> = new Map([...VARIABLES, ...LOOPS, ['reduce', reduce]]);

const isBuilt = (node: Node): boolean => (node.type & BUILT) !== 0;

/** Reads JSON Logic into nodes. It comes to what json-logic-js 2.0.5 comes to, but for own properties only and a silent `log`. */
export class RuleReader implements Reader {
  readonly build: Builder;
  /** The scope of a loop's body, whose element is `value`. */
  readonly inside: (value: Node, depth: number) => Scope;
  #depth = 0;
  #work = 0;

  constructor(interner: Interner, inside: (build: Builder, value: Node, depth: number) => Scope) {
    this.build = new Builder(interner);
    this.inside = (value, depth) => inside(this.build, value, depth);
  }

  /** What a loop over a list is at. */
  element(list: Node, depth: number, type: number): Element {
    return this.build.interner.element(list, depth, type);
  }

  /** Throws a RuleError for what cannot be run. */
  read(rule: unknown, scope: Scope): Node {
    this.#work += 1;
    if (this.#work > MOST_WORK) throw new RuleError('tooLarge', `more than ${MOST_WORK} steps to compile`);
    if (this.#depth > MOST_DEPTH) throw new RuleError('tooDeep', `more than ${MOST_DEPTH} levels`);
    this.#depth += 1;
    const node = this.#read(rule, scope);
    this.#depth -= 1;
    return node;
  }

  #read(rule: unknown, scope: Scope): Node {
    if (Array.isArray(rule)) return this.build.list(rule.map((each) => this.read(each, scope)));
    const found = operation(rule);
    if (!found) return this.build.literal(rule);
    const { operator, values } = found;
    const scoped = SCOPED.get(operator);
    if (scoped) return scoped(this, values, scope);
    const plain = OPERATORS.get(operator);
    if (!plain) throw new RuleError('unknownOperator', operator);
    const args = values.map((each) => this.read(each, scope));
    // What a rule builds is never the same as what it builds elsewhere, even if it is built alike: it needs nodes of its own.
    const isTold = !IDENTIFYING.has(operator) || args.filter(isBuilt).length < 2;
    return plain(this.build, isTold ? args : values.map((each) => this.build.interner.apart(() => this.read(each, scope))));
  }
}
