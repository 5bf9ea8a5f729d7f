import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { usePreview } from '../studio.ts';
import card from './NodeCard.module.css';

/** Which share of the sample a criterion or segment matches. */
export function MatchedLeads({ id }: { id: string }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const count = usePreview(({ matches }) => matches?.[id] ?? null);
  const leads = usePreview(({ result }) => result?.population?.leads ?? null);
  if (count === null || leads === null) return null;
  const told = t('canvas.matches', { count, matching: number(count), leads: number(leads) });
  return (
    <Text component="span" size="xs" c="dimmed" className={card.matched} title={told} data-matched={count}>
      <span aria-hidden>{percent(count / Math.max(1, leads))}</span>
      <span className={card.told}>{told}</span>
    </Text>
  );
}
