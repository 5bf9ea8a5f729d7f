import type { Band } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { placeText } from '../../../differences/places.ts';
import { colourOf } from '../bands.ts';
import look from './Leads.module.css';

/** A band by its colour and its name; also where a lead is that is in none. */
export function BandMark({ bands, id }: { bands: readonly Band[]; id: string | null }) {
  const { t } = useTranslation();
  return (
    <span className={look.band}>
      <span className={look.swatch} style={{ background: colourOf(bands.find((band) => band.id === id)) }} aria-hidden />
      {placeText(t, bands, id)}
    </span>
  );
}
