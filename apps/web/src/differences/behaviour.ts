import type { RouterInputs, RouterOutputs } from '@umbral/server/router';
import type { TFunction } from 'i18next';
import type { Formats } from '../language/formats.ts';

/** What a version does differently to the leads of a sample. */
export type Behaviour = NonNullable<RouterOutputs['versions']['compare']['behaviour']>;

type Asked = RouterInputs['versions']['changedLeads'];
/** What is compared: two versions, or one and the draft, with the revision that the draft had. */
export type Compared = Pick<Asked, 'modelId' | 'before' | 'after'> & { revision: number | null };
/** Which of the leads that change. */
export type WantedLeads = Pick<Asked, 'of' | 'key' | 'move'>;

/** "37 of 9,240 leads change band"; of a scoring model that has no bands, the scores. */
export function behaviourText(t: TFunction, { number }: Formats, { leads, changed, bands, grades }: Behaviour): string {
  const what = bands.length + grades.length > 0 ? 'bands' : 'scores';
  const count = changed[what];
  if (leads === 0) return t('behaviour.noLeads');
  if (count === 0) return t(`behaviour.${what}Alike`, { leads: number(leads) });
  return t(`behaviour.${what}`, { count, changed: number(count), leads: number(leads) });
}
