import { Container, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement } from '../../ui/Announcement.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { type Entry, useTrail } from './audit.ts';
import { DownloadTrail } from './DownloadTrail.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filterOf, useChosen } from './filter.ts';
import { Trail } from './Trail.tsx';

/** What a subject is called now, if that is among the entries. */
const nameOfSubject = (entries: readonly Entry[] | undefined, chosen: string | null): string | null =>
  entries?.find(({ subject }) => `${subject.kind}:${subject.id}` === chosen)?.subject.name ?? null;

/** Who did what in the workspace. */
export function AuditScreen() {
  const { t } = useTranslation();
  const choosing = useChosen();
  const filter = filterOf(choosing.chosen);
  const trail = useTrail(filter);
  const entries = useMemo(() => trail.data?.pages.flatMap((page) => page.entries), [trail.data]);
  return (
    <Container size="lg" py="xl" data-audit>
      <Group justify="space-between" align="flex-start" mb="xs">
        <ScreenTitle text={t('shell.audit')} />
        <DownloadTrail filter={filter} />
      </Group>
      <Text c="dimmed" mb="md">
        {t('audit.text')}
      </Text>
      <FilterBar {...choosing} subject={nameOfSubject(entries, choosing.chosen.subject)} />
      <Announcement text={entries && choosing.isFiltered ? t('audit.shown', { count: entries.length }) : ''} />
      <Trail trail={trail} {...choosing} />
    </Container>
  );
}
