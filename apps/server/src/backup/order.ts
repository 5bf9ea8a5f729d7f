/** Each after those to which it refers. Throws where they refer to each other in a circle. */
export function topological<T extends { name: string; refersTo: readonly string[] }>(all: readonly T[]): T[] {
  const byName = new Map(all.map((each) => [each.name, each]));
  const sorted = new Set<T>();
  const visit = (each: T, path: readonly string[]): void => {
    if (sorted.has(each)) return;
    if (path.includes(each.name)) throw new Error(`These tables refer to each other: ${[...path, each.name].join(', ')}`);
    for (const name of each.refersTo) {
      const other = byName.get(name);
      if (other) visit(other, [...path, each.name]);
    }
    sorted.add(each);
  };
  for (const each of all) visit(each, []);
  return [...sorted];
}
