import { ActionIcon, Button } from '@mantine/core';
import { IconHistory, IconRocket } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { withLaterTexts } from '../../../language/language.ts';
import { onDemand } from '../../../ui/onDemand.tsx';
import { useDesk, useMayEdit, useStudio } from '../studio.ts';
import { SimulateButton } from './SimulateButton.tsx';
import { SinceNewest } from './SinceNewest.tsx';

const PublishDialog = onDemand(() => withLaterTexts(async () => (await import('./PublishDialog.tsx')).PublishDialog));

/** The way to the versions that were published, and to a new one. */
export function PublishButton() {
  const { t } = useTranslation();
  const { modelId, desk } = useStudio();
  const { open } = desk.getState();
  const mayEdit = useMayEdit();
  const isOpen = useDesk(({ panel }) => panel === 'publish');
  return (
    <>
      <ActionIcon
        component={Link}
        to={`/models/${modelId}/versions`}
        variant="subtle"
        color="gray"
        aria-label={t('publish.versions')}
        data-hint={t('publish.versions')}
        data-versions
      >
        <IconHistory size={18} />
      </ActionIcon>
      <SinceNewest />
      <SimulateButton />
      {mayEdit && (
        <Button size="xs" leftSection={<IconRocket size={16} />} onClick={() => open('publish')} data-hint={t('publish.help')} data-publish>
          {t('publish.publish')}
        </Button>
      )}
      <Suspense fallback={null}>{isOpen && mayEdit && <PublishDialog onClose={() => open(null)} />}</Suspense>
    </>
  );
}
