import { Container, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { Sessions } from './Sessions.tsx';

/** What belongs to a person, whatever their workspace: their address, where they are signed in, their password. */
export function AccountScreen() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  const email = data?.user?.email ?? '';
  return (
    <Container size="md" py="xl">
      <ScreenTitle text={t('account.title')} mb={4} />
      <Text mb="xl" style={{ overflowWrap: 'anywhere' }} data-email>
        {email}
      </Text>
      <Stack gap={40}>
        <Sessions />
        <ChangePassword email={email} />
      </Stack>
    </Container>
  );
}
