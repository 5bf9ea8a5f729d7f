import { describe, expect, test } from 'vitest';
import {
  addNode,
  connect,
  connectAll,
  connectionTargets,
  type Document,
  emptyDocument,
  type FindWords,
  findNodes,
  neighboursOf,
  nodeBeside,
  TEMPLATES,
  updateNode,
} from '../src/index.ts';

const SPANISH: Record<string, string> = { criterion: 'Criterio', group: 'Grupo', employees: 'Número de empleados', job_title: 'Puesto' };
const named = (key: string) => SPANISH[key] ?? key;
const words: FindWords = {
  title: (node) => ('title' in node.data && node.data.title && 'text' in node.data.title ? node.data.title.text : ''),
  kind: named,
  field: named,
  property: named,
  event: named,
  label: (label) => ('text' in label ? label.text : named(label.code)),
  number: (value) => new Intl.NumberFormat('es').format(value),
};

const at = (x: number, y: number) => ({ x, y });
const criterion = (document: Document, id: string, x: number, y: number, points: number, title: string) =>
  updateNode(addNode(document, 'criterion', id, at(x, y)), id, 'criterion', {
    points,
    title: { text: title },
    condition: { kind: 'all', of: [{ kind: 'comparison', field: 'employees', operator: 'atLeast', value: 12.5, orMissing: false }] },
  });
const document = [
  (next: Document) => criterion(next, 'low', 0, 200, 5, 'Dirección'),
  (next: Document) => criterion(next, 'high', 0, 0, 15, 'Otra'),
  (next: Document) => addNode(next, 'group', 'g', at(300, 0)),
  (next: Document) => updateNode(addNode(next, 'note', 'n', at(-300, 0)), 'n', 'note', { text: 'Ver la  dirección\nde marketing' }),
].reduce((next, step) => step(next), emptyDocument());
const found = (text: string) => findNodes(document, text, words).map(({ id, saying }) => [id, saying.in]);

describe('finding', () => {
  test.each([
    [
      'direccion',
      [
        ['n', 'text'],
        ['low', 'title'],
      ],
    ],
    ['La DIRECCIÓN de', [['n', 'text']]],
    [
      'empleados',
      [
        ['high', 'field'],
        ['low', 'field'],
      ],
    ],
    [
      '12,5',
      [
        ['high', 'value'],
        ['low', 'value'],
      ],
    ],
    [
      'criterio',
      [
        ['high', 'kind'],
        ['low', 'kind'],
      ],
    ],
    ['5', [['low', 'points']]],
    ['+15', [['high', 'points']]],
    ['100', [['g', 'value']]],
    ['', []],
    ['   ', []],
    ['nowhere', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('every card of every template is found by what it says', () => {
    for (const template of Object.values(TEMPLATES)) {
      const drawn = template();
      for (const { id, kind } of drawn.nodes) expect(findNodes(drawn, named(kind), words).map((each) => each.id)).toContain(id);
    }
  });
});

describe('walking', () => {
  const wire = (source: string) => ({ source, sourcePort: 'out', target: 'g', targetPort: 'in' });
  const drawn = connect(connect(document, 'e', wire('low')), 'f', wire('high'));
  const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

  test('up and down the flow, from top to bottom', () => {
    expect(ids(neighboursOf(drawn, 'g', 'up'))).toEqual(['high', 'low']);
    expect(ids(neighboursOf(drawn, 'low', 'down'))).toEqual(['g']);
    expect(neighboursOf(drawn, 'g', 'down')).toEqual([]);
  });

  test('to the card that stands beside', () => {
    expect(nodeBeside(drawn, 'high', 'right')?.id).toBe('g');
    expect(nodeBeside(drawn, 'high', 'down')?.id).toBe('low');
    expect(nodeBeside(drawn, 'high', 'left')?.id).toBe('n');
    expect(nodeBeside(drawn, 'high', 'up')).toBeNull();
    expect(nodeBeside(drawn, 'nobody', 'up')).toBeNull();
  });
});

describe('what a node can be connected to', () => {
  const more = addNode(addNode(document, 'bands', 'b', at(900, 0)), 'score', 's', at(600, 0));
  const targets = (...ids: string[]) => connectionTargets(more, new Set(ids)).map(({ node, refusal }) => [node.id, refusal?.code ?? null]);

  test('every in port of the others is offered, or refused with its reason', () => {
    expect(targets('high')).toEqual([
      ['low', 'portTypes'],
      ['g', null],
      ['b', 'portTypes'],
      ['s', null],
    ]);
    expect(targets('n')).toEqual([]);
  });

  test('several at once are offered what at least one of them can do', () => {
    const [group] = connectionTargets(more, new Set(['high', 'low', 'n'])).filter(({ node }) => node.id === 'g');
    const joined = connectAll(
      more,
      group?.connections ?? [],
      (() => {
        let made = 0;
        return () => `e${made++}`;
      })(),
    );
    expect(joined.edges.map(({ source, target }) => [source, target])).toEqual([
      ['low', 'g'],
      ['high', 'g'],
    ]);
  });

  test('a port that takes one connection takes the first', () => {
    const bands = { sourcePort: 'out', target: 'b', targetPort: 'in' };
    const two = addNode(more, 'score', 's2', at(0, 0));
    let made = 0;
    const joined = connectAll(
      two,
      [
        { ...bands, source: 's' },
        { ...bands, source: 's2' },
      ],
      () => `e${made++}`,
    );
    expect(joined.edges.map(({ source }) => source)).toEqual(['s']);
  });
});
