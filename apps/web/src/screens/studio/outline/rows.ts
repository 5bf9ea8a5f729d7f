import type { OutlineRow } from '@umbral/compiler';

/** The rows that are to be seen: those below a closed row are not. */
export function openRows(rows: readonly OutlineRow[], closed: ReadonlySet<string>): OutlineRow[] {
  const shown: OutlineRow[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.level > hiddenBelow) continue;
    hiddenBelow = closed.has(row.key) ? row.level : Number.POSITIVE_INFINITY;
    shown.push(row);
  }
  return shown;
}

/** The keys of the rows above a row, the nearest first. */
export function ancestorsOf(rows: readonly OutlineRow[], key: string): string[] {
  const parents = new Map(rows.map((row) => [row.key, row.parent]));
  const found: string[] = [];
  for (let parent = parents.get(key); parent; parent = parents.get(parent)) found.push(parent);
  return found;
}

type Selected = { nodes: Set<string>; edges: Set<string> };

/** What rows stand for: nodes, and for references the edge that makes them. */
export function selectionOf(rows: readonly OutlineRow[]): Selected {
  const selected: Selected = { nodes: new Set(), edges: new Set() };
  for (const row of rows) {
    if (row.kind === 'node') selected.nodes.add(row.node.id);
    if (row.kind === 'reference') selected.edges.add(row.edge.id);
  }
  return selected;
}

/** The rows from one to another, whichever is first. */
export function rowsBetween(rows: readonly OutlineRow[], from: string, to: string): OutlineRow[] {
  const [a, b] = [rows.findIndex(({ key }) => key === from), rows.findIndex(({ key }) => key === to)];
  return a === -1 || b === -1 ? rows.filter(({ key }) => key === to) : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** A set without what it has of these, and with what it has not. */
export function toggled(set: ReadonlySet<string>, these: ReadonlySet<string>): Set<string> {
  const next = new Set(set);
  for (const each of these) if (!next.delete(each)) next.add(each);
  return next;
}
