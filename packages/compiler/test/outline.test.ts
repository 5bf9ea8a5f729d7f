import { type Document, NODE_KINDS, type Node, type NodeKind, TEMPLATES } from '@umbral/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type OutlineRow, outline } from '../src/index.ts';
import { activity, anyCriterion, bands, documentOf, group, matrix, node, score, segment, soundDocument } from './documents.ts';

/** The rows as text: indented, a reference in brackets. */
const drawn = (document: Document): string[] =>
  outline(document).map((row) => {
    const text = row.kind === 'section' ? `# ${row.section}` : row.kind === 'node' ? row.node.id : `[${row.node.id}]`;
    return `${'  '.repeat(row.level - 1)}${text}`;
  });

describe('the outline of a document', () => {
  it('goes from what comes out down to what goes in, and names what is used twice again', () => {
    expect(drawn(soundDocument())).toEqual([
      '# decision',
      '  b1',
      '    s1',
      '      g2',
      '        g1',
      '          k1',
      '          d1',
      '            a1',
      '        a2',
      '      [k1]',
      '# notes',
      '  n1',
    ]);
  });

  it('follows the order of the edges, not of the nodes', () => {
    const nodes = [anyCriterion('k1'), anyCriterion('k2'), anyCriterion('k3'), group('g', { combine: 'first' }), score('s')];
    expect(drawn(documentOf(nodes, ['k3 > g', 'k1 > g', 'k2 > g', 'g > s'])).slice(3)).toEqual(['      k3', '      k1', '      k2']);
  });

  it('shows what goes into a matrix port by port', () => {
    const nodes = [matrix('m', [1], [1]), score('s1'), score('s2'), anyCriterion('k')];
    const document = documentOf(nodes, ['s2 > m columns', 's1 > m rows', 'k > s1', 'k > s2']);
    expect(drawn(document)).toEqual(['# decision', '  m', '    s1', '      k', '    s2', '      [k]']);
  });

  it('puts outputs in the order of their kinds, whatever else there is', () => {
    const nodes = [node('disqualifier', 'q'), node('audience', 'u'), score('s'), bands('b', null), matrix('m', [1], [1])];
    expect(drawn(documentOf(nodes, [])).slice(1)).toEqual(['  m', '  b', '  s', '  u', '  q']);
  });

  it('keeps what leads to no score apart, with all that goes into it', () => {
    const nodes = [segment('t'), anyCriterion('k'), activity('a'), group('g'), score('s')];
    expect(drawn(documentOf(nodes, ['t > k gate', 'k > g']))).toEqual(['# decision', '  s', '# loose', '  a', '  g', '    k', '      t']);
  });

  it('opens a circle at its first node', () => {
    const nodes = [anyCriterion('k'), group('g1'), group('g2')];
    expect(drawn(documentOf(nodes, ['k > g2', 'g1 > g2', 'g2 > g1']))).toEqual(['# loose', '  g1', '    g2', '      k', '      [g1]']);
  });

  it('is empty for an empty document, and survives a chain of 2,000 nodes', () => {
    expect(outline(documentOf([], []))).toEqual([]);
    const chain = [...Array(1_999).keys()].map((index) => group(`g${index}`));
    const links = chain.slice(1).map(({ id }, index) => `g${index} > ${id}`);
    expect(outline(documentOf([...chain, score('s')], [...links, 'g1998 > s'])).at(-1)).toMatchObject({ level: 2_001 });
  });
});

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'constructor');
const nodes: fc.Arbitrary<Node[]> = fc.uniqueArray(
  fc.tuple(id, fc.constantFrom(...KINDS)).map(([name, kind]) => node(kind, name)),
  { selector: (each) => each.id, maxLength: 9 },
);
const edges = fc.array(
  fc.tuple(id, id, fc.constantFrom('', '', ' gate', ' rows', ' columns')).map(([from, to, port]) => `${from} > ${to}${port}`),
  { maxLength: 30 },
);
const documents = fc.tuple(nodes, edges).map(([all, drawnEdges]) => documentOf(all, drawnEdges));

describe('the outline of any document', () => {
  const property = (holds: (rows: OutlineRow[], document: Document) => void) =>
    fc.assert(
      fc.property(documents, (document) => holds(outline(document), document)),
      { seed: 20_251_122, numRuns: 2_000 },
    );

  it('has every node exactly once as a row of its own', () =>
    property((rows, document) => {
      const shown = rows.flatMap((row) => (row.kind === 'node' ? [row.node.id] : []));
      expect(shown.toSorted()).toEqual(document.nodes.map((each) => each.id).toSorted());
    }));

  it('shows every edge that can be followed exactly once, below the node that it goes to', () =>
    property((rows, document) => {
      const byKey = new Map(rows.map((row) => [row.key, row]));
      const shown = rows.flatMap((row) => (row.kind !== 'section' && row.edge ? [row.edge] : []));
      const refused = new Set(compile(document).diagnostics.flatMap(({ edge }) => (edge === null ? [] : [edge])));
      expect(shown.map((edge) => edge.id).toSorted()).toEqual(
        document.edges.flatMap((each) => (refused.has(each.id) ? [] : [each.id])).toSorted(),
      );
      for (const row of rows) {
        if (row.kind === 'section' || !row.edge) continue;
        expect(byKey.get(row.parent ?? '')).toMatchObject({ kind: 'node', node: { id: row.edge.target.id } });
        expect(document.edges.find((edge) => edge.id === row.edge?.id)).toMatchObject({ source: row.node.id });
      }
    }));

  it('counts rows as assistive technology is told, and names each once', () =>
    property((rows) => {
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      for (const row of rows) {
        const siblings = rows.filter(({ parent }) => parent === row.parent);
        expect(siblings.map(({ position }) => position)).toEqual(siblings.map((_each, index) => index + 1));
        expect(siblings.every(({ size, level }) => size === siblings.length && level === row.level)).toBe(true);
        expect(rows.some(({ parent }) => parent === row.key)).toBe(row.hasChildren);
      }
    }));

  it('is the same each time', () =>
    property((rows, document) => {
      expect(outline(structuredClone(document))).toEqual(rows);
    }));
});

describe('every template', () => {
  it.each(Object.entries(TEMPLATES))('%s leaves nothing loose', (_name, template) => {
    expect(outline(template()).some((row) => row.kind === 'section' && row.section === 'loose')).toBe(false);
  });
});
