import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { IconFilterOff, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import look from './Audit.module.css';
import type { useTrail } from './audit.ts';
import { daysOf, dayText } from './days.ts';
import { EntryRow } from './EntryRow.tsx';
import type { Choosing } from './filter.ts';

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** What was done, day by day, the newest first. */
export function Trail({ trail, chosen, isFiltered, choose, clear }: Choosing & { trail: ReturnType<typeof useTrail> }) {
  const { t, i18n } = useTranslation();
  const entries = trail.data?.pages.flatMap((page) => page.entries);
  if (!entries && trail.error) return <ProblemMessage error={trail.error} retry={() => void trail.refetch()} />;
  if (!entries)
    return (
      <div role="status" aria-label={t('ui.loading')} className={look.loading}>
        {PLACES.map((place) => (
          <Skeleton key={place} height={32} />
        ))}
      </div>
    );
  if (entries.length === 0 && isFiltered)
    return (
      <EmptyState icon={IconFilterOff} title={t('audit.noneTitle')} text={t('audit.noneText')}>
        <Button onClick={clear}>{t('audit.showAll')}</Button>
      </EmptyState>
    );
  if (entries.length === 0) return <EmptyState icon={IconHistory} title={t('audit.emptyTitle')} text={t('audit.emptyText')} />;
  return (
    <>
      {daysOf(entries).map((day) => (
        <section
          key={day.key}
          aria-label={dayText(i18n.language, day.at)}
          className={look.day}
          data-before={trail.isPlaceholderData || undefined}
        >
          <Title order={2} size="h6" className={look.date ?? ''}>
            {dayText(i18n.language, day.at)}
          </Title>
          <ul className={look.rows}>
            {day.entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} onOnly={chosen.subject === null ? (subject) => choose({ subject }) : null} />
            ))}
          </ul>
        </section>
      ))}
      {trail.error && <ProblemMessage error={trail.error} retry={() => void trail.fetchNextPage()} />}
      {trail.hasNextPage ? (
        <Group justify="center" mt="md">
          <Button variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()} data-older>
            {t('audit.older')}
          </Button>
        </Group>
      ) : (
        <Text size="xs" c="dimmed" ta="center" mt="md">
          {t('audit.end')}
        </Text>
      )}
    </>
  );
}
