import { Button, Container, Group } from '@mantine/core';
import { IconDatabase, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { labelText } from '../../language/label.ts';
import { api } from '../../server/client.ts';
import { useMay } from '../../server/role.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { ViewOnly } from '../../ui/ViewOnly.tsx';
import { ReportDialog } from './list/ReportDialog.tsx';
import { SampleTable } from './list/SampleTable.tsx';

/** The samples, newest first; the report that is open is part of the address. */
export function SamplesScreen() {
  const { t } = useTranslation();
  const edits = useMay('edit');
  const samples = useQuery(api.samples.list.queryOptions());
  const [address, setAddress] = useSearchParams();
  if (!samples.data)
    return <UnreadyScreen title={t('samples.title')} shape="rows" error={samples.error} retry={() => void samples.refetch()} />;
  const reported = address.get('report');
  const open = samples.data.find(({ id }) => id === reported);
  const importButton = edits ? (
    <Button component={Link} to="/samples/import" leftSection={<IconUpload size={16} />} data-import>
      {t('samples.import')}
    </Button>
  ) : (
    <ViewOnly />
  );
  return (
    <Container size="lg" py="xl">
      <Group justify="space-between" mb="lg">
        <ScreenTitle text={t('samples.title')} />
        {samples.data.length > 0 && importButton}
      </Group>
      {samples.data.length === 0 ? (
        <EmptyState icon={IconDatabase} title={t('samples.emptyTitle')} text={t(edits ? 'samples.emptyText' : 'roles.noSamplesText')}>
          {importButton}
        </EmptyState>
      ) : (
        <SampleTable samples={samples.data} onOpen={(id) => setAddress({ report: id })} />
      )}
      <ReportDialog id={reported} name={open ? labelText(t, open.name) : ''} onClose={() => setAddress({})} />
    </Container>
  );
}
