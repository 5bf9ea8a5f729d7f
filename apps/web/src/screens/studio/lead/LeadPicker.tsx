import { ActionIcon, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useFormats } from '../../../language/formats.ts';
import type { LeadSummary } from '../../../scoring/protocol.ts';
import type { PreviewState } from '../preview.ts';
import { usePreview, useStudio } from '../studio.ts';

const REST = 150;

/** The newest edit that was scored, once no other follows for a moment: while a person types, worker and page have scores to show. */
function useRestedEdit(): number {
  const { preview } = useStudio();
  const [rested, setRested] = useState(() => preview.getState().edit);
  useEffect(() => {
    let timer = 0;
    const stop = preview.subscribe(({ edit }, before) => {
      if (edit === before.edit) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setRested(edit), REST);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [preview]);
  return rested;
}

const summaryOf = (state: PreviewState): LeadSummary | null => state.lead?.summary ?? null;

/** Chooses a lead of the sample by name or id; the list shows the best scores first. */
export function LeadPicker() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { preview } = useStudio();
  // Its score changes with every edit, and the closed list shows none.
  const chosen = usePreview(
    useShallow((state) => {
      const lead = summaryOf(state);
      return lead && { id: lead.id, name: lead.name };
    }),
  );
  const leadId = usePreview((state) => state.leadId);
  const isOpen = usePreview((state) => state.sample.kind === 'open');
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, 150);
  const rested = useRestedEdit();
  const [found, setFound] = useState<LeadSummary[]>([]);
  const [latest, setLatest] = useState<LeadSummary | null>(null);
  const search = chosen && wanted === nameOf(chosen) ? '' : wanted;

  useEffect(() => {
    if (!isOpen) return;
    void rested;
    let current = true;
    void preview
      .getState()
      .findLeads(search)
      .then((leads) => {
        if (!current) return;
        setFound(leads);
        setLatest(summaryOf(preview.getState()));
      });
    return () => {
      current = false;
    };
  }, [isOpen, search, rested, preview]);

  const asChosen = chosen && (latest?.id === chosen.id ? latest : { ...chosen, score: null, band: null });
  const all = asChosen && !found.some(({ id }) => id === asChosen.id) ? [...found, asChosen] : found;
  const at = found.findIndex(({ id }) => id === leadId);
  const step = (by: number) => {
    const next = found[at === -1 ? 0 : at + by];
    if (next) preview.getState().chooseLead(next.id);
  };
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="subtle" color="gray" aria-label={t('lead.previous')} disabled={at <= 0} onClick={() => step(-1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Select
        size="xs"
        w={230}
        aria-label={t('lead.pick')}
        placeholder={t('lead.search')}
        searchable
        disabled={!isOpen}
        data={all.map((lead) => ({ value: lead.id, label: nameOf(lead) }))}
        value={leadId}
        allowDeselect={false}
        filter={({ options }) => options}
        nothingFoundMessage={t('lead.notFound')}
        maxDropdownHeight={320}
        onSearchChange={setText}
        onChange={(id) => id !== null && preview.getState().chooseLead(id)}
        renderOption={({ option }) => {
          const score = all.find(({ id }) => id === option.value)?.score;
          return (
            <Group justify="space-between" wrap="nowrap" flex={1} gap="xs">
              <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{option.label}</span>
              {score !== null && score !== undefined && <b>{number(score, 3)}</b>}
            </Group>
          );
        }}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t('lead.next')} disabled={at === found.length - 1} onClick={() => step(1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}

const nameOf = (lead: Pick<LeadSummary, 'id' | 'name'>): string => (lead.name === lead.id ? lead.id : `${lead.name} (${lead.id})`);
