import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { Outcomes } from './outcomes.ts';
import { warningText } from './words.ts';

/** What speaks against believing the figures, each in a sentence; nothing if nothing does. */
export function Warnings({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { foreknown, undated, report } = outcomes;
  const told: { code: string; text: string }[] = (report.findings?.warnings ?? []).map((warning) => ({
    code: warning.code,
    text: warningText(t, formats, warning),
  }));
  const scored = [
    { code: 'foreknown', leads: foreknown },
    { code: 'undatedConversions', leads: undated },
  ] as const;
  for (const { code, leads } of scored)
    if (leads > 0) told.push({ code, text: t(`outcomes.warning.${code}`, { count: leads, leads: formats.number(leads) }) });
  if (told.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} />} title={t('outcomes.warnings')} role="note">
      <List size="sm" spacing={4}>
        {told.map(({ code, text }) => (
          <List.Item key={code} data-warning={code}>
            {text}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
