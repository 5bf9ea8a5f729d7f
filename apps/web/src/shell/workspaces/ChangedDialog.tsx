import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionNow } from '../../server/session.ts';
import { stayInWorkspace } from '../../server/workspace.ts';

type Props = {
  /** What is another than when the person began: who is signed in, or the workspace. */
  what: 'person' | 'workspace';
  /** The workspace that the tab was in. */
  from: SessionNow['workspace'];
  now: SessionNow;
};

/** Says why work cannot go on in this tab. All that is left is to load the page anew: nothing of it is done in another workspace, or by another person. */
export function ChangedDialog({ what, from, now }: Props) {
  const { t } = useTranslation();
  const to = now.workspace;
  const goOn = () => {
    if (to) stayInWorkspace(to.id);
    window.location.assign('/');
  };
  const text =
    what === 'person' ? t('workspace.otherPersonText', { email: now.user?.email }) : t('workspace.leftText', { name: from?.name });
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t(what === 'person' ? 'workspace.otherPersonTitle' : 'workspace.leftTitle')}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }} data-changed-to={to?.id ?? 'none'}>
        {text}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button onClick={goOn} data-autofocus data-go-on>
          {what === 'workspace' && to ? t('workspace.goOnIn', { name: to.name }) : t('workspace.goOn')}
        </Button>
      </Group>
    </Modal>
  );
}
