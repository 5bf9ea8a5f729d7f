import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { usePreview } from '../../studio.ts';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';

/** How many leads of the sample match the whole condition, while it is written. */
export function MatchBar() {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const sample = usePreview((state) => state.sample.kind);
  const { matches, query } = useBuilder();
  const count = matches?.counts.get(query.id) ?? null;
  const isEmpty = query.rules.length === 0;
  const share = matches && count !== null ? count / Math.max(1, matches.leads) : null;
  const text = () => {
    if (sample === 'none' || sample === 'failed') return t('conditions.noSample');
    if (isEmpty) return t('conditions.empty');
    if (!matches) return t('conditions.counting');
    if (count === null) return t('conditions.unfinished');
    return t('canvas.matches', { count, matching: number(count), leads: number(matches.leads) });
  };
  return (
    <div className={look.match} role="status" data-matches={count ?? ''} data-empty={count === 0 || undefined}>
      <div className={look.matchText}>
        <Text size="xs" {...(count === null ? { c: 'dimmed' } : { fw: 600 })}>
          {text()}
        </Text>
        {share !== null && !isEmpty && (
          <Text size="xs" fw={600} className={look.share}>
            {percent(share)}
          </Text>
        )}
      </div>
      {share !== null && !isEmpty && (
        <div className={look.track} aria-hidden>
          <div className={look.fill} style={{ width: `${share * 100}%` }} />
        </div>
      )}
    </div>
  );
}
