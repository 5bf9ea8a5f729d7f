import {
  addNode,
  connect,
  type Document,
  emptyDocument,
  moveEdge,
  moveNodes,
  type NodeOf,
  reconcile,
  removeNodes,
  TEMPLATES,
  updateNode,
} from '@umbral/model';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import en from '../src/language/en.json' with { type: 'json' };
import es from '../src/language/es.json' with { type: 'json' };
import { formatsIn } from '../src/language/formats.ts';
import laterEn from '../src/language/later/en.json' with { type: 'json' };
import laterEs from '../src/language/later/es.json' with { type: 'json' };
import { ClashWords } from '../src/screens/studio/merging/clash-words.ts';
import { wordsFor } from '../src/words/conditions.ts';
import { nodeTitles } from '../src/words/titles.ts';

beforeAll(async () => {
  const resources = { en: { translation: { ...en, ...laterEn } }, es: { translation: { ...es, ...laterEs } } };
  await i18next.init({ resources, lng: 'en', interpolation: { escapeValue: false } });
});

/** What is asked about two changes of a document, and what stands on either side. */
function asked(base: Document, mine: Document, theirs: Document, language = 'en'): string[] {
  const t = i18next.getFixedT(language);
  const formats = formatsIn(language);
  const words = new ClashWords(wordsFor(t, formats, theirs), nodeTitles(t, formats, theirs), [base, mine, theirs]);
  return words.questions(reconcile(base, mine, theirs).clashes).map((each) => `${each.what}: ${each.mine} | ${each.theirs}`);
}

const combined = TEMPLATES.combined();
const at = (document: Document, id: string, x: number) => moveNodes(document, new Map([[id, { x, y: 0 }]]));
const bandsNode = combined.nodes.find((node): node is NodeOf<'bands'> => node.kind === 'bands');
const bands = (change: (band: NodeOf<'bands'>['data']['bands'][number]) => object | null): Document =>
  updateNode(combined, bandsNode?.id ?? '', 'bands', {
    bands: (bandsNode?.data.bands ?? []).flatMap((band) => (band.id === 'warm' ? ((change(band) as typeof band | null) ?? []) : band)),
  });
const matrix = addNode(emptyDocument(), 'matrix', 'm', { x: 0, y: 0 });
const cell = (grade: string) => updateNode(matrix, 'm', 'matrix', { cells: [[grade, 'D3', 'D2', 'D1'], ...matrixCells.slice(1)] });
const matrixCells = matrix.nodes.flatMap((node) => (node.kind === 'matrix' ? node.data.cells : []));

describe('what both changed, in words', () => {
  test.each<[string, Document, Document, Document, string[]]>([
    [
      'a field',
      combined,
      updateNode(combined, 'size', 'criterion', { points: 4 }),
      updateNode(combined, 'size', 'criterion', { points: 6 }),
      ['200 employees or more: Points: 4 | 6'],
    ],
    [
      'a threshold',
      combined,
      bands((band) => ({ ...band, from: 30 })),
      bands((band) => ({ ...band, from: 35 })),
      ['Bands: Bands › Warm › From: 30 | 35'],
    ],
    [
      'a band that one removed',
      combined,
      bands(() => null),
      bands((band) => ({ ...band, from: 35 })),
      ['Bands: Bands › Warm: Removed | As they have it'],
    ],
    ['a cell', matrix, cell('A1'), cell('B2'), ['Matrix: Cells › row 1, column 1: A1 | B2']],
    ['a place', combined, at(combined, 'size', 1), at(combined, 'size', 2), ['200 employees or more: place: To 1, 0 | To 2, 0']],
    [
      'places',
      combined,
      at(at(combined, 'size', 1), 'fit', 1),
      at(at(combined, 'size', 2), 'fit', 2),
      ['Places of 2 cards: As I have it | As they have it'],
    ],
    [
      'a card that one removed',
      combined,
      removeNodes(combined, new Set(['size'])),
      updateNode(combined, 'size', 'criterion', { points: 6 }),
      ['200 employees or more: Removed | Stays'],
    ],
  ])('%s', (_, base, mine, theirs, told) => expect(asked(base, mine, theirs)).toEqual(told));

  test('in Spanish, with its numbers', () => {
    const points = (value: number) => updateNode(combined, 'size', 'criterion', { points: value });
    expect(asked(combined, points(1.5), points(2.5), 'es')).toEqual(['200 empleados o más: Puntos: 1,5 | 2,5']);
  });

  test('the order of inputs, and a port that takes one', () => {
    const arriving = combined.edges.filter(({ target }) => target === 'fit').map(({ id }) => id);
    const [first = '', , third = ''] = arriving;
    const [told = ''] = asked(combined, moveEdge(combined, first, 1), moveEdge(combined, third, -1));
    expect(told).toMatch(/^Fit: order of its inputs: .+, .+ \| .+, .+$/);
    const free = addNode(addNode(combined, 'score', 'other', { x: 0, y: 0 }), 'bands', 'more', { x: 0, y: 0 });
    const to = (source: string, id: string) => connect(free, id, { source, sourcePort: 'out', target: 'more', targetPort: 'in' });
    const score = combined.nodes.find(({ kind }) => kind === 'score')?.id ?? '';
    expect(asked(free, to(score, 'x'), to('other', 'y'))).toHaveLength(1);
  });
});
