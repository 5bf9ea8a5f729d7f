import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconHistory, IconRocket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDesk, useStudio } from '../studio.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { SinceNewest } from './SinceNewest.tsx';

/** The way to the versions that were published, and to a new one. */
export function PublishButton() {
  const { t } = useTranslation();
  const { modelId, desk } = useStudio();
  const { open } = desk.getState();
  const isOpen = useDesk(({ panel }) => panel === 'publish');
  return (
    <>
      <Tooltip label={t('publish.versions')}>
        <ActionIcon
          component={Link}
          to={`/models/${modelId}/versions`}
          variant="subtle"
          color="gray"
          aria-label={t('publish.versions')}
          data-versions
        >
          <IconHistory size={18} />
        </ActionIcon>
      </Tooltip>
      <SinceNewest />
      <Tooltip label={t('publish.help')}>
        <Button size="xs" variant="light" leftSection={<IconRocket size={16} />} onClick={() => open('publish')} data-publish>
          {t('publish.publish')}
        </Button>
      </Tooltip>
      {isOpen && <PublishDialog onClose={() => open(null)} />}
    </>
  );
}
