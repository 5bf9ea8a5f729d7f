import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import type { ImportReport } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useSession } from '../import/useSession.ts';
import { ReportView } from '../report/ReportView.tsx';

/** An import of which no row became a lead: the report says why. */
export function NoLeads({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Stack>
      <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={t('import.noLeadsTitle')}>
        {t('import.noLeadsText')}
        <Group mt="sm">
          <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => session.cancel()}>
            {t('import.back')}
          </Button>
        </Group>
      </Alert>
      <ReportView report={report} />
    </Stack>
  );
}
