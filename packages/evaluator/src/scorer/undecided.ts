import type { Part } from '@umbral/compiler/program';
import type { DetailedPart } from './results.ts';

/** Whether something is surely so, or might be. */
type Bounds = { surely: boolean; maybe: boolean };

/**
 * Whether a condition could hold if the lead had the fields that it lacks: a comparison that does not hold for want of a value might,
 * and a group might if enough of its parts might. `parts` and `found` go together; each part comes before those inside it.
 */
export function couldHold(parts: readonly Part[], found: readonly DetailedPart[]): boolean {
  const bounds = new Map<string, Bounds>();
  const inside = new Map<string, Bounds[]>();
  for (let place = parts.length - 1; place >= 0; place -= 1) {
    const [part, { holds = false, value = null } = {}] = [parts[place], found[place]];
    if (!part) continue;
    const known: Bounds = { surely: holds, maybe: holds || (part.field !== null && value === null) };
    const bound = part.needs ? groupBounds(part.needs, inside.get(part.path.join()) ?? [], known) : known;
    bounds.set(part.path.join(), bound);
    if (part.path.length === 0) continue;
    const parent = part.path.slice(0, -1).join();
    inside.set(parent, [...(inside.get(parent) ?? []), bound]);
  }
  return bounds.get('')?.maybe ?? false;
}

function groupBounds({ least, most }: NonNullable<Part['needs']>, of: readonly Bounds[], known: Bounds): Bounds {
  // Parts beyond those that are told: what is known of the group itself is all there is.
  if (of.length === 0 || known.surely) return known;
  const surely = of.filter((each) => each.surely).length;
  const maybe = of.filter((each) => each.maybe).length;
  return { surely: false, maybe: maybe >= least && (most === null || surely <= most) };
}
