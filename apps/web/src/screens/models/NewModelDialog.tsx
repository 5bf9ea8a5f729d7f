import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TemplateChoice } from './TemplateChoice.tsx';

/** Asks what a new scoring model should start from. */
export function NewModelDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('models.new')} size="xl" closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <TemplateChoice />
    </Modal>
  );
}
