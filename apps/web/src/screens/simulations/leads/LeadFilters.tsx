import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeText } from '../../../differences/places.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { bandsOf } from '../bands.ts';
import type { Simulation } from '../simulation.ts';
import look from './Leads.module.css';
import type { Outcome, Question } from './question.ts';

type Filter = Question['filter'];
type Props = { simulation: Simulation; score: string; filter: Filter; onChange: (change: Partial<Filter>) => void };

const PAUSE = 250;
/** Values of choices may not be null. */
const NOWHERE = '-';
const OUTCOMES: Record<string, Outcome> = { any: 'any', yes: true, no: false, unknown: null };

/** What is typed, until a moment after the last key; what the address says where nothing is typed. */
function Search({ search, onChange }: { search: string; onChange: (search: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(search);
  const [known, setKnown] = useState(search);
  const tell = useDebouncedCallback(onChange, PAUSE);
  if (known !== search) {
    setKnown(search);
    setTyped(search);
  }
  return (
    <TextInput
      className={look.search ?? ''}
      label={t('simulation.filter.search')}
      leftSection={<IconSearch size={16} />}
      maxLength={200}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        tell(value);
      }}
      data-search-leads
    />
  );
}

/** Which leads are listed: by name or id, band, score and outcome. */
export function LeadFilters({ simulation, score, filter, onChange }: Props) {
  const { t } = useTranslation();
  const bands = bandsOf(simulation, score);
  const places = [...bands.map(({ id }) => id).toReversed(), 'disqualified', null];
  const outcome = Object.entries(OUTCOMES).find(([, value]) => value === filter.outcome)?.[0] ?? 'any';
  return (
    <search className={look.filters} aria-label={t('simulation.filter.name')}>
      <Search search={filter.search} onChange={(search) => onChange({ search })} />
      {bands.length > 0 && (
        <MultiSelect
          label={t('simulation.filter.bands')}
          placeholder={filter.bands === null ? t('simulation.filter.any') : ''}
          data={places.map((id) => ({ value: id ?? NOWHERE, label: placeText(t, bands, id) }))}
          value={(filter.bands ?? []).map((id) => id ?? NOWHERE)}
          clearable
          clearButtonProps={{ 'aria-label': t('simulation.filter.any') }}
          onChange={(values) => onChange({ bands: values.length === 0 ? null : values.map((id) => (id === NOWHERE ? null : id)) })}
          className={look.bandChoice ?? ''}
          data-filter-bands
        />
      )}
      <NumberField
        className={look.figure ?? ''}
        label={t('simulation.filter.from')}
        value={filter.from}
        onChange={(from) => onChange({ from })}
        hideControls
        data-filter-from
      />
      <NumberField
        className={look.figure ?? ''}
        label={t('simulation.filter.to')}
        value={filter.to}
        onChange={(to) => onChange({ to })}
        hideControls
        data-filter-to
      />
      <Select
        label={t('simulation.filter.outcome')}
        data={Object.keys(OUTCOMES).map((code) => ({
          value: code,
          label: t(code === 'any' ? 'simulation.filter.any' : `simulation.outcome.${code}`),
        }))}
        value={outcome}
        allowDeselect={false}
        onChange={(code) => code !== null && onChange({ outcome: OUTCOMES[code] ?? (code === 'unknown' ? null : 'any') })}
        className={look.outcomeChoice ?? ''}
        data-filter-outcome
      />
    </search>
  );
}
