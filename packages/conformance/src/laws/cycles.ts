import { importsOf, resolveRelative } from './imports.ts';
import { packagesOf, splitSpecifier } from './packages.ts';
import { sources, type Tree } from './tree.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Who imports whom over all TypeScript files, through front doors too. Imports of types count: they tie files together as much. */
export function importGraph(tree: Tree): Graph {
  const doors = new Map(packagesOf(tree).map(({ name, exports }) => [name, exports]));
  return new Map(
    sources(tree).map(([at, text]) => {
      const targets = importsOf(at, text).map(({ specifier }) => {
        if (specifier.startsWith('.')) return resolveRelative(tree, at, specifier);
        const { name, door } = splitSpecifier(specifier);
        return doors.get(name)?.get(door);
      });
      return [at, targets.filter((target) => target !== undefined)];
    }),
  );
}

/** The strongly connected parts of a graph that are more than one node, or a node that points at itself (Tarjan). */
export function knots(graph: Graph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const waiting = new Set<string>();
  const found: string[][] = [];
  const visit = (at: string) => {
    index.set(at, index.size);
    low.set(at, index.size - 1);
    stack.push(at);
    waiting.add(at);
    for (const next of graph.get(at) ?? []) {
      if (!index.has(next)) visit(next);
      if (waiting.has(next)) low.set(at, Math.min(low.get(at) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(at) !== index.get(at)) return;
    const part = stack.splice(stack.indexOf(at));
    for (const each of part) waiting.delete(each);
    if (part.length > 1 || graph.get(at)?.includes(at)) found.push(part);
  };
  for (const at of graph.keys()) if (!index.has(at)) visit(at);
  return found;
}

/** One way round inside a knot, from its first file back to it. */
function wayRound(graph: Graph, knot: readonly string[]): string[] {
  const [start = ''] = knot;
  const queue: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start];
      if (knot.includes(next) && !seen.has(next)) queue.push([...way, next]);
      seen.add(next);
    }
  }
  return [...knot];
}

/** No file reaches itself through its imports. */
export function cycleFindings(tree: Tree): string[] {
  const graph = importGraph(tree);
  return knots(graph).map((knot) => `import cycle: ${wayRound(graph, knot).join(' → ')}; move what both sides need into a file of its own`);
}
