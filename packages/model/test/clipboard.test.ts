import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNode,
  compare,
  connect,
  copyNodes,
  DOCUMENT_VERSION,
  Document,
  type Document as DocumentOf,
  duplicateNodes,
  emptyDocument,
  LIMITS,
  pasteClip,
  readClip,
  TEMPLATES,
  updateNode,
  writeClip,
} from '../src/index.ts';
import { randomDocument } from './support/random-document.ts';

const at = { x: 0, y: 0 };
const wire = { source: 'c', sourcePort: 'out', target: 's', targetPort: 'in' };
const pair = connect(addNode(addNode(emptyDocument(), 'criterion', 'c', at), 'score', 's', { x: 300, y: 0 }), 'e', wire);
const idsOf = (document: DocumentOf) => new Set(document.nodes.map(({ id }) => id));

function counter(): () => string {
  let made = 0;
  return () => `k${made++}`;
}

function pasted(document: DocumentOf, text: string, place: Parameters<typeof pasteClip>[3] = { by: at }) {
  const read = readClip(text);
  if (!read.ok) throw new Error(read.problem.code);
  const result = pasteClip(document, read.clip, counter(), place);
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

const employees = (value: string | number, type: 'text' | 'number') => {
  const document = addNode(emptyDocument(), 'criterion', 'c', at);
  const condition = { kind: 'all' as const, of: [compare('size', type === 'text' ? 'is' : 'atLeast', value)] };
  return { ...updateNode(document, 'c', 'criterion', { condition }), fields: [{ key: 'size', type, label: { text: 'Size' } }] };
};

describe('copying and pasting', () => {
  test('gives copies ids and keys of their own, with the connections among them', () => {
    const { document, pasted: ids } = pasted(pair, writeClip(copyNodes(pair, idsOf(pair))));
    expect(ids).toEqual(['k0', 'k1']);
    expect(document.edges).toEqual([...pair.edges, { ...wire, id: 'k2', source: 'k0', target: 'k1' }]);
    expect(document.nodes[3]).toMatchObject({ id: 'k1', data: { key: 'score_2' } });
  });

  test('leaves connections to what was not copied behind', () => {
    expect(copyNodes(pair, new Set(['c'])).edges).toEqual([]);
  });

  test('puts the middle of what is pasted where it is wanted', () => {
    const { document } = pasted(emptyDocument(), writeClip(copyNodes(pair, idsOf(pair))), { middle: { x: 1_000, y: 500 } });
    expect(document.nodes.map(({ position }) => position)).toEqual([
      { x: 730, y: 452 },
      { x: 1_030, y: 452 },
    ]);
  });

  test('carries along the fields and events that it needs, and no others', () => {
    const source = employees('200', 'text');
    const unused = { ...source, fields: [...source.fields, { key: 'other', type: 'text' as const, label: { text: 'Other' } }] };
    const clip = copyNodes(unused, new Set(['c']));
    expect(clip.fields.map(({ key }) => key)).toEqual(['size']);
    expect(pasted(emptyDocument(), writeClip(clip)).document.fields).toEqual(source.fields);
  });

  test('a field that means something else here comes under another key, once', () => {
    const target = employees(200, 'number');
    const once = pasted(target, writeClip(copyNodes(employees('200', 'text'), new Set(['c'])))).document;
    expect(once.fields.map(({ key, type }) => [key, type])).toEqual([
      ['size', 'number'],
      ['size_2', 'text'],
    ]);
    expect(once.nodes[0]).toEqual(target.nodes[0]);
    expect(once.nodes[1]).toMatchObject({ data: { condition: { of: [{ field: 'size_2' }] } } });
    expect(pasted(once, writeClip(copyNodes(employees('9', 'text'), new Set(['c'])))).document.fields).toEqual(once.fields);
  });

  test('a catalogue field that means something else here comes under another key too', () => {
    const target = { ...emptyDocument(), fields: [{ key: 'employees', type: 'text' as const, label: { text: 'Employees' } }] };
    const source = updateNode(addNode(emptyDocument(), 'segment', 'm', at), 'm', 'segment', {
      condition: { kind: 'all', of: [compare('employees', 'atLeast', 5)] },
    });
    const { document } = pasted(target, writeClip(copyNodes(source, new Set(['m']))));
    expect(document.fields.map(({ key, type }) => [key, type])).toEqual([
      ['employees', 'text'],
      ['employees_2', 'number'],
    ]);
  });

  test('weights and targets follow the copies; those of nodes that are not here are dropped', () => {
    const weighted = updateNode(pair, 's', 'score', { weights: { c: 3 } });
    const aimed = updateNode(addNode(weighted, 'disqualifier', 'q', at), 'q', 'disqualifier', { target: 's' });
    const whole = pasted(aimed, writeClip(copyNodes(aimed, idsOf(aimed)))).document;
    expect(whole.nodes.slice(3).map(({ data }) => data)).toMatchObject([{}, { weights: { k0: 3 } }, { target: 'k1' }]);
    const alone = pasted(emptyDocument(), writeClip(copyNodes(aimed, new Set(['q', 's'])))).document;
    expect(alone.nodes.map(({ data }) => data)).toMatchObject([{ weights: {} }, { target: 'k0' }]);
    expect(pasted(emptyDocument(), writeClip(copyNodes(aimed, new Set(['q'])))).document.nodes[0]).toMatchObject({
      data: { target: null },
    });
  });

  test('duplicating stands a little aside, and keeps what it says about the others', () => {
    const aimed = updateNode(addNode(pair, 'disqualifier', 'q', at), 'q', 'disqualifier', { target: 's' });
    const result = duplicateNodes(aimed, new Set(['q']), counter());
    expect(result.ok && result.document.nodes[3]).toMatchObject({ id: 'k0', position: { x: 40, y: 40 }, data: { target: 's' } });
  });

  test('more than a document may hold is refused', () => {
    const nodes = Array.from({ length: LIMITS.nodes }, (_, index) => ({ ...addNode(emptyDocument(), 'note', `n${index}`, at).nodes[0] }));
    const full = { ...emptyDocument(), nodes } as DocumentOf;
    expect(duplicateNodes(full, new Set(['n1']), counter())).toEqual({ ok: false, problem: { code: 'tooManyNodes', most: LIMITS.nodes } });
  });

  test('whatever is copied pastes into whatever there is as a valid document, and leaves what was there alone', () => {
    fc.assert(
      fc.property(randomDocument(25), randomDocument(25), fc.array(fc.nat(25)), (source, target, chosen) => {
        const ids = new Set(chosen.flatMap((place) => source.nodes[place]?.id ?? []));
        fc.pre(ids.size > 0);
        const { document } = pasted(target, writeClip(copyNodes(source, ids)));
        expect(Document.safeParse(document).success).toBe(true);
        expect(document.nodes.slice(0, target.nodes.length)).toEqual(target.nodes);
        expect(document.nodes.slice(target.nodes.length).map(({ kind }) => kind)).toEqual(
          copyNodes(source, ids).nodes.map(({ kind }) => kind),
        );
        expect(idsOf(document).size).toBe(document.nodes.length);
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
  });
});

describe('the text of the clipboard', () => {
  const good = JSON.parse(writeClip(copyNodes(pair, idsOf(pair))));
  const code = (input: unknown) => {
    const read = readClip(typeof input === 'string' ? input : JSON.stringify(input));
    return read.ok ? 'ok' : read.problem.code;
  };

  test.each([
    ['nothing', '  ', 'nothingToPaste'],
    ['a sentence', 'Hello', 'notAClip'],
    ['a number', '5', 'notAClip'],
    ['null', 'null', 'notAClip'],
    ['JSON of somebody else', { format: 'figma' }, 'notAClip'],
    ['a whole document', emptyDocument(), 'notAClip'],
    ['a clip without nodes', { ...good, nodes: [], edges: [] }, 'nothingToPaste'],
    ['a newer clip', { ...good, version: DOCUMENT_VERSION + 1 }, 'newerClip'],
    ['a node of an unknown kind', { ...good, nodes: [{ ...good.nodes[0], kind: 'bomb' }] }, 'brokenClip'],
    ['nodes that share an id', { ...good, nodes: [good.nodes[0], good.nodes[0]] }, 'brokenClip'],
    ['a place beyond the canvas', { ...good, nodes: [{ ...good.nodes[0], position: { x: 1e9, y: 0 } }] }, 'brokenClip'],
    ['something more than a clip has', { ...good, extra: 1 }, 'brokenClip'],
    ['a prototype', writeClip(good).replace('"fields"', '"__proto__"'), 'brokenClip'],
    ['more than anybody copies', `"${'x'.repeat(20_000_001)}"`, 'clipTooLarge'],
  ])('%s is refused', (_, input, expected) => {
    expect(code(input)).toBe(expected);
  });

  test('edges that lead nowhere are left out', () => {
    const { document } = pasted(emptyDocument(), JSON.stringify({ ...good, edges: [{ ...good.edges[0], source: 'gone' }] }));
    expect(document.edges).toEqual([]);
  });

  test('whatever text there is, reading it never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ ...good, nodes: value })),
        ),
        (text) => {
          expect(typeof readClip(text).ok).toBe('boolean');
        },
      ),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  test('every template can be copied whole', () => {
    for (const template of [TEMPLATES.matrix(), TEMPLATES.product()])
      expect(pasted(emptyDocument(), writeClip(copyNodes(template, idsOf(template)))).document.nodes).toHaveLength(template.nodes.length);
  });
});
