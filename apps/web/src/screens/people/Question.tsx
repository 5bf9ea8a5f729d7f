import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import look from './People.module.css';

type Props = {
  title: string;
  text: string;
  /** What the button says that does it. */
  confirm: string;
  /** Asks the server; it says itself when it is done. */
  doing: { mutate: () => void; isPending: boolean; error: unknown };
  onClose: () => void;
};

/** Asks before somebody loses something, and says so where the server refuses it. */
export function Question({ title, text, confirm, doing, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      classNames={{ title: look.title ?? '' }}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
      {doing.error ? <ProblemMessage error={doing.error} /> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button color="red" loading={doing.isPending} onClick={doing.mutate} data-confirm>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
