import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import type { Webhook } from './webhook.ts';

/** What a person ought to know of a webhook: that it was switched off, that it fails, or that two secrets sign. */
export function OffNote({ webhook: { active, offReason, failingSince, previousUntil } }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <>
      {offReason && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={18} />}
          title={t('webhooks.offTitle')}
          mb="md"
          data-off={offReason}
        >
          {t(`webhooks.offBecause.${offReason}`)}
        </Alert>
      )}
      {active && failingSince !== null && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />} mb="md">
          {t('webhooks.failingSince', { when: dateTime(failingSince) })}
        </Alert>
      )}
      {previousUntil !== null && (
        <Alert variant="light" icon={<IconKey size={18} />} mb="md">
          {t('webhooks.twoSecrets', { when: dateTime(previousUntil) })}
        </Alert>
      )}
    </>
  );
}
