import { ActionIcon, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import look from './Audit.module.css';
import type { Entry } from './audit.ts';
import { timeOf } from './days.ts';
import { detailsOf } from './details.ts';
import { Sentence } from './Sentence.tsx';
import { useActorName } from './useActorName.ts';

type Props = { entry: Entry; onOnly: ((subject: string) => void) | null };

/** When, who, and what. `onOnly`: shows only what was done to the same; null where nothing else is shown. */
export function EntryRow({ entry, onOnly }: Props) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const nameOf = useActorName();
  const { at, actor, subject } = entry;
  const details = detailsOf(t, formats, entry);
  return (
    <li className={look.row} data-entry={entry.action}>
      <Text
        component="time"
        dateTime={new Date(at).toISOString()}
        title={formats.dateTime(at)}
        size="sm"
        c="dimmed"
        className={look.time ?? ''}
      >
        {timeOf(i18n.language, at)}
      </Text>
      <Text size="sm" className={look.who ?? ''} title={nameOf(actor)}>
        {nameOf(actor)}
      </Text>
      <div className={look.what}>
        <Sentence entry={entry} />
        {details.length > 0 && (
          <Text size="xs" c="dimmed">
            {details.join(' · ')}
          </Text>
        )}
      </div>
      {onOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={look.only ?? ''}
          aria-label={t('audit.showOnly', { name: subject.name })}
          title={t('audit.showOnly', { name: subject.name })}
          onClick={() => onOnly(`${subject.kind}:${subject.id}`)}
          data-only
        >
          <IconFilter size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
