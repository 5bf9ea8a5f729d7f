const START = 1_024;
/** Of places in the table; more would make searching slow. */
const MOST_FILLED = 0.6;
const FREE = 0;

/** What is known of a lead, as bits of its mark. */
export const MARKS = { known: 1, converted: 2, young: 4 } as const;

/**
 * The ids of an import's leads, without keeping the ids: 64 bits of a hash stand for each, about 30 bytes a lead in all. Two of a
 * million different ids are taken for the same with a probability of one to thirty millions.
 */
export class LeadIndex {
  size = 0;
  /** Places in the lists below, from 1; 0 is free. */
  private table = new Uint32Array(START);
  private first = new Uint32Array(START);
  private second = new Uint32Array(START);
  private rows = new Uint32Array(START);
  private events = new Uint32Array(START);
  private marks = new Uint8Array(START);

  /** The place of a lead, or -1. */
  find(id: string): number {
    const [first, second] = hashOf(id);
    return (this.table[this.slotOf(first, second)] ?? FREE) - 1;
  }

  /** The place of a lead that is new. */
  add(id: string, row: number): number {
    if (this.size + 1 > this.table.length * MOST_FILLED) this.grow();
    const [first, second] = hashOf(id);
    const place = this.size++;
    this.table[this.slotOf(first, second)] = place + 1;
    this.first[place] = first;
    this.second[place] = second;
    this.rows[place] = row;
    return place;
  }

  rowOf(place: number): number {
    return this.rows[place] ?? 0;
  }

  /** Counts one more event of a lead; how many it has then. */
  countEvent(place: number): number {
    const count = (this.events[place] ?? 0) + 1;
    this.events[place] = count;
    return count;
  }

  has(place: number, mark: number): boolean {
    return ((this.marks[place] ?? 0) & mark) !== 0;
  }

  /** Sets a mark; whether it was not set before. */
  mark(place: number, mark: number): boolean {
    if (this.has(place, mark)) return false;
    this.marks[place] = (this.marks[place] ?? 0) | mark;
    return true;
  }

  /** Where in the table a hash stands, or would. */
  private slotOf(first: number, second: number): number {
    const mask = this.table.length - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const place = (this.table[slot] ?? FREE) - 1;
      if (place < 0 || (this.first[place] === first && this.second[place] === second)) return slot;
    }
  }

  private grow(): void {
    const length = this.table.length * 2;
    this.first = longer(this.first, length);
    this.second = longer(this.second, length);
    this.rows = longer(this.rows, length);
    this.events = longer(this.events, length);
    const marks = new Uint8Array(length);
    marks.set(this.marks);
    this.marks = marks;
    this.table = new Uint32Array(length);
    for (let place = 0; place < this.size; place++) {
      this.table[this.slotOf(this.first[place] ?? 0, this.second[place] ?? 0)] = place + 1;
    }
  }
}

function longer(list: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(length);
  grown.set(list);
  return grown;
}

/** Two independent 32-bit hashes of a text (the mixing of cyrb53). */
function hashOf(text: string): [number, number] {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 2_654_435_761);
    second = Math.imul(second ^ code, 1_597_334_677);
  }
  const mixed = (a: number, b: number) => Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  return [mixed(first, second) >>> 0, mixed(second, first) >>> 0];
}
