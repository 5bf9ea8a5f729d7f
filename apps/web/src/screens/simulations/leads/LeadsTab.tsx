import { Button, Text } from '@mantine/core';
import { IconFilterOff, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../../language/formats.ts';
import { api, server } from '../../../server/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useSmall } from '../../../ui/useSmall.ts';
import { usePages } from '../grid/usePages.ts';
import { MOST_ROWS, VirtualGrid } from '../grid/VirtualGrid.tsx';
import type { Simulation } from '../simulation.ts';
import { LeadDrawer } from './LeadDrawer.tsx';
import { LeadFilters } from './LeadFilters.tsx';
import look from './Leads.module.css';
import type { Lead } from './lead.ts';
import { EVERYONE, isDownFirst, isFiltered, type Question, questionIn, type Sort, withQuestion } from './question.ts';
import { useColumns } from './useColumns.tsx';

const ROW = { wide: 44, small: 60 };
const SORTS: readonly Sort[] = ['lead', 'score', 'outcome'];

/** Every lead of a run, filtered and sorted as the address says, and why each has its score. */
export function LeadsTab({ simulation, score }: { simulation: Simulation; score: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [address, setAddress] = useSearchParams();
  const [shown, setShown] = useState<Lead | null>(null);
  const small = useSmall();
  const question = questionIn(address);
  const { id } = simulation;
  const pages = usePages([...api.simulations.leads.pathKey(), id, score, question], (offset, limit) =>
    server.simulations.leads.query({ id, score, ...question, offset, limit }),
  );
  const columns = useColumns(simulation, score);
  const asking = (asked: Question) => setAddress((before) => withQuestion(before, asked), { replace: true });
  const filterBy = (change: Partial<Question['filter']>) => asking({ ...question, filter: { ...question.filter, ...change } });
  const sortBy = (by: string) => {
    const sort = SORTS.find((each) => each === by) ?? 'score';
    asking({ ...question, sort, descending: sort === question.sort ? !question.descending : isDownFirst(sort) });
  };
  const open = (lead: Lead | null) => {
    setShown(lead);
    setAddress(
      (before) => {
        if (lead) before.set('lead', lead.lead);
        else before.delete('lead');
        return before;
      },
      { replace: true },
    );
  };
  const filtered = isFiltered(question.filter);
  const clear = (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconFilterOff size={14} />}
      onClick={() => filterBy(EVERYONE)}
      data-clear-filter
    >
      {t('simulation.filter.clear')}
    </Button>
  );
  const { total } = pages;
  return (
    <>
      <LeadFilters simulation={simulation} score={score} filter={question.filter} onChange={filterBy} />
      <div className={look.counted}>
        <Text size="sm" c="dimmed" role="status" data-total-leads={pages.isWaiting ? undefined : (total ?? undefined)}>
          {total === null
            ? t('ui.loading')
            : t(filtered ? 'simulation.found' : 'simulation.all', { count: total, leads: number(total), of: number(simulation.done) })}
          {total !== null && total > MOST_ROWS && ` ${t('simulation.tooMany', { most: number(MOST_ROWS) })}`}
        </Text>
        {filtered && clear}
      </div>
      {pages.error !== null && <ProblemMessage error={pages.error} retry={pages.retry} />}
      {total === 0 && !pages.isWaiting ? (
        <EmptyState icon={IconUsers} title={t('simulation.nobodyTitle')} text={t('simulation.nobodyText')}>
          {filtered && clear}
        </EmptyState>
      ) : (
        <VirtualGrid
          label={t('simulation.leads')}
          columns={columns}
          height={small ? ROW.small : ROW.wide}
          total={total ?? 12}
          rowAt={pages.rowAt}
          onRange={pages.onRange}
          onOpen={open}
          sort={{ by: question.sort, descending: question.descending, columns: SORTS, onSort: sortBy }}
          question={JSON.stringify([question, score])}
          isWaiting={pages.isWaiting}
        />
      )}
      <LeadDrawer simulation={simulation} score={score} lead={address.get('lead')} shown={shown} onClose={() => open(null)} />
    </>
  );
}
