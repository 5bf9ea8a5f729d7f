import type { DataOf } from '@umbral/model';
import { nodesWithPart } from './part.ts';
import type { Scene } from './scene.ts';
import { fieldValue } from './values.ts';

type Decay = DataOf<'decay'>;

/** Days as whole ten-thousandths, which ages are: so that 15.3 − 10.1 is 5.2. */
const whole = (days: number): number => Math.round(days * 10_000);

/** D1: what is left at an age; `after` days of grace come first. */
export function factorAt({ curve, after }: Decay, age: number): number {
  const beyond = Math.max(0, whole(age) - whole(after));
  switch (curve.kind) {
    case 'linear':
      return Math.max(0, 1 - beyond / 10_000 / curve.days);
    case 'halfLife':
      return 2 ** (-beyond / 10_000 / curve.days);
    case 'expiry':
      return beyond / 10_000 <= curve.days ? 1 : 0;
    case 'step': {
      const steps = Math.floor(beyond / whole(curve.days));
      const part = curve.percent / 100;
      return curve.compounding ? (1 - part) ** steps : Math.max(0, 1 - part * steps);
    }
  }
}

/** D4: "any type that the rule set knows" are the types that some node with a part in the results names. */
function typesKnown(scene: Scene): Set<string> {
  const named = JSON.stringify(nodesWithPart(scene).map(({ data }) => data));
  return new Set([...named.matchAll(/"events":(\[[^\]]*\])/g)].flatMap(([, list]) => JSON.parse(list ?? '[]')));
}

/** D4, D5: the one age of an anchor that is no event; null where there is none. */
function anchorAge({ anchor }: Decay, scene: Scene): number | null {
  if (anchor.kind === 'lastActivity') {
    const types = anchor.events.length > 0 ? new Set(anchor.events) : typesKnown(scene);
    return scene.events.find((event) => types.has(event.type))?.age ?? null;
  }
  const field = anchor.kind === 'date' ? scene.fields.get(anchor.field) : undefined;
  const age = field ? fieldValue(field, scene.lead.attributes, scene.now) : null;
  return age === null ? null : Math.max(0, Number(age));
}

/** D4, D5: the factor of everything. Without an activity, or with the date missing, it is 0. */
export function commonFactor(decay: Decay, scene: Scene): number {
  const age = anchorAge(decay, scene);
  return age === null ? 0 : factorAt(decay, age);
}
