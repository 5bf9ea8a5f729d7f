import type { Size } from '../edits/size.ts';
import type { Node } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';

/** A card as a rectangle on the canvas. */
type Card = Position & Size;

/** As much room as there is between a ghost and the card that it had to make way for. */
const GAP = 12;

const overlap = (a: Card, b: Card): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The cards of a drawing by the columns of the canvas that they reach into, so that only those nearby are looked at. */
class Columns {
  readonly #columns = new Map<number, Card[]>();
  readonly #width = 400;

  #reach({ x, width }: Card): number[] {
    const first = Math.floor(x / this.#width);
    return Array.from({ length: Math.floor((x + width) / this.#width) - first + 1 }, (_, place) => first + place);
  }

  add(card: Card): void {
    for (const column of this.#reach(card)) this.#columns.set(column, [...(this.#columns.get(column) ?? []), card]);
  }

  /** The lowest end of the cards that a card would cover; null where it covers none. */
  below(card: Card): number | null {
    const covered = this.#reach(card).flatMap((column) => (this.#columns.get(column) ?? []).filter((each) => overlap(each, card)));
    return covered.length === 0 ? null : Math.max(...covered.map(({ y, height }) => y + height));
  }
}

/** Where removed nodes are drawn: where they were, or as far below as it takes to cover nothing that is there now, nor each other. */
export function ghostPlaces(removed: readonly Node[], present: readonly Node[], sizeOf: (node: Node) => Size): ReadonlyMap<Node, Position> {
  const taken = new Columns();
  for (const node of present) taken.add({ ...node.position, ...sizeOf(node) });
  const places = new Map<Node, Position>();
  for (const node of removed) {
    const card = { ...node.position, ...sizeOf(node) };
    for (let free = taken.below(card); free !== null; free = taken.below(card)) card.y = free + GAP;
    taken.add(card);
    places.set(node, { x: card.x, y: card.y });
  }
  return places;
}
