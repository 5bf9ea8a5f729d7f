import type { Document } from '@umbral/model';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { Announcement } from '../../../ui/Announcement.tsx';
import type { PreviewState } from '../preview.ts';
import { useStudio } from '../studio.ts';

const AFTER_EDIT = 300;

/** The score on view in sentences: that of the chosen lead, and how many leads are in each band. */
function scoresText(t: TFunction, { number, list }: Formats, { nodes }: Document, { lead, result }: PreviewState): string {
  const spread = result?.population?.spreads.find(({ key }) => key === result.shown);
  if (!spread) return '';
  const bands = nodes.flatMap((node) => (node.kind === 'bands' && node.id === spread.bands?.node ? node.data.bands : []));
  const nameOf = (id: string | null | undefined) => {
    const band = bands.find((each) => each.id === id);
    return band ? labelText(t, band.label) : '';
  };
  const score = lead?.explanation.scores[spread.key];
  const band = lead?.explanation.bands[spread.key];
  const counts = (spread.bands?.counts ?? []).map(({ id, leads }) => `${nameOf(id)} ${number(leads)}`);
  const said = [
    lead && typeof score === 'number'
      ? t('spoken.lead', { name: lead.summary.name || lead.summary.id, score: [number(score, 1), nameOf(band)].filter(Boolean).join(', ') })
      : '',
    counts.length > 0 ? t('spoken.bands', { bands: list(counts, 'conjunction') }) : t('population.mean', { value: number(spread.mean, 1) }),
  ];
  return said.filter((each) => each !== '').join(' ');
}

/** Reads the scores out after an edit. It looks at them only when there was no edit for a moment, so that typing waits for nothing. */
export function SpokenScores() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { preview, draft } = useStudio();
  const [text, setText] = useState('');
  useEffect(() => {
    let timer = 0;
    const stop = preview.subscribe(({ result, lead }, before) => {
      if (result === before.result && lead === before.lead) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setText(scoresText(t, formats, draft.getState().document, preview.getState())), AFTER_EDIT);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [preview, draft, t, formats]);
  return <Announcement text={text} />;
}
