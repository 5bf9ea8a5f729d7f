import { Anchor, Badge, Button, Container, Group, Stack } from '@mantine/core';
import { IconArrowLeft, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { useMay } from '../../../server/role.ts';
import { ScreenTitle } from '../../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../../ui/UnreadyScreen.tsx';
import { ReportDialog } from '../list/ReportDialog.tsx';
import { SampleMenu } from '../list/SampleMenu.tsx';
import { ProfileView } from './ProfileView.tsx';

/** What one sample holds, field by field and event by event, and what can be done with it. */
export function ProfileScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { sampleId = '' } = useParams();
  const edits = useMay('edit');
  const [reported, setReported] = useState(false);
  const sample = useQuery(api.samples.get.queryOptions({ id: sampleId }));
  if (!sample.data)
    return <UnreadyScreen title={t('profile.title')} shape="cards" error={sample.error} retry={() => void sample.refetch()} />;
  const name = labelText(t, sample.data.name);
  return (
    <Container size="lg" py="xl" data-profile={sampleId}>
      <Group justify="space-between" wrap="nowrap">
        <Anchor component={Link} to="/samples" size="sm">
          <Group gap={4} wrap="nowrap">
            <IconArrowLeft size={14} aria-hidden />
            {t('samples.title')}
          </Group>
        </Anchor>
        <Group gap="xs" wrap="nowrap">
          {edits && sample.data.source === 'imported' && (
            <Button
              component={Link}
              to={`/samples/import?into=${sampleId}`}
              variant="default"
              size="xs"
              leftSection={<IconUpload size={14} />}
              data-import-into
            >
              {t('profile.importInto')}
            </Button>
          )}
          <SampleMenu sample={sample.data} name={name} onOpen={() => setReported(true)} onRemoved={() => void navigate('/samples')} />
        </Group>
      </Group>
      <Group gap="sm" mt="xs" mb="lg">
        <ScreenTitle text={name} style={{ overflowWrap: 'anywhere' }} />
        {sample.data.source === 'builtIn' && <Badge variant="light">{t('samples.builtIn')}</Badge>}
      </Group>
      <Stack gap="xl">
        <ProfileView sample={sample.data} />
      </Stack>
      <ReportDialog id={reported ? sampleId : null} name={name} onClose={() => setReported(false)} />
    </Container>
  );
}
