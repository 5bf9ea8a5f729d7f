import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUpdate } from '../useUpdate.ts';
import type { Webhook } from '../webhook.ts';
import { WebhookForm } from './WebhookForm.tsx';

/** Changes where a webhook sends to, and of what. */
export function EditDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const update = useUpdate();
  const { id, active } = webhook;
  return (
    <Modal opened onClose={onClose} title={t('webhooks.editTitle')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <WebhookForm
        fields={webhook}
        submit={t('webhooks.save')}
        pending={update.isPending}
        error={update.error}
        onSubmit={(fields) => update.mutate({ ...fields, id, active }, { onSuccess: onClose })}
        onCancel={onClose}
      />
    </Modal>
  );
}
