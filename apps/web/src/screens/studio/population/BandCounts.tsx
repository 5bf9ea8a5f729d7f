import { ColorSwatch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import type { ScoreSpread } from '../../../scoring/protocol.ts';
import { useBandLooks } from './bands.ts';
import panel from './PopulationPanel.module.css';

/** How many leads each band holds, the highest band first. */
export function BandCounts({ spread, leads }: { spread: ScoreSpread; leads: number }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const looks = useBandLooks(spread.bands?.node);
  if (!spread.bands)
    return (
      <Text size="xs" c="dimmed" mt={8}>
        {t('population.noBands')}
      </Text>
    );
  return (
    <div className={panel.counts}>
      {spread.bands.counts.toReversed().map((band) => {
        const look = looks.get(band.id);
        return look ? (
          <span key={band.id} className={panel.count} data-band={band.id} data-leads={band.leads}>
            <ColorSwatch size={12} color={`var(--mantine-color-${look.colour}-5)`} />
            {labelText(t, look.label)} <b>{number(band.leads)}</b>
            <Text span size="xs" c="dimmed">
              {percent(leads === 0 ? 0 : band.leads / leads)}
            </Text>
          </span>
        ) : null;
      })}
      {spread.bands.disqualified > 0 && (
        <Text size="sm" c="dimmed">
          {t('population.disqualified', { leads: number(spread.bands.disqualified) })}
        </Text>
      )}
      {spread.unscored > 0 && (
        <Text size="sm" c="dimmed">
          {t('population.unscored', { leads: number(spread.unscored) })}
        </Text>
      )}
    </div>
  );
}
