import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';

/** How many leads match one line or group; nothing where there is no sample. */
export function MatchCount({ id }: { id: string }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const { matches } = useBuilder();
  const count = matches?.counts.get(id);
  if (!matches || count === undefined) return null;
  const text =
    count === null
      ? t('conditions.lineUnfinished')
      : t('conditions.lineMatches', { count, matching: number(count), share: percent(count / Math.max(1, matches.leads)) });
  return (
    <Text component="span" size="xs" className={look.count} data-match={count ?? ''} data-state={count === null ? 'unfinished' : undefined}>
      {text}
    </Text>
  );
}
