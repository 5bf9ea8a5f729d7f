import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih={240} h="100%" role="status" aria-label={t('ui.loading')}>
      <Loader />
    </Center>
  );
}
