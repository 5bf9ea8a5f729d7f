import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../server/client.ts';
import { ShownOnce } from '../../../ui/ShownOnce.tsx';
import { EVENTS } from '../webhook.ts';
import { WebhookForm } from './WebhookForm.tsx';

const NEW = { url: '', description: '', events: EVENTS.map(({ event }) => event) };

/** Asks where to and of what, makes the webhook, shows its secret this once, and leads to where it can be tried. */
export function NewWebhookDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation(
    api.webhooks.create.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.webhooks.list.queryKey() }) }),
  );
  const made = create.data;
  const close = () => (made ? void navigate(`/webhooks/${made.webhook.id}`) : onClose());
  return (
    <Modal
      opened
      onClose={close}
      title={t(made ? 'webhooks.madeTitle' : 'webhooks.new')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      closeOnClickOutside={!made}
    >
      {made ? (
        <ShownOnce text={made.secret} note={t('webhooks.madeText')} onDone={close} />
      ) : (
        <WebhookForm
          fields={NEW}
          submit={t('webhooks.make')}
          pending={create.isPending}
          error={create.error}
          onSubmit={(fields) => create.mutate({ ...fields, active: true })}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}
