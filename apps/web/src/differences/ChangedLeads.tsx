import { Group, Pagination, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemMessage } from '../ui/ProblemMessage.tsx';
import type { LeadSource, WantedLeads } from './behaviour.ts';
import looks from './Differences.module.css';

const ON_A_PAGE = 10;

type Props = { source: LeadSource; wanted: WantedLeads; nameFrom: NameOf; nameTo: NameOf };
type NameOf = (id: string | null) => string;

/** The leads behind a figure: who, from where to where, and by how much their score changes; page by page. */
export function ChangedLeads({ source, wanted, nameFrom, nameTo }: Props) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const [page, setPage] = useState(1);
  const asked = useQuery({
    queryKey: ['changedLeads', source.name, wanted, page],
    queryFn: () => source.ask(wanted, (page - 1) * ON_A_PAGE, ON_A_PAGE),
    placeholderData: keepPreviousData,
  });
  if (asked.error) return <ProblemMessage error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const { total, leads } = asked.data;
  const first = (page - 1) * ON_A_PAGE + 1;
  const [hasPlaces, hasScores] = [wanted.of !== 'scores', wanted.of !== 'grades'];
  const written = (score: number | null | undefined) => (score === null || score === undefined ? t('behaviour.notScored') : number(score));
  return (
    <Stack gap="xs" aria-busy={asked.isFetching} data-changed-leads={total}>
      <Table.ScrollContainer minWidth={0} type="native">
        <Table verticalSpacing={4} className={looks.leads}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('changedLeads.lead')}</Table.Th>
              {hasPlaces && <Table.Th scope="col">{t('changedLeads.move')}</Table.Th>}
              {hasScores && (
                <Table.Th scope="col" ta="end">
                  {t('changedLeads.score')}
                </Table.Th>
              )}
              {hasScores && (
                <Table.Th scope="col" ta="end">
                  {t('changedLeads.by')}
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {leads.map(({ id, name, from, to, score }) => (
              <Table.Tr key={id} data-changed-lead={id}>
                <Table.Td className={looks.who}>
                  {name ?? id}
                  {name !== null && (
                    <Text size="xs" c="dimmed">
                      {id}
                    </Text>
                  )}
                </Table.Td>
                {hasPlaces && <Table.Td>{t('changedLeads.fromTo', { from: nameFrom(from), to: nameTo(to) })}</Table.Td>}
                {hasScores && (
                  <Table.Td ta="end" className={looks.figure}>
                    {t('changedLeads.fromTo', { from: written(score?.before), to: written(score?.after) })}
                  </Table.Td>
                )}
                {hasScores && (
                  <Table.Td ta="end" fw={600} className={looks.figure}>
                    {score && score.before !== null && score.after !== null ? signed(score.after - score.before) : '–'}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {total > ON_A_PAGE && (
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed">
            {t('changedLeads.shown', { first: number(first), last: number(first + leads.length - 1), total: number(total) })}
          </Text>
          <Pagination
            size="sm"
            siblings={0}
            total={Math.ceil(total / ON_A_PAGE)}
            value={page}
            onChange={setPage}
            getControlProps={(control) => ({ 'aria-label': t(`changedLeads.${control}`) })}
          />
        </Group>
      )}
    </Stack>
  );
}
