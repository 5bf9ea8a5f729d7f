import { addNode, type Document, diffDocuments, emptyDocument, moveNodes, type Node, TEMPLATES, updateNode } from '@umbral/model';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { inOrder, pairIn } from '../src/differences/pair.ts';
import en from '../src/language/en.json' with { type: 'json' };
import es from '../src/language/es.json' with { type: 'json' };
import { formatsIn } from '../src/language/formats.ts';
import { changeWords, nodeNames } from '../src/words/changes.ts';
import { wordsFor } from '../src/words/conditions.ts';
import { nodeTitles } from '../src/words/titles.ts';

beforeAll(async () => {
  await i18next.init({ resources: { en: { translation: en }, es: { translation: es } }, lng: 'en', interpolation: { escapeValue: false } });
});

/** The sentences for what changed from one document to another. */
function sentences(before: Document, after: Document, language = 'en'): string[] {
  const t = i18next.getFixedT(language);
  const formats = formatsIn(language);
  const title: (node: Node) => string = nodeTitles(t, formats, after);
  const changes = diffDocuments(before, after);
  const names = nodeNames(title, after.nodes, changes);
  return changes.map((change) => {
    const { text, values } = changeWords(wordsFor(t, formats, after), names, change);
    return values ? `${text} ${values.before} → ${values.after}` : text;
  });
}

const combined = TEMPLATES.combined();
const bands = combined.nodes.find((node) => node.kind === 'bands');

describe('a change in words', () => {
  test.each([
    ['a number', updateNode(combined, 'decides', 'criterion', { points: 1_250.5 }), 'Decides about buying: Points 20 → 1,250.5'],
    ['a number that goes', updateNode(combined, 'fit', 'group', { maximum: null }), 'Fit: Maximum 40 → nothing'],
    ['a switch', updateNode(combined, 'decides', 'criterion', { enabled: false }), 'Decides about buying: Switched on yes → no'],
    ['a choice', updateNode(combined, 'fit', 'group', { combine: 'maximum' }), 'Fit: How points are combined Sum → Highest'],
    ['a title', updateNode(combined, 'fit', 'group', { title: { text: 'Suits us' } }), 'Suits us: Title Fit → Suits us'],
    [
      'a date',
      updateNode(combined, 'decides', 'criterion', { activeFrom: Date.UTC(2027, 0, 31) }),
      'Decides about buying: Active from nothing → Jan 31, 2027',
    ],
  ])('%s', (_, after, sentence) => {
    expect(sentences(combined, after)).toEqual([sentence]);
  });

  test('events and curves, as they are called', () => {
    const drawn = addNode(addNode(emptyDocument(), 'activity', 'a', { x: 0, y: 0 }), 'decay', 'd', { x: 0, y: 0 });
    const after = updateNode(updateNode(drawn, 'a', 'activity', { events: ['email_opened'] }), 'd', 'decay', {
      curve: { kind: 'linear', days: 60 },
    });
    expect(sentences(drawn, after)).toEqual([
      'E-mail opened, in the last 30 days: Events Events yet to be chosen → E-mail opened',
      'Down to nothing in 60 days: Curve Half after every 30 days → Down to nothing in 60 days',
    ]);
  });

  test('bands, by their names and thresholds', () => {
    if (bands?.kind !== 'bands') throw new Error('The template has bands.');
    const moved = bands.data.bands.map((band) => (band.from === 25 ? { ...band, from: 30 } : band));
    const [sentence] = sentences(combined, updateNode(combined, bands.id, 'bands', { bands: moved }));
    expect(sentence).toMatch(/Cold, Warm from 25, .* → Cold, Warm from 30, /);
  });

  test('what looks the same when it is cut short says only where something changed', () => {
    const condition = (last: string) => ({
      kind: 'all' as const,
      of: ['a', 'b', 'c', last].map((value) => ({
        kind: 'comparison' as const,
        field: 'country',
        operator: 'is' as const,
        value,
        orMissing: false,
      })),
    });
    const drawn = (last: string) =>
      updateNode(addNode(emptyDocument(), 'segment', 's', { x: 0, y: 0 }), 's', 'segment', {
        title: { text: 'Near' },
        condition: condition(last),
      });
    expect(sentences(drawn('d'), drawn('e'))).toEqual(['Near: Condition']);
  });

  test('connections, by what they connect, also where that is gone', () => {
    const without: Document = {
      ...combined,
      nodes: combined.nodes.filter(({ id }) => id !== 'free_mail'),
      edges: combined.edges.filter(({ source }) => source !== 'free_mail'),
    };
    expect(sentences(combined, without)).toEqual(['Removed: Free e-mail address', 'Disconnected: Free e-mail address → Fit']);
    expect(sentences(without, combined, 'es')).toContain('Conectado: Correo gratuito → Encaje');
  });

  test('places, definitions and order', () => {
    const field = { key: 'size', type: 'number' as const, label: { text: 'Size' } };
    expect(sentences(combined, { ...combined, fields: [...combined.fields, field] })).toEqual(['Field added: Size']);
    expect(sentences(combined, moveNodes(combined, new Map([['fit', { x: 1, y: 1 }]])), 'es')).toEqual(['Movido: Encaje']);
    expect(sentences(combined, { ...combined, edges: combined.edges.toReversed() })).toContain('Fit: its inputs stand in another order');
  });
});

describe('the two that an address compares', () => {
  test.each([
    ['before=1&after=12', { before: 1, after: 12 }],
    ['before=3&after=draft', { before: 3, after: 'draft' }],
    ['before=0&after=1', null],
    ['before=1', null],
    ['before=1e3&after=2', null],
    ['before=999999&after=1', null],
    ['before=__proto__&after=1', null],
  ])('%s', (address, pair) => {
    expect(pairIn(new URLSearchParams(address))).toEqual(pair);
  });

  test('go from the oldest to the newest, which is the draft', () => {
    expect(inOrder(['draft', 3])).toEqual([3, 'draft']);
    expect(inOrder([12, 3])).toEqual([3, 12]);
  });
});
