import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../server/problem.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { EVENTS, type EventType } from '../webhook.ts';

/** What is asked of a person who makes or changes a webhook. */
type Fields = { url: string; description: string; events: EventType[] };
type Props = { fields: Fields; submit: string; pending: boolean; error: unknown; onSubmit: (fields: Fields) => void; onCancel: () => void };

const EXAMPLE = 'https://example.com/umbral';
const FAULTS = ['notAnAddress', 'notHttps', 'credentials', 'port', 'private'] as const;

/** What the server has against the address, or null when it is content or complains of something else. */
function faultIn(error: unknown): (typeof FAULTS)[number] | null {
  const { code, params } = problemOf(error);
  return code === 'webhookAddress' ? (FAULTS.find((fault) => fault === params.fault) ?? null) : null;
}

/** The address, the events and a description; what is wrong with the address is said at its field. */
export function WebhookForm({ fields, submit, pending, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const [url, setUrl] = useState(fields.url);
  const [description, setDescription] = useState(fields.description);
  const [events, setEvents] = useState<readonly EventType[]>(fields.events);
  const fault = error ? faultIn(error) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ url, description, events: [...events] });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <TextInput
          label={t('webhooks.address')}
          description={t('webhooks.addressHelp')}
          placeholder={EXAMPLE}
          type="url"
          inputMode="url"
          required
          maxLength={2_000}
          data-autofocus
          data-webhook-url
          error={fault && t(`webhooks.fault.${fault}`)}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          label={t('webhooks.description')}
          description={t('webhooks.descriptionHelp')}
          maxLength={200}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('webhooks.events')} value={[...events]} onChange={(chosen) => setEvents(chosen)}>
          <Stack gap="xs" mt={4}>
            {EVENTS.map(({ event, code }) => (
              <Checkbox key={event} value={event} label={t(`webhooks.event.${code}.name`)} description={t(`webhooks.event.${code}.help`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {error !== null && !fault && <ProblemMessage error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('webhooks.cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={url.trim() === '' || events.length === 0} data-save-webhook>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
