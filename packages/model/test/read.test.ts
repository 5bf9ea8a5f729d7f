import { describe, expect, test } from 'vitest';
import { DOCUMENT_VERSION, Document, emptyDocument, LIMITS, NODE_KINDS, readDocument, TEMPLATES, type TemplateId } from '../src/index.ts';
import versionOne from './fixtures/version-1.json' with { type: 'json' };

const criterion = (condition: unknown, points: unknown = 1) => ({
  ...emptyDocument(),
  nodes: [{ id: 'c', kind: 'criterion', position: { x: 0, y: 0 }, data: { ...NODE_KINDS.criterion.defaults(), condition, points } }],
});
const comparison = { kind: 'comparison', field: 'country', operator: 'is', value: 'es', orMissing: false };
const nested = (depth: number): unknown => (depth === 0 ? comparison : { kind: 'all', of: [nested(depth - 1)] });

describe('reading a document', () => {
  test.each(Object.keys(TEMPLATES) as TemplateId[])('the template %s comes back as it was', (id) => {
    const document = TEMPLATES[id]();
    expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, document });
  });

  test('what is no document is said to be none', () => {
    for (const input of [
      null,
      7,
      'text',
      [],
      {},
      { format: 'other' },
      { format: 'umbral.document' },
      { format: 'umbral.document', version: 1.5 },
    ])
      expect(readDocument(input)).toEqual({ ok: false, problem: { code: 'notADocument' } });
  });

  test('a newer format is named, not guessed at', () => {
    const input = { ...emptyDocument(), version: DOCUMENT_VERSION + 1 };
    expect(readDocument(input)).toEqual({ ok: false, problem: { code: 'newerVersion', version: 3, supported: 2 } });
  });

  test('a wrong place is named by its path', () => {
    const read = readDocument(criterion({ kind: 'all', of: [] }, 'ten'));
    expect(read).toMatchObject({ ok: false, problem: { code: 'invalid', issues: [{ path: 'nodes.0.data.points' }] } });
  });

  test('unfinished work is a document: empty conditions, missing values, unknown fields', () => {
    expect(readDocument(criterion({ kind: 'all', of: [] })).ok).toBe(true);
    expect(readDocument(criterion({ kind: 'all', of: [{ ...comparison, field: '', value: null }] })).ok).toBe(true);
    expect(readDocument(criterion({ kind: 'all', of: [{ ...comparison, field: 'no_such_field' }] })).ok).toBe(true);
  });

  test.each([
    ['a number that is no number', criterion({ kind: 'all', of: [] }, Number.NaN)],
    ['an endless number', criterion({ kind: 'all', of: [] }, Number.POSITIVE_INFINITY)],
    ['a huge number', criterion({ kind: 'all', of: [] }, 1e300)],
    ['a key that would be a prototype', criterion({ kind: 'all', of: [{ ...comparison, field: '__proto__' }] })],
    ['a key with a path in it', criterion({ kind: 'all', of: [{ ...comparison, field: 'a.b' }] })],
    ['an unknown property', { ...emptyDocument(), extra: 1 }],
    ['an unknown node kind', { ...emptyDocument(), nodes: [{ id: 'x', kind: 'rocket', position: { x: 0, y: 0 }, data: {} }] }],
    [
      'too many nodes',
      { ...emptyDocument(), nodes: Array.from({ length: LIMITS.nodes + 1 }, () => criterion({ kind: 'all', of: [] }).nodes[0]) },
    ],
    ['nesting beyond the limit', criterion(nested(LIMITS.conditionDepth + 2))],
    ['nesting of a thousand', criterion(nested(1_000))],
  ])('%s is refused', (_name, input) => {
    expect(readDocument(input)).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  });

  test('the list of wrong places is bounded', () => {
    const nodes = Array.from({ length: 500 }, () => ({ id: '', kind: 'note', position: { x: 0, y: 0 }, data: { text: 3 } }));
    const read = readDocument({ ...emptyDocument(), nodes });
    expect(read.ok === false && read.problem.code === 'invalid' && read.problem.issues.length).toBe(20);
  });
});

describe('migrations', () => {
  test('a document of version 1 opens, and means what it meant', () => {
    const read = readDocument(versionOne);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.document.version).toBe(DOCUMENT_VERSION);
    expect(read.document.edges).toEqual(versionOne.edges);
    for (const [place, { data }] of versionOne.nodes.entries()) expect(read.document.nodes[place]?.data).toMatchObject(data);
  });

  const older = { format: 'umbral.document', version: 0, boxes: [] };
  const rename = {
    from: 0,
    migrate: ({ boxes, ...rest }: Record<string, unknown>) => {
      return { ...rest, version: 2, nodes: boxes, edges: [], fields: [], events: [] };
    },
  };

  test('bring an older document to the present version, step by step', () => {
    expect(readDocument(older, [rename])).toEqual({ ok: true, document: emptyDocument() });
  });

  test('leave the present version alone', () => {
    expect(readDocument(emptyDocument(), [rename])).toEqual({ ok: true, document: emptyDocument() });
  });

  test('a step that fails on hostile input means that it is no document', () => {
    const failing = { from: 0, migrate: () => JSON.parse('{') };
    expect(readDocument(older, [failing])).toEqual({ ok: false, problem: { code: 'notADocument' } });
  });
});

test('the schema takes exactly what the defaults give', () => {
  expect(Document.safeParse(emptyDocument()).success).toBe(true);
});
