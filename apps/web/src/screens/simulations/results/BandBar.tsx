import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placeText } from '../../../differences/places.ts';
import { useFormats } from '../../../language/formats.ts';
import { bandsOf, colourOf } from '../bands.ts';
import type { Simulation, Statistics } from '../simulation.ts';
import look from './BandBar.module.css';

type Props = { simulation: Simulation; score: string; statistics: Statistics; onChoose: (bands: (string | null)[]) => void };

/** How many leads each band holds, the highest first, as one bar and in figures; each leads to its leads. */
export function BandBar({ simulation, score, statistics, onChoose }: Props) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const bands = bandsOf(simulation, score);
  const { leads } = statistics;
  if (bands.length === 0 && leads === statistics.scored)
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {t('simulation.noBands')}
      </Text>
    );
  const order = [...bands.map(({ id }) => id).toReversed(), 'disqualified', null];
  const held = order.flatMap((id) => {
    const found = statistics.bands.find((each) => each.id === id);
    const band = bands.find((each) => each.id === id);
    return found && (found.leads > 0 || band) ? [{ ...found, colour: colourOf(band), share: leads === 0 ? 0 : found.leads / leads }] : [];
  });
  return (
    <div data-bands>
      <div className={look.bar} aria-hidden>
        {held.map(({ id, share, colour }) => (
          <span key={id} style={{ flexGrow: share, background: colour }} />
        ))}
      </div>
      <ul className={look.bands}>
        {held.map(({ id, leads: count, share, colour, converted }) => (
          <li key={id}>
            <UnstyledButton className={look.band} onClick={() => onChoose([id])} data-band={id ?? ''} data-leads={count}>
              <span className={look.swatch} style={{ background: colour }} aria-hidden />
              <span>{placeText(t, bands, id)}</span>
              <b>{number(count)}</b>
              <span className={look.aside}>
                {percent(share)}
                {converted > 0 && ` · ${t('simulation.converted', { count: converted, converted: number(converted) })}`}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
