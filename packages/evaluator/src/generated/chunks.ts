import type { Aggregate, Node } from '../ir/node.ts';
import { type Pass, passOver } from '../ir/passes.ts';
import { isNumber } from '../ir/types.ts';
import { everyNode } from '../ir/uses.ts';
import { Region } from './code.ts';
import type { Expressions } from './expressions.ts';
import { writePass } from './loops.ts';

/** Writes functions of bounded length that leave what they compute in memory, for those after them. */
export class Chunks {
  readonly #write: Expressions;
  readonly #most: number;
  readonly #functions: string[] = [];
  /** How what is computed already is read. */
  readonly #places: Map<Node, string>;
  #numbers = 0;
  #values = 0;
  #open: Region;
  #length = 0;

  /** `most`: nodes in a function. */
  constructor(write: Expressions, most: number, known: ReadonlyMap<Node, string>) {
    this.#places = new Map(known);
    this.#write = write;
    this.#most = most;
    this.#open = new Region(null, this.#places);
  }

  /** A pass with more loops than fit becomes several passes. */
  addPass({ list, aggregates }: Pass): void {
    let group: Aggregate[] = [];
    let length = 0;
    for (const aggregate of [...aggregates, null]) {
      const more = aggregate ? this.#lengthOf(aggregate) : 0;
      if (group.length > 0 && (aggregate === null || length + more > this.#most)) {
        this.#makeRoom(length);
        this.#open.expect([list]);
        writePass(passOver(list, group), this.#open, this.#write);
        for (const each of group) this.#keep(each);
        [group, length] = [[], 0];
      }
      if (aggregate) group.push(aggregate);
      length += more;
    }
  }

  addNode(node: Node): void {
    if (this.#places.has(node)) return;
    this.#makeRoom(this.#lengthOf(node));
    this.#open.expect([node]);
    this.#keep(node);
  }

  /** Closes the last function; what computes the roots from then on stands in `last`. */
  finish(roots: readonly Node[]): { declarations: string; calls: string; last: Region } {
    this.#close();
    const memory = `const F=new Float64Array(${this.#numbers}),S=new Array(${this.#values}).fill(null);`;
    const last = new Region(null, this.#places);
    last.expect(roots);
    const calls = this.#functions.map((_, index) => `c${index}(d,p);`).join('');
    return { declarations: `${memory}${this.#functions.join('')}`, calls, last };
  }

  #keep(node: Node): void {
    const text = this.#write.value(node, this.#open);
    const place = isNumber(node.type) ? `F[${this.#numbers++}]` : `S[${this.#values++}]`;
    this.#open.statements.push(`${place}=${text};`);
    this.#places.set(node, place);
  }

  #makeRoom(length: number): void {
    if (this.#length > 0 && this.#length + length > this.#most) this.#close();
    this.#length += length;
  }

  #close(): void {
    const { prologue } = this.#write.access;
    this.#functions.push(`function c${this.#functions.length}(d,p){${prologue}${this.#open.statements.join('')}}`);
    this.#open = new Region(null, this.#places);
    this.#length = 0;
  }

  /** How many nodes are still to be computed for one. */
  #lengthOf(node: Node): number {
    return everyNode([node], this.#places).size;
  }
}
