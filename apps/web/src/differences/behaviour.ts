import type { RouterInputs, RouterOutputs } from '@umbral/server/router';
import type { TFunction } from 'i18next';
import type { Formats } from '../language/formats.ts';
import { server } from '../server/client.ts';

/** What a version does differently to the leads of a sample. */
export type Behaviour = NonNullable<RouterOutputs['versions']['compare']['behaviour']>;

type Asked = RouterInputs['versions']['changedLeads'];
/** What is compared: two versions, or one and the draft, with the revision that the draft had. */
export type Compared = Pick<Asked, 'modelId' | 'before' | 'after'> & { revision: number | null };
/** Which of the leads that change. */
export type WantedLeads = Pick<Asked, 'of' | 'key' | 'move'>;

type LeadPage = RouterOutputs['versions']['changedLeads'];

/** Where the leads that change are to be had, a page at a time. `name`: what is compared; another name, other leads. */
export type LeadSource = { name: string; ask: (wanted: WantedLeads, offset: number, limit: number) => Promise<LeadPage> };

/** The leads of a sample as the server compares them. */
export const comparedLeads = (compared: Compared, sampleId: string): LeadSource => ({
  name: JSON.stringify([compared, sampleId]),
  ask: (wanted, offset, limit) => server.versions.changedLeads.query({ ...compared, ...wanted, sampleId, offset, limit }),
});

/** "37 of 9,240 leads change band"; of a scoring model that has no bands, the scores. */
export function behaviourText(
  t: TFunction,
  { number }: Formats,
  { leads, changed, bands, grades }: Pick<Behaviour, 'leads' | 'changed' | 'bands' | 'grades'>,
): string {
  const what = bands.length + grades.length > 0 ? 'bands' : 'scores';
  const count = changed[what];
  if (leads === 0) return t('behaviour.noLeads');
  if (count === 0) return t(`behaviour.${what}Alike`, { leads: number(leads) });
  return t(`behaviour.${what}`, { count, changed: number(count), leads: number(leads) });
}
