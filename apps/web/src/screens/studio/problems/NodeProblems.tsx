import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REMARK_COLOURS } from '../../../remarks/colours.ts';
import { FixButton } from './FixButton.tsx';
import { useRemarksOn } from './remarks.ts';
import { useRemarkText } from './remarkText.ts';

/** What there is to say about one node, where it is edited. */
export function NodeProblems({ id }: { id: string }) {
  const { t } = useTranslation();
  const text = useRemarkText();
  const mine = useRemarksOn(id);
  if (mine.length === 0) return null;
  return (
    <Stack gap={6} role="status" aria-label={t('problems.name')}>
      {mine.map((remark) => (
        <Alert key={`${remark.code} ${text(remark)}`} p="xs" color={REMARK_COLOURS[remark.severity]} variant="light">
          {text(remark)} <FixButton remark={remark} />
        </Alert>
      ))}
    </Stack>
  );
}
