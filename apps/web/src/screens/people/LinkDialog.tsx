import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShownOnce } from '../../ui/ShownOnce.tsx';
import look from './People.module.css';

/** The link of an invitation, where no mail brings it: the only time that anybody sees it. */
export function LinkDialog({ email, link, onClose }: { email: string; link: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.linkTitle', { email })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      closeOnClickOutside={false}
      classNames={{ title: look.title ?? '' }}
    >
      <ShownOnce text={link} note={t('people.linkText')} onDone={onClose} />
    </Modal>
  );
}
