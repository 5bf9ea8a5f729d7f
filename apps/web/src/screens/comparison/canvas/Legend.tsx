import { type Fate, type Merged, STOP_FATES, type Stop } from '@umbral/model';
import { Panel } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import mark from '../Fate.module.css';
import { FATE_ICONS } from '../fates.ts';
import looks from './Canvas.module.css';

/** What the marks on the canvas mean, and how often each is there. */
export function Legend({ merged, stops }: { merged: Merged; stops: readonly Stop[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const told = new Set(stops.flatMap(({ of }) => (of ? [of] : [])));
  const entry = (fate: Fate, count: number) => t('comparison.section', { fate: t(`comparison.fate.${fate}`), count: number(count) });
  const fates = STOP_FATES.map((fate) => ({ fate, count: stops.filter((stop) => stop.fate === fate).length }));
  return (
    <Panel position="top-left" className={looks.legend ?? ''}>
      <ul aria-label={t('comparison.legend')}>
        {fates
          .filter(({ count }) => count > 0)
          .map(({ fate, count }) => {
            const Picture = FATE_ICONS[fate];
            return (
              <li key={fate} className={mark.badge} data-fate={fate} data-legend={count}>
                <Picture size={12} stroke={2.5} aria-hidden />
                {entry(fate, count)}
              </li>
            );
          })}
        <li className={mark.badge} data-fate="unchanged" data-legend={merged.nodes.length - told.size}>
          {entry('unchanged', merged.nodes.length - told.size)}
        </li>
      </ul>
    </Panel>
  );
}
