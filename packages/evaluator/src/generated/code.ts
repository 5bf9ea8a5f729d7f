import type { Node } from '../ir/node.ts';

/** Characters that end a line or open a tag where a text stands in code. */
const UNSAFE = /[\u2028\u2029<]/g;

/**
 * A scalar as JavaScript. Whatever a rule set says goes into code through here or not at all: JSON is a part of JavaScript, and no name in
 * the code is ever made from input.
 */
export function literal(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (Object.is(value, -0)) return '(-0)';
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value);
  return value === undefined ? 'undefined' : String(value);
}

/** Generated code in the making: the names it uses and the values it is given. */
export class Code {
  readonly constants: unknown[] = [];
  readonly functions: string[] = [];
  readonly #places = new Map<unknown, number>();
  #names = 0;

  /** A name of its own. */
  name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  /** The name under which the code is given a value that cannot, or need not, be written as code. */
  constant(value: unknown): string {
    const at = this.#places.get(value) ?? this.constants.push(value) - 1;
    this.#places.set(value, at);
    return `K${at}`;
  }

  /** The code as a function; throws where code must not be generated. `body` returns it. */
  link(body: string): unknown {
    const names = this.constants.map((_, index) => `K${index}`);
    return new Function(...names, `"use strict";${this.functions.join('')}${body}`)(...this.constants);
  }
}

/**
 * A block of generated code: a function, the body of a loop, what a loop does in one case. What is used more than once in it gets a name,
 * computed by one of its statements. A block inside another sees the other's names.
 */
export class Region {
  readonly parent: Region | null;
  readonly statements: string[] = [];
  readonly #names = new Map<Node, string>();
  readonly #uses = new Map<Node, number>();
  readonly #known: ReadonlyMap<Node, string>;

  /** `known`: what is computed before this block, and how it is read. */
  constructor(parent: Region | null, known: ReadonlyMap<Node, string> = new Map()) {
    this.parent = parent;
    this.#known = known;
  }

  /** Tells that these nodes are computed here. */
  expect(roots: readonly Node[]): void {
    const waiting = [...roots];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const before = this.#uses.get(node) ?? 0;
      this.#uses.set(node, before + 1);
      if (before === 0 && this.nameOf(node) === undefined) for (const arg of node.args) waiting.push(arg);
    }
  }

  /** Whether it is computed more than once here, or around here. */
  isShared(node: Node): boolean {
    return (this.#uses.get(node) ?? 0) > 1 || (this.parent?.isShared(node) ?? false);
  }

  bind(node: Node, name: string): void {
    this.#names.set(node, name);
  }

  nameOf(node: Node): string | undefined {
    return this.#names.get(node) ?? this.#known.get(node) ?? this.parent?.nameOf(node);
  }
}
