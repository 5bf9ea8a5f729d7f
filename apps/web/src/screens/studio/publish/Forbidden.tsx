import { Alert, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Diagnostic } from '@umbral/compiler';
import { useTranslation } from 'react-i18next';
import { useRemarkText } from '../problems/remarkText.ts';

/** The errors that have to be mended before anything can be published. */
export function Forbidden({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  const { t } = useTranslation();
  const text = useRemarkText();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const lines = errors.map((error, place) => ({ error, key: `${error.node} ${error.code} ${place}` }));
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} title={t('publish.forbidden', { count: errors.length })}>
      <List size="sm">
        {lines.map(({ error, key }) => (
          <List.Item key={key} data-forbids={error.code}>
            {text(error)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
