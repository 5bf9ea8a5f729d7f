import { Paper, ScrollArea, Stack, Text, Title } from '@mantine/core';
import type { RouterOutputs } from '@umbral/server/router';
import { useTranslation } from 'react-i18next';
import { BehaviourView } from '../../../differences/BehaviourView.tsx';
import { comparedLeads } from '../../../differences/behaviour.ts';
import { ChangeList } from '../../../differences/ChangeList.tsx';
import { TrialProgress } from '../../../differences/TrialProgress.tsx';
import { useFormats } from '../../../language/formats.ts';
import { madeText } from '../../../words/made.ts';
import { useDraft, useStudio } from '../studio.ts';
import { Found } from './Found.tsx';

type Proposal = RouterOutputs['versions']['preview'];

/** `revision`: the draft that is meant. `busyWith`: by what name to ask how far a newer answer is; null when there is none to wait for. */
type Props = { proposal: Proposal; revision: number; busyWith: string | null };

/** What the new version would do differently from the one before, and what was found in it, as the server has worked it out. */
export function WhatChanges({ proposal, revision, busyWith }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { modelId } = useStudio();
  const document = useDraft((state) => state.document);
  const { previous, changes, behaviour } = proposal;
  if (busyWith !== null) return <TrialProgress key={busyWith} watch={busyWith} />;
  return (
    <Stack gap="sm">
      {previous && changes ? (
        <Paper withBorder p="sm">
          <Stack gap="sm">
            <Title order={3} size="h6" style={{ overflowWrap: 'anywhere' }} data-since={previous.number}>
              {t('publish.since', { number: previous.number, made: madeText(t, formats, previous.author, previous.createdAt) })}
            </Title>
            <ScrollArea.Autosize mah={220}>
              {changes.length === 0 ? (
                <Text size="sm">{t('publish.noChanges')}</Text>
              ) : (
                <ChangeList changes={changes} document={document} />
              )}
            </ScrollArea.Autosize>
            {behaviour && (
              <BehaviourView
                behaviour={behaviour}
                before={document}
                after={document}
                source={comparedLeads({ modelId, before: previous.number, after: 'draft', revision }, behaviour.sample.id)}
              />
            )}
          </Stack>
        </Paper>
      ) : (
        <Text size="sm">{t('publish.first')}</Text>
      )}
      <Found proposal={proposal} document={document} />
    </Stack>
  );
}
