import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreview } from '../studio.ts';
import card from './NodeCard.module.css';

/** Whether a segment, disqualifier or audience holds for the chosen lead. */
export function LiveMatch({ id }: { id: string }) {
  const { t } = useTranslation();
  const matched = usePreview(({ lead }) => lead?.explanation.matches[id]?.matched ?? null);
  if (matched === null) return null;
  const Picture = matched ? IconCheck : IconMinus;
  return (
    <span className={card.live} data-state={matched ? 'matched' : 'unmatched'} data-live={id}>
      <Picture size={13} aria-hidden />
      {t(matched ? 'live.matched' : 'live.holdsNot')}
    </span>
  );
}
