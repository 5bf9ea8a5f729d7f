import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { usePreview } from '../studio.ts';
import { useDiagnosticText } from './diagnosticText.ts';

/** What is wrong with one node, where it is edited. */
export function NodeProblems({ id }: { id: string }) {
  const { t } = useTranslation();
  const text = useDiagnosticText();
  const mine = usePreview(useShallow(({ result }) => result?.diagnostics.filter((diagnostic) => diagnostic.node === id) ?? []));
  if (mine.length === 0) return null;
  return (
    <Stack gap={6} role="status" aria-label={t('problems.name')}>
      {mine.map((diagnostic) => (
        <Alert
          key={`${diagnostic.code} ${text(diagnostic)}`}
          p="xs"
          color={diagnostic.severity === 'error' ? 'red' : 'orange'}
          variant="light"
        >
          {text(diagnostic)}
        </Alert>
      ))}
    </Stack>
  );
}
