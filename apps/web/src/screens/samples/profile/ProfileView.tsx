import { Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { ConversionsView } from './ConversionsView.tsx';
import { FieldList } from './FieldList.tsx';
import { Figures } from './Figures.tsx';
import { KindCard } from './KindCard.tsx';
import look from './Profile.module.css';
import type { Answer, Opened, Profile } from './profile.ts';

/** Milliseconds between questions how far counting is. */
const PAUSE = 1_000;
const SHAPES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** How far counting is, in the place of what is to come. */
function Counting({ answer }: { answer: Extract<Answer, { state: 'computing' }> | undefined }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md" data-counting>
      {answer && (
        <div role="status">
          <Text size="sm" mb={4}>
            {t('profile.counting', { step: answer.done + 1, of: answer.of })}
          </Text>
          <Progress value={((answer.done + 0.5) / answer.of) * 100} animated aria-label={t('profile.progress')} />
        </div>
      )}
      <div className={look.cards} {...(!answer && { role: 'status', 'aria-label': t('ui.loading') })}>
        {SHAPES.map((shape) => (
          <Skeleton key={shape} height={180} radius="md" />
        ))}
      </div>
    </Stack>
  );
}

function Kinds({ sample, profile }: { sample: Opened; profile: Profile }) {
  const { t } = useTranslation();
  const kinds = new Map(profile.kinds.map((kind) => [kind.key, kind]));
  return (
    <Stack gap="sm" component="section" aria-labelledby="profile-kinds">
      <Title order={2} size="h4" id="profile-kinds">
        {t('profile.kinds', { count: sample.events.length })}
      </Title>
      {sample.events.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('profile.noKinds')}
        </Text>
      )}
      <div className={look.cards}>
        {sample.events.map((definition) => {
          const kind = kinds.get(definition.key);
          return kind && <KindCard key={definition.key} definition={definition} kind={kind} leads={profile.leads} />;
        })}
      </div>
    </Stack>
  );
}

/** The profile of a sample: what is known at once, and the rest when it is counted. */
export function ProfileView({ sample }: { sample: Opened }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(
    api.samples.profile.queryOptions(
      { id: sample.id },
      { refetchInterval: ({ state }) => (state.data?.state === 'computing' ? PAUSE : false), retry: false },
    ),
  );
  const profile = data?.state === 'ready' ? data.profile : null;
  return (
    <>
      <Figures sample={sample} profile={profile} />
      {error && <ProblemMessage error={error} retry={() => void refetch()} />}
      {!error && !profile && <Counting answer={data?.state === 'computing' ? data : undefined} />}
      {profile?.leads === 0 && <EmptyState icon={IconDatabaseOff} title={t('profile.emptyTitle')} text={t('profile.emptyText')} />}
      {profile && profile.leads > 0 && (
        <>
          <ConversionsView conversions={profile.conversions} />
          <FieldList sample={sample} profile={profile} />
          <Kinds sample={sample} profile={profile} />
        </>
      )}
    </>
  );
}
