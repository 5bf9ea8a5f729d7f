import type { Aggregate, Choice, Node, Operation } from '../ir/node.ts';
import { isBoolean, isPlainlyTrue } from '../ir/types.ts';
import { isCheap, isTrivial } from '../ir/uses.ts';
import { truthy } from '../values/coerce.ts';
import { isInherited, ownOr } from '../values/read.ts';
import type { CodeAccess } from './access.ts';
import { type Code, literal, type Region } from './code.ts';
import { amongCode, operationCode } from './operations.ts';

/** Longer texts are given to the code rather than written into it. */
const MOST_WRITTEN = 200;

/** Reading a lead needs a look at what it is; an event has been looked at when a loop is at it. */
const isNotNamed = (node: Node): boolean => isTrivial(node) || (node.inLoop && isCheap(node));

/** Writes nodes as expressions. `loop` writes a loop of its own and comes to its result. */
export class Expressions {
  readonly code: Code;
  readonly access: CodeAccess;
  readonly #loop: (node: Aggregate, region: Region) => string;

  constructor(code: Code, access: CodeAccess, loop: (node: Aggregate, region: Region) => string) {
    this.code = code;
    this.access = access;
    this.#loop = loop;
  }

  /** The value of a node. What a region needs more than once is computed once, by a statement of the region. */
  value(node: Node, region: Region): string {
    const known = region.nameOf(node);
    if (known !== undefined) return known;
    const { parent } = region;
    const isOfParent = parent && !node.usesAccumulator && (!node.inLoop || parent.isShared(node));
    if (isOfParent && node.op !== 'literal') return this.value(node, parent);
    const text = this.#written(node, region);
    if (isNotNamed(node) || !region.isShared(node)) return text;
    const name = this.code.name('v');
    region.statements.push(`const ${name}=${text};`);
    region.bind(node, name);
    return name;
  }

  /** Code that is true for JavaScript where the node is true for JSON Logic. */
  condition(node: Node, region: Region): string {
    const isNamed = region.nameOf(node) !== undefined || (region.isShared(node) && !isNotNamed(node));
    if (!isNamed) {
      const special = this.access.question(node, (event) => this.value(event, region), this.code);
      if (special !== null) return special;
      if (node.op === 'and' || node.op === 'or')
        return `(${node.args.map((each) => this.condition(each, region)).join(node.op === 'and' ? '&&' : '||')})`;
      const [asked] = node.args;
      if (node.op === 'operation' && asked && node.name === 'not') return `!${this.condition(asked, region)}`;
      if (node.op === 'operation' && asked && node.name === 'truthy') return this.condition(asked, region);
      if (node.op === 'literal') return String(truthy(node.value));
    }
    const text = this.value(node, region);
    return isPlainlyTrue(node.type) ? text : `${this.code.constant(truthy)}(${text})`;
  }

  #written(node: Node, region: Region): string {
    const special = this.access.question(node, (event) => this.value(event, region), this.code);
    if (special !== null) return special;
    switch (node.op) {
      case 'literal':
        return this.#literal(node.value);
      case 'data':
        return 'd';
      case 'now':
        return this.access.now;
      case 'events':
        return this.access.events;
      case 'fact':
        return this.access.fact(node, this.code);
      case 'eventFact':
        return this.access.eventFact(node, this.value(node.args[0] ?? node, region), this.code);
      case 'property':
        return this.#property(this.value(node.args[0] ?? node, region), node.key);
      case 'operation':
        return this.#operation(node, region);
      case 'list':
        return `[${node.args.map((each) => this.value(each, region)).join()}]`;
      case 'aggregate':
        return this.#loop(node, region);
      case 'element':
      case 'accumulator':
        throw new Error(`${node.op} outside its loop`);
      default:
        return this.#choice(node, region);
    }
  }

  #literal(value: unknown): string {
    const isWritten = typeof value === 'string' ? value.length <= MOST_WRITTEN : typeof value !== 'object' || value === null;
    return isWritten ? literal(value) : this.code.constant(value);
  }

  /** Names that nothing inherits can be read from anything. */
  #property(of: string, key: string): string {
    return isInherited(key) ? `${this.code.constant(ownOr)}(${of},${literal(key)},null)` : `(${of}?.[${literal(key)}]??null)`;
  }

  #operation(node: Operation, region: Region): string {
    const [left, right] = node.args;
    if (node.name === 'not') return `!${this.condition(left ?? node, region)}`;
    if (node.name === 'truthy') return `!!${this.condition(left ?? node, region)}`;
    if (node.name === 'contains' && left && right?.op === 'literal') {
      const name = this.code.name('t');
      const among = amongCode(right.value, name, this.code);
      if (among !== null) {
        region.statements.push(`let ${name};`);
        return `(${name}=${this.value(left, region)},${among})`;
      }
    }
    const args = node.args.map((each) => this.value(each, region));
    return operationCode(node, args, this.code);
  }

  #choice(node: Choice, region: Region): string {
    const { args, op } = node;
    if (op === 'if') {
      const parts = args.map((each, index) =>
        index % 2 === 0 && index < args.length - 1 ? `${this.condition(each, region)}?` : this.value(each, region),
      );
      return `(${parts.reduce((text, part, index) => (index === 0 ? part : `${text}${index % 2 === 0 ? ':' : ''}${part}`), '')})`;
    }
    if (args.every((each) => isBoolean(each.type)))
      return `(${args.map((each) => this.value(each, region)).join(op === 'and' ? '&&' : '||')})`;
    const name = this.code.name('t');
    region.statements.push(`let ${name};`);
    const tests = args.slice(0, -1).map((each) => {
      const test = isPlainlyTrue(each.type)
        ? `(${name}=${this.value(each, region)})`
        : `${this.code.constant(truthy)}(${name}=${this.value(each, region)})`;
      return op === 'and' ? `!${test}?${name}:` : `${test}?${name}:`;
    });
    return `(${tests.join('')}${args.map((each) => this.value(each, region)).at(-1)})`;
  }
}
