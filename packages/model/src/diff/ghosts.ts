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

  /** The place nearest to a card's own, straight up or down from it, at which it covers none. */
  freePlace(card: Card): Position {
    const [up, down] = [this.#slide(card, -1), this.#slide(card, 1)];
    return { x: card.x, y: card.y - up < down - card.y ? up : down };
  }

  /** How high a card stands that makes way for others upwards or downwards. */
  #slide(card: Card, direction: 1 | -1): number {
    const ends = (y: number) =>
      this.#covered({ ...card, y }).map((each) => (direction === 1 ? each.y + each.height + GAP : each.y - GAP - card.height));
    let { y } = card;
    for (let past = ends(y); past.length > 0; past = ends(y)) y = direction === 1 ? Math.max(...past) : Math.min(...past);
    return y;
  }

  #covered(card: Card): Card[] {
    return this.#reach(card).flatMap((column) => (this.#columns.get(column) ?? []).filter((each) => overlap(each, card)));
  }
}

/** Where removed nodes are drawn: where they were, or as far above or below as it takes to cover nothing that is there now, nor each other. */
export function ghostPlaces(removed: readonly Node[], present: readonly Node[], sizeOf: (node: Node) => Size): ReadonlyMap<Node, Position> {
  const taken = new Columns();
  for (const node of present) taken.add({ ...node.position, ...sizeOf(node) });
  const places = new Map<Node, Position>();
  for (const node of removed) {
    const card = { ...node.position, ...sizeOf(node) };
    const place = taken.freePlace(card);
    taken.add({ ...card, ...place });
    places.set(node, place);
  }
  return places;
}
