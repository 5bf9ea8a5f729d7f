import { type Logic, significant } from '../../../program/index.ts';
import { LOOPS } from './loops.ts';
import { operation } from './narrow.ts';
import { OPERATORS } from './operators.ts';
import { type Scope, typeAt } from './scope.ts';
import { ANYTHING, BOOLEAN, elementOf, fits, listOf, NULL, NUMBER, TEXT, type Type } from './types.ts';
import type { Violation, ViolationProblem } from './violation.ts';

/** PHP and Python stop reading JSON at 128 levels, and an operator takes two. */
export const MOST_OPERATORS = 63;
/** Loops inside loops, at most: each multiplies the work. */
const MOST_LOOPS = 3;

/** Where a rule stands. `path` is put together only if something is wrong: most rules are right. */
type Place = { scope: Scope; operators: number; loops: number; inReduce: boolean; path: () => string };

/** Checks rules against the portable subset of JSON Logic. `event` is the scope of loops over events. */
export class RuleChecker {
  readonly violations: Violation[] = [];
  readonly #event: Scope;

  constructor(event: Scope) {
    this.#event = event;
  }

  /** What a rule of a stage comes to. */
  check(rule: Logic, scope: Scope, path: string): Type {
    return this.#typeOf(rule, { scope, operators: 0, loops: 0, inReduce: false, path: () => path });
  }

  #report(place: Place, problem: ViolationProblem): Type {
    this.violations.push({ path: place.path(), problem });
    return ANYTHING;
  }

  #typeOf(rule: Logic, place: Place): Type {
    if (rule === null) return NULL;
    if (typeof rule === 'string') return TEXT;
    if (typeof rule === 'boolean') return BOOLEAN;
    if (typeof rule === 'number') return this.#number(rule, place);
    if (Array.isArray(rule)) return this.#list(rule, place);
    const type = this.#operation(rule, place);
    return place.scope.present.has(rule) ? type & ~NULL : type;
  }

  /** Whole numbers up to 2^53 are read exactly everywhere, however many digits they have. */
  #number(value: number, place: Place): Type {
    const exact = Number.isSafeInteger(value) || (Number.isFinite(value) && significant(value) === value);
    return exact ? NUMBER : this.#report(place, 'longNumber');
  }

  #list(list: Logic[], place: Place): Type {
    const element = list.reduce<Type>((type, value, index) => type | this.#typeOf(value, step(place, `${index}`)), ANYTHING);
    return (list.length > 0 ? listOf(element) : null) ?? this.#report(place, 'mixedList');
  }

  #operation(rule: Logic, place: Place): Type {
    const found = operation(rule);
    if (!found) return this.#report(place, 'notARule');
    const { operator, values } = found;
    if (operator === 'var') return this.#read(rule, place);
    if (place.operators >= MOST_OPERATORS) return this.#report(place, 'tooDeep');
    const inside = { ...step(place, operator), operators: place.operators + 1 };
    if (operator === 'merge') return this.#merge(values, inside);
    const loop = LOOPS.get(operator);
    if (loop) return this.#loop(loop, values, inside);
    const check = OPERATORS.get(operator);
    if (!check) return this.#report(place, 'unknownOperator');
    const typeOf = (index: number, scope = place.scope) => this.#typeOf(values[index] ?? null, { ...step(inside, `${index}`), scope });
    const report = (problem: ViolationProblem) => this.#report(inside, problem);
    return check({ values, scope: place.scope, typeOf, report, inReduce: place.inReduce });
  }

  /** A plain path, without a default, to something that is always there. */
  #read(rule: Logic, place: Place): Type {
    const path = typeof rule === 'object' && rule !== null && !Array.isArray(rule) ? rule.var : null;
    if (typeof path !== 'string') return this.#report(place, 'argumentType');
    return typeAt(path, place.scope) ?? this.#report(place, 'unknownPath');
  }

  /** Joins lists and single values of one type. */
  #merge(values: readonly Logic[], place: Place): Type {
    const types = values.map((value, index) => this.#typeOf(value, step(place, `${index}`)));
    const element = types.reduce((all, type) => all | (elementOf(type) ?? type), ANYTHING);
    return (values.length > 0 && fits(element, NUMBER | TEXT) ? listOf(element) : null) ?? this.#report(place, 'mixedList');
  }

  #loop(loop: NonNullable<ReturnType<typeof LOOPS.get>>, values: readonly Logic[], place: Place): Type {
    if (place.loops >= MOST_LOOPS) return this.#report(place, 'loopsTooDeep');
    const argument = (index: number, inside: Place) => this.#typeOf(values[index] ?? null, { ...step(inside, `${index}`) });
    return loop({
      values,
      event: this.#event,
      source: () => argument(0, place),
      body: (scope, inReduce) => argument(1, { ...place, scope, loops: place.loops + 1, inReduce: place.inReduce || inReduce }),
      literal: (value) => this.#typeOf(value, place),
      report: (problem) => this.#report(place, problem),
    });
  }
}

const step = (place: Place, name: string): Place => ({ ...place, path: () => `${place.path()}/${name}` });
