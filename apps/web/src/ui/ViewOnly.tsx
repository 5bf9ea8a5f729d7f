import { Anchor, Group } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Stands where others have a button: that this person only looks, why, and where the people are who can change that. */
export function ViewOnly() {
  const { t } = useTranslation();
  return (
    <Anchor component={Link} to="/people" size="sm" c="dimmed" py={4} data-hint={t('roles.viewOnlyText')} data-view-only>
      <Group gap={6} wrap="nowrap" component="span">
        <IconEye size={16} aria-hidden />
        {t('roles.viewOnly')}
      </Group>
    </Anchor>
  );
}
