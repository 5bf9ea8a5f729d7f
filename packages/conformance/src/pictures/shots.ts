import type { Filling, Shot } from './shot.ts';
import { ACCOUNT_SHOTS } from './shots/account.ts';
import { AUDIT_SHOTS } from './shots/audit.ts';
import { ENTRY_SHOTS } from './shots/entry.ts';
import { MODEL_SHOTS } from './shots/models.ts';
import { PEOPLE_SHOTS } from './shots/people.ts';
import { SAMPLE_SHOTS } from './shots/samples.ts';
import { SERVICE_SHOTS } from './shots/services.ts';
import { SIMULATION_SHOTS } from './shots/simulations.ts';
import { STUDIO_SHOTS } from './shots/studio.ts';
import { VERSION_SHOTS } from './shots/versions.ts';
import { fileOf, isPhone, VARIANTS, type Variant } from './variants.ts';

/** Every picture there is, in the order in which they are taken: what makes something comes after what shows the lists. */
export const SHOTS: readonly Shot[] = [
  ...ENTRY_SHOTS,
  // Before the others sign in more and more often.
  ...AUDIT_SHOTS,
  ...MODEL_SHOTS,
  ...STUDIO_SHOTS,
  ...VERSION_SHOTS,
  ...SAMPLE_SHOTS,
  ...SIMULATION_SHOTS,
  ...SERVICE_SHOTS,
  ...ACCOUNT_SHOTS,
  ...PEOPLE_SHOTS,
];

export const shotsFor = (when: Filling) => SHOTS.filter((shot) => shot.when === when);

/** The variants in which a shot is taken. */
export const variantsOf = ({ only }: Shot): readonly Variant[] =>
  VARIANTS.filter((variant) => only === undefined || isPhone(variant) === (only === 'phone'));

/** The files that all shots make. */
export const pictureFiles = (): string[] => SHOTS.flatMap((shot) => variantsOf(shot).map((variant) => fileOf(shot.name, variant)));
