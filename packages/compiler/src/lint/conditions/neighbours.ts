import { type Formula, subjectsOf } from './formula.ts';

/** Pairs of things whose formulas share a subject, the earlier first, each once. Others say nothing about each other. */
export function* neighbours<T extends { formula: Formula }>(things: readonly T[]): Generator<[T, T]> {
  const bySubject = new Map<string, T[]>();
  for (const later of things) {
    const earlier = new Set<T>();
    for (const subject of subjectsOf(later.formula)) {
      const sharing = bySubject.get(subject) ?? [];
      bySubject.set(subject, sharing);
      for (const each of sharing) earlier.add(each);
      sharing.push(later);
    }
    for (const each of earlier) yield [each, later];
  }
}
