import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import look from './Audit.module.css';
import { GROUPS } from './actions.ts';
import type { Choosing } from './filter.ts';
import { useActorName } from './useActorName.ts';

/** Who did it, what, to what, and when. `subject`: what the chosen subject is called, as far as that is known. */
export function FilterBar({ chosen, isFiltered, choose, clear, subject }: Choosing & { subject: string | null }) {
  const { t } = useTranslation();
  const nameOf = useActorName();
  const actors = useQuery(api.audit.actors.queryOptions()).data ?? [];
  const people = actors.map((actor) => ({ value: actor.id, label: nameOf(actor) }));
  const unknown = chosen.person !== null && !people.some(({ value }) => value === chosen.person);
  const actions = [...GROUPS].map(([group, each]) => ({
    group: t(`audit.group.${group}`),
    items: [
      ...(each.length > 1 ? [{ value: group as string, label: t('audit.allOf', { group: t(`audit.group.${group}`) }) }] : []),
      ...each.map((action) => ({ value: action as string, label: t(`audit.kind.${action}`) })),
    ],
  }));
  return (
    <search aria-label={t('audit.filter')} className={look.filter}>
      <Select
        className={look.choice ?? ''}
        label={t('audit.person')}
        placeholder={t('audit.everybody')}
        data={unknown ? [...people, { value: chosen.person ?? '', label: t('audit.unknownPerson') }] : people}
        value={chosen.person}
        onChange={(person) => choose({ person })}
        searchable
        clearable
        nothingFoundMessage={t('audit.noSuch')}
        clearButtonProps={{ 'aria-label': t('audit.clearOne', { name: t('audit.person') }) }}
        data-filter="person"
      />
      <Select
        className={look.choice ?? ''}
        label={t('audit.what')}
        placeholder={t('audit.everything')}
        data={actions}
        value={chosen.action}
        onChange={(action) => choose({ action })}
        searchable
        clearable
        // The list itself scrolls, which assistive technology knows as a list of choices.
        withScrollArea={false}
        classNames={{ options: look.options ?? '' }}
        nothingFoundMessage={t('audit.noSuch')}
        clearButtonProps={{ 'aria-label': t('audit.clearOne', { name: t('audit.what') }) }}
        data-filter="action"
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        value={chosen.from ?? ''}
        {...(chosen.to === null ? {} : { max: chosen.to })}
        onChange={(event) => choose({ from: event.currentTarget.value || null })}
        data-filter="from"
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        value={chosen.to ?? ''}
        {...(chosen.from === null ? {} : { min: chosen.from })}
        onChange={(event) => choose({ to: event.currentTarget.value || null })}
        data-filter="to"
      />
      {isFiltered && (
        <Group gap="xs" className={look.chosen ?? ''}>
          {chosen.subject !== null && (
            <Button
              variant="light"
              size="compact-sm"
              rightSection={<IconX size={14} />}
              onClick={() => choose({ subject: null })}
              data-filter="subject"
            >
              {t('audit.only', { name: subject ?? t('audit.oneSubject') })}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" leftSection={<IconX size={14} />} onClick={clear} data-clear-filter>
            {t('audit.clear')}
          </Button>
        </Group>
      )}
    </search>
  );
}
