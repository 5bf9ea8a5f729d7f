import { Group, Switch, Title } from '@mantine/core';
import { type Selection, thresholdForPrecision, thresholdForShare } from '@umbral/calibration';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { Suggestion } from './Suggestion.tsx';
import look from './Thresholds.module.css';

const PERCENT = 100;
const MOST_LEADS = 1_000_000_000;
/** What is wished for at first, until somebody says otherwise. */
const USUAL = { percent: 50, share: 0.2 };

type Props = { selections: readonly Selection[]; leads: number; onChoose: (threshold: number) => void };

/** The lowest threshold for a wished rate of conversion, and for as many leads as can be followed up. */
export function Suggestions({ selections, leads, onChoose }: Props) {
  const { t } = useTranslation();
  const { percent, number } = useFormats();
  const [wished, setWished] = useState<number | null>(USUAL.percent);
  const [isSure, setIsSure] = useState(true);
  const [most, setMost] = useState<number | null>(Math.round(leads * USUAL.share));
  const [of, setOf] = useState<number | null>(leads);
  const precise = wished === null ? null : thresholdForPrecision(selections, wished / PERCENT, isSure ? 'lowerBound' : 'estimate');
  const share = most === null || of === null ? null : most / of;
  const few = share === null ? null : thresholdForShare(selections, share);
  return (
    <div className={look.wishes}>
      <section className={look.wish} data-wish="precision">
        <Title order={3} size="sm">
          {t('outcomes.wishPrecision')}
        </Title>
        <NumberField
          label={t('outcomes.wishedPrecision')}
          value={wished}
          onChange={setWished}
          min={0}
          max={PERCENT}
          suffix=" %"
          mt="xs"
          maw={200}
        />
        <Switch
          mt="sm"
          label={t('outcomes.surely')}
          description={t('outcomes.surelyHelp')}
          checked={isSure}
          onChange={(event) => setIsSure(event.currentTarget.checked)}
        />
        <Suggestion
          selection={precise}
          isWished={wished !== null}
          none={t('outcomes.noPrecision', { wished: percent((wished ?? 0) / PERCENT) })}
          onChoose={onChoose}
        />
      </section>
      <section className={look.wish} data-wish="volume">
        <Title order={3} size="sm">
          {t('outcomes.wishVolume')}
        </Title>
        <Group gap="sm" mt="xs" align="end" grow>
          <NumberField label={t('outcomes.mostLeads')} value={most} onChange={setMost} min={1} max={MOST_LEADS} allowDecimal={false} />
          <NumberField label={t('outcomes.ofSoMany')} value={of} onChange={setOf} min={1} max={MOST_LEADS} allowDecimal={false} />
        </Group>
        <Suggestion
          selection={few}
          isWished={share !== null}
          none={t('outcomes.noVolume', { share: number(most ?? 0), of: number(of ?? 0) })}
          onChoose={onChoose}
        />
      </section>
    </div>
  );
}
