import { LoadingOverlay, Paper, ScrollArea, Stack, Text, Title } from '@mantine/core';
import type { RouterOutputs } from '@umbral/server/router';
import { useTranslation } from 'react-i18next';
import { BehaviourView } from '../../../differences/BehaviourView.tsx';
import { ChangeList } from '../../../differences/ChangeList.tsx';
import { useDraft } from '../studio.ts';

type Proposal = RouterOutputs['versions']['preview'];

/** What the new version would do differently from the one before, as the server has worked it out. */
export function WhatChanges({ proposal, busy }: { proposal: Proposal; busy: boolean }) {
  const { t } = useTranslation();
  const document = useDraft((state) => state.document);
  const { number, changes, behaviour } = proposal;
  if (!changes) return <Text size="sm">{t('publish.first')}</Text>;
  return (
    <Paper withBorder p="sm" pos="relative" aria-busy={busy}>
      <LoadingOverlay visible={busy} loaderProps={{ 'aria-label': t('ui.loading'), size: 'sm' }} />
      <Stack gap="sm">
        <Title order={3} size="h6">
          {t('publish.since', { number: number - 1 })}
        </Title>
        <ScrollArea.Autosize mah={160}>
          {changes.length === 0 ? <Text size="sm">{t('publish.noChanges')}</Text> : <ChangeList changes={changes} document={document} />}
        </ScrollArea.Autosize>
        {behaviour && <BehaviourView behaviour={behaviour} before={document} after={document} />}
      </Stack>
    </Paper>
  );
}
