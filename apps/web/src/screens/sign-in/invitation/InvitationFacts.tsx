import { Stack, Text } from '@mantine/core';
import type { RouterOutputs } from '@umbral/server/router';
import { useTranslation } from 'react-i18next';

/** Whom an invitation is for, as what, and what they do to accept it. */
export function InvitationFacts({ invitation, isSignedIn }: { invitation: RouterOutputs['invitations']['look']; isSignedIn: boolean }) {
  const { t } = useTranslation();
  const { email, role, hasAccount } = invitation;
  return (
    <Stack gap="sm" mb="lg" data-role={role}>
      <div>
        <Text size="sm" c="dimmed">
          {t('invitation.for')}
        </Text>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }} data-invited>
          {email}
        </Text>
      </div>
      <div>
        <Text size="sm" c="dimmed">
          {t('invitation.as')}
        </Text>
        <Text fw={600}>{t(`workspace.role.${role}`)}</Text>
        <Text size="sm">{t(`workspace.may.${role}`)}</Text>
      </div>
      {!isSignedIn && <Text size="sm">{t(hasAccount ? 'invitation.hasAccount' : 'invitation.newAccount')}</Text>}
    </Stack>
  );
}
