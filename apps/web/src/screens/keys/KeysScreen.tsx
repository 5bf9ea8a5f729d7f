import { Button, Container, Group, Text } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { useMay } from '../../server/role.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotForYou } from '../../ui/NotForYou.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { KeyTable } from './KeyTable.tsx';
import type { Key } from './key.ts';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

/** The keys with which other services ask for rule sets and scores, for owners. */
export function KeysScreen() {
  const { t } = useTranslation();
  return useMay('own') ? <Keys /> : <NotForYou title={t('roles.ownersOnly')} text={t('roles.ownersKeys')} />;
}

function Keys() {
  const { t } = useTranslation();
  const keys = useQuery(api.keys.list.queryOptions());
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Key | null>(null);
  if (!keys.data) return <UnreadyScreen title={t('keys.title')} shape="rows" error={keys.error} retry={() => void keys.refetch()} />;
  const newButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)} data-new-key>
      {t('keys.new')}
    </Button>
  );
  return (
    <Container size="lg" py="xl">
      <Group justify="space-between" mb={4}>
        <ScreenTitle text={t('keys.title')} />
        {keys.data.length > 0 && newButton}
      </Group>
      {keys.data.length === 0 ? (
        <EmptyState icon={IconKey} title={t('keys.emptyTitle')} text={t('keys.text')}>
          {newButton}
        </EmptyState>
      ) : (
        <>
          <Text c="dimmed" size="sm" mb="lg">
            {t('keys.text')}
          </Text>
          <KeyTable keys={keys.data} onRevoke={setRevoking} />
        </>
      )}
      {creating && <NewKeyDialog onClose={() => setCreating(false)} />}
      {revoking && <RevokeDialog id={revoking.id} name={revoking.name} onClose={() => setRevoking(null)} />}
    </Container>
  );
}
