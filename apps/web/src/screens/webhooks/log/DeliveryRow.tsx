import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { StateBadge } from '../StateBadge.tsx';
import { codeOf, type Delivery } from '../webhook.ts';
import look from './Delivery.module.css';
import { DeliveryDetails } from './DeliveryDetails.tsx';
import { progressText } from './outcome.ts';

/** A delivery in a line; opened, it shows what was sent and every attempt. */
export function DeliveryRow({ delivery, canSend }: { delivery: Delivery; canSend: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const progress = progressText(t, delivery, dateTime);
  return (
    <li className={look.row} data-delivery={delivery.id}>
      <UnstyledButton className={look.head} aria-expanded={isOpen} aria-controls={details} onClick={() => setOpen(!isOpen)}>
        <IconChevronRight size={16} className={look.chevron} aria-hidden />
        <StateBadge state={delivery.state} />
        <div className={look.what}>
          <Text size="sm" fw={500}>
            {t(`webhooks.event.${codeOf(delivery.event)}.name`)}
          </Text>
          {progress && (
            <Text size="xs" c="dimmed">
              {progress}
            </Text>
          )}
        </div>
        <Text size="sm" c="dimmed" className={look.when}>
          {dateTime(delivery.createdAt)}
        </Text>
      </UnstyledButton>
      <div id={details}>{isOpen && <DeliveryDetails delivery={delivery} canSend={canSend} />}</div>
    </li>
  );
}
