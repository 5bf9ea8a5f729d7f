import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, type Clash, Document, diffDocuments, reconcile, type Side } from '../src/index.ts';
import { lost } from './support/in-effect.ts';
import { randomThree } from './support/random-edits.ts';

const RUNS = { seed: 20_261, numRuns: 1_500 };
const all = (clashes: readonly Clash[], side: Side): Choices => new Map(clashes.map(({ key }) => [key, side]));

/** Every place of an edge is that of a node, as in both documents. */
const dangling = ({ nodes, edges }: Document) => {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target));
};

describe('whatever two people made of a document', () => {
  test('who changed nothing gets what the other made', () => {
    fc.assert(
      fc.property(randomThree, ({ base, mine }) => {
        expect(reconcile(base, base, mine)).toEqual({ document: mine, clashes: [] });
        expect(reconcile(base, mine, base)).toEqual({ document: mine, clashes: [] });
        expect(reconcile(base, mine, mine)).toEqual({ document: mine, clashes: [] });
      }),
      RUNS,
    );
  });

  test('neither loses anything that no clash names', () => {
    fc.assert(
      fc.property(randomThree, ({ base, mine, theirs }) => {
        const { document, clashes } = reconcile(base, mine, theirs);
        expect(lost(base, mine, document, clashes)).toEqual([]);
        expect(lost(base, theirs, document, clashes)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('whose change is chosen for every clash loses nothing at all', () => {
    fc.assert(
      fc.property(randomThree, ({ base, mine, theirs }) => {
        const { clashes } = reconcile(base, mine, theirs);
        const excuse = clashes.filter(({ kind }) => kind === 'node');
        expect(lost(base, theirs, reconcile(base, mine, theirs, all(clashes, 'theirs')).document, excuse)).toEqual([]);
        expect(lost(base, mine, reconcile(base, mine, theirs, all(clashes, 'mine')).document, excuse)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('it is a document again, whose edges have both ends, whatever is chosen', () => {
    fc.assert(
      fc.property(randomThree, fc.infiniteStream(fc.constantFrom<Side>('mine', 'theirs')), ({ base, mine, theirs }, sides) => {
        const { clashes } = reconcile(base, mine, theirs);
        const choices = new Map(clashes.map(({ key }) => [key, sides.next().value]));
        const { document, clashes: again } = reconcile(base, mine, theirs, choices);
        expect(Document.safeParse(document).error?.issues).toBeUndefined();
        expect(dangling(document)).toEqual([]);
        expect(new Set(again.map(({ key }) => key)).size).toBe(again.length);
        for (const part of [document.nodes, document.edges]) expect(new Set(part.map(({ id }) => id)).size).toBe(part.length);
      }),
      RUNS,
    );
  });

  test('it makes no difference whose is whose, where they do not contradict each other', () => {
    fc.assert(
      fc.property(randomThree, ({ base, mine, theirs }) => {
        const one = reconcile(base, mine, theirs);
        const other = reconcile(base, theirs, mine);
        // An edge to a node that goes or stays by a choice meets others only where it stays.
        if (one.clashes.some(({ kind }) => kind === 'node')) return;
        expect(other.clashes.map(({ key }) => key).toSorted()).toEqual(one.clashes.map(({ key }) => key).toSorted());
        if (one.clashes.length === 0) expect(diffDocuments(one.document, other.document)).toEqual([]);
      }),
      RUNS,
    );
  });
});
