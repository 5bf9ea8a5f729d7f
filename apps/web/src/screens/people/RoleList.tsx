import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES } from './member.ts';

/** What each role may do, for who wonders why something is not offered to them. */
export function RoleList() {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="section" aria-labelledby="what-roles-may">
      <Title order={2} size="h4" id="what-roles-may">
        {t('people.roles')}
      </Title>
      {ROLES.map((role) => (
        <Text key={role} size="sm">
          <b>{t(`people.roleName.${role}`)}</b> · {t(`people.roleHelp.${role}`)}
        </Text>
      ))}
    </Stack>
  );
}
