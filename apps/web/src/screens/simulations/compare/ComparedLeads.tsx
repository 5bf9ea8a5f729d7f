import { Button, Group, Text, Title } from '@mantine/core';
import { IconFilterOff, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { placeText } from '../../../differences/places.ts';
import { useFormats } from '../../../language/formats.ts';
import { api, server } from '../../../server/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useSmall } from '../../../ui/useSmall.ts';
import { bandsOf } from '../bands.ts';
import { usePages } from '../grid/usePages.ts';
import { VirtualGrid } from '../grid/VirtualGrid.tsx';
import { ComparedDrawer } from './ComparedDrawer.tsx';
import { type Both, type ComparedLead, moveIn, withMove } from './compared.ts';
import { orderIn, SORTS, withOrder } from './order.ts';
import { useComparedColumns } from './useComparedColumns.tsx';

const ROW = { wide: 44, small: 60 };

/** The leads that change, of all moves or of one, with both scores and what makes the difference. */
export function ComparedLeads({ both, score }: { both: Both; score: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const small = useSmall();
  const [address, setAddress] = useSearchParams();
  const [shown, setShown] = useState<ComparedLead | null>(null);
  const move = moveIn(address);
  const order = orderIn(address);
  const question = { before: both.before.id, after: both.after.id, score, move, ...order };
  const pages = usePages([...api.simulations.comparedLeads.pathKey(), question], (offset, limit) =>
    server.simulations.comparedLeads.query({ ...question, offset, limit }),
  );
  const columns = useComparedColumns(both, score);
  const { total } = pages;
  const sortBy = (by: string) => setAddress((before) => withOrder(before, by), { replace: true });
  return (
    <section>
      <Group justify="space-between" mb="xs" mih={30}>
        <Group gap="sm">
          <Title order={2} size="h4">
            {t('compared.leads')}
          </Title>
          <Text size="sm" c="dimmed" role="status" data-compared-leads={pages.isWaiting ? undefined : (total ?? undefined)}>
            {total === null ? t('ui.loading') : t('simulation.leadsOf', { count: total, leads: number(total) })}
          </Text>
        </Group>
        {move && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconFilterOff size={14} />}
            onClick={() => setAddress((before) => withMove(before, null), { replace: true })}
            aria-label={t('compared.allLeads')}
            data-all-moves
          >
            {t('compared.leadsOf', {
              from: placeText(t, bandsOf(both.before, score), move.from),
              to: placeText(t, bandsOf(both.after, score), move.to),
            })}
          </Button>
        )}
      </Group>
      {pages.error !== null && <ProblemMessage error={pages.error} retry={pages.retry} />}
      {total === 0 && !pages.isWaiting ? (
        <EmptyState icon={IconUsers} title={t('simulation.nobodyTitle')} text={t('compared.noCauses')} mih={180} />
      ) : (
        <VirtualGrid
          label={t('compared.leads')}
          columns={columns}
          height={small ? ROW.small : ROW.wide}
          total={total ?? 8}
          rowAt={pages.rowAt}
          onRange={pages.onRange}
          onOpen={setShown}
          sort={{ by: order.sort, descending: order.descending, columns: SORTS, onSort: sortBy }}
          question={JSON.stringify(question)}
          isWaiting={pages.isWaiting}
        />
      )}
      <ComparedDrawer both={both} score={score} lead={shown} onClose={() => setShown(null)} />
    </section>
  );
}
