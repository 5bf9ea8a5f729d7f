import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import look from './People.module.css';
import { Question } from './Question.tsx';

/** Asks before the person leaves the workspace; its only owner is told why that cannot be. */
export function LeaveDialog({ workspace, isLastOwner, onClose }: { workspace: string; isLastOwner: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useMutation(
    // A new page, in another of their workspaces: nothing of this one stays behind.
    api.people.leave.mutationOptions({ onSuccess: () => window.location.assign('/') }),
  );
  const title = t('people.leaveTitle', { workspace });
  if (isLastOwner)
    return (
      <Modal
        opened
        onClose={onClose}
        title={title}
        classNames={{ title: look.title ?? '' }}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <Text size="sm" data-last-owner>
          {t('problem.lastOwner')}
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('ui.close')}
          </Button>
        </Group>
      </Modal>
    );
  const doing = { mutate: () => mutate(), isPending, error };
  return <Question title={title} text={t('people.leaveText')} confirm={t('people.leave')} doing={doing} onClose={onClose} />;
}
