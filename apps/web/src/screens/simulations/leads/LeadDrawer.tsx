import { Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useSmall } from '../../../ui/useSmall.ts';
import { bandsOf } from '../bands.ts';
import type { Simulation } from '../simulation.ts';
import { BandMark } from './BandMark.tsx';
import { LeadLines } from './LeadLines.tsx';
import { type Lead, standingOf } from './lead.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { useLines } from './useLines.ts';

function Explained({ simulation, score, lead }: { simulation: Simulation; score: string; lead: Lead }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const lines = useLines(simulation, score)(lead);
  const standing = standingOf(lead, score);
  const bands = bandsOf(simulation, score);
  return (
    <Stack gap="md" data-explained={lead.lead}>
      <Group gap="lg">
        <Text fz={32} fw={650} lh={1}>
          {standing.score === null ? '–' : number(standing.score)}
        </Text>
        {bands.length > 0 && <BandMark bands={bands} id={standing.band} />}
        <OutcomeMark outcome={lead.outcome} />
      </Group>
      {standing.score === null ? (
        <Text size="sm" c="dimmed">
          {t('lead.outsideAudience')}
        </Text>
      ) : (
        <LeadLines lines={lines} score={standing.score} />
      )}
    </Stack>
  );
}

type Props = { simulation: Simulation; score: string; lead: string | null; shown: Lead | null; onClose: () => void };

/** Why a lead has its score. `shown`: the lead as the table has it; one that only the address names is asked for. */
export function LeadDrawer({ simulation, score, lead, shown, onClose }: Props) {
  const { t } = useTranslation();
  const known = shown?.lead === lead ? shown : null;
  const sought = useQuery({
    ...api.simulations.lead.queryOptions({ id: simulation.id, score, lead: lead ?? '' }),
    enabled: lead !== null && known === null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = known ?? sought.data ?? null;
  return (
    <Drawer
      opened={lead !== null}
      onClose={onClose}
      position="right"
      size={useSmall() ? '100%' : 'md'}
      title={found ? (found.name ?? found.lead) : (lead ?? '')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      styles={{ title: { fontWeight: 650, overflowWrap: 'anywhere' } }}
    >
      {found && <Explained simulation={simulation} score={score} lead={found} />}
      {sought.error && <ProblemMessage error={sought.error} retry={() => void sought.refetch()} />}
      {!found && sought.isFetching && <Skeleton height={160} />}
      {!found && sought.data === null && (
        <Text c="dimmed" data-lead-unknown>
          {t('lead.notFound')}
        </Text>
      )}
    </Drawer>
  );
}
