import { IconCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { usePreview } from '../studio.ts';
import card from './NodeCard.module.css';

const ICONS = { matched: IconCheck, against: IconCheck, unmatched: IconMinus, missing: IconQuestionMark };

/** What a node gives the chosen lead, by icon, text and colour; for a criterion also whether it matched or could not tell. */
export function LiveValue({ id }: { id: string }) {
  const { t } = useTranslation();
  const { signed } = useFormats();
  const value = usePreview(({ lead }) => lead?.explanation.nodes[id] ?? null);
  const state = usePreview(({ lead }) => {
    const explanation = lead?.explanation;
    const points = explanation?.nodes[id];
    if (!explanation || points === undefined) return null;
    const criterion = explanation.matches[id];
    if (points !== 0) return points < 0 ? 'against' : 'matched';
    return criterion?.missing ? 'missing' : 'unmatched';
  });
  if (value === null || state === null) return null;
  const Picture = ICONS[state];
  const shows = state === 'matched' || state === 'against';
  return (
    <span className={card.live} data-state={state} data-live={id} title={t(`live.${state}`)}>
      <Picture size={13} aria-hidden />
      {shows ? signed(value) : t(`live.${state}`)}
    </span>
  );
}
