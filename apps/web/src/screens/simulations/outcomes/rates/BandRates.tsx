import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Findings, Rate } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { placeText } from '../../../../differences/places.ts';
import { api } from '../../../../server/client.ts';
import { bandsOf, colourOf } from '../../bands.ts';
import { Section } from '../Section.tsx';
import { RateTable } from './RateTable.tsx';

type Props = { bands: Findings['bands']; overall: Rate; simulationId: string; score: string };

/** How often the leads of each band convert, the highest band first. */
export function BandRates({ bands, overall, simulationId, score }: Props) {
  const { t } = useTranslation();
  const run = useQuery(api.simulations.get.queryOptions({ id: simulationId }));
  if (!run.data) return null;
  const known = bandsOf(run.data, score);
  if (known.length === 0) return null;
  const order: (string | null)[] = [...known.map(({ id }) => id).toReversed(), 'disqualified', null];
  const levels = order.flatMap((id) => {
    const level = bands.find(({ band }) => band === id);
    const colour = colourOf(known.find((band) => band.id === id));
    return level ? [{ ...level, key: String(id), name: placeText(t, known, id), colour }] : [];
  });
  return (
    <Section title={t('outcomes.byBand')} help={t('outcomes.byBandHelp')}>
      <RateTable levels={levels} overall={overall} head={t('outcomes.band')} name="bands" />
      {levels.length < known.length && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('outcomes.emptyBands')}
        </Text>
      )}
    </Section>
  );
}
