import { distributionOf, type Findings as Found, type Rate, selectionsOf } from '@umbral/calibration';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { Curves } from './curves/Curves.tsx';
import { Holdout } from './Holdout.tsx';
import type { Outcomes } from './outcomes.ts';
import { BandRates } from './rates/BandRates.tsx';
import { RateTable } from './rates/RateTable.tsx';
import { Section } from './Section.tsx';
import { ThresholdExplorer } from './thresholds/ThresholdExplorer.tsx';
import { ThresholdTable } from './thresholds/ThresholdTable.tsx';

type Props = { findings: Found; overall: Rate; simulationId: string; score: string; splitBy: Outcomes['splitBy'] };

/** The figures themselves: rates by band and decile, curves, thresholds, and the newest leads beside all. */
export function Findings({ findings, overall, simulationId, score, splitBy }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const distribution = useMemo(() => distributionOf(findings.scores), [findings.scores]);
  const selections = useMemo(() => selectionsOf(distribution), [distribution]);
  const deciles = findings.deciles.map((decile) => ({
    ...decile,
    key: String(decile.decile),
    name: t(decile.from === decile.to ? 'outcomes.decileOne' : 'outcomes.decile', {
      decile: number(decile.decile),
      from: number(decile.from, 3),
      to: number(decile.to, 3),
    }),
    colour: 'var(--mantine-primary-color-filled)',
  }));
  return (
    <>
      <BandRates bands={findings.bands} {...{ overall, simulationId, score }} />
      <Section title={t('outcomes.byDecile')} help={t('outcomes.byDecileHelp')}>
        <RateTable levels={deciles} overall={overall} head={t('outcomes.tenth')} name="deciles" />
      </Section>
      <Section title={t('outcomes.curves')} help={t('outcomes.curvesHelp')}>
        <Curves selections={selections} area={findings.area} />
        <ThresholdTable selections={selections} />
      </Section>
      <Section title={t('outcomes.thresholds')} help={t('outcomes.thresholdsHelp')}>
        <ThresholdExplorer distribution={distribution} selections={selections} />
      </Section>
      {findings.holdout && splitBy && <Holdout holdout={findings.holdout} by={splitBy} />}
    </>
  );
}
