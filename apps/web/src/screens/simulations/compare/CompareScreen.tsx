import { Anchor, Container, Group, Select } from '@mantine/core';
import { IconArrowLeft, IconGitCompare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { api } from '../../../server/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { NothingHere } from '../../../ui/NothingHere.tsx';
import { ScreenTitle } from '../../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../../ui/UnreadyScreen.tsx';
import type { Summary } from '../simulation.ts';
import { momentText, sourceText } from '../texts.ts';
import { Compared } from './Compared.tsx';

const SIDES = ['before', 'after'] as const;

/** What runs are called; those of which there are several alike, by when they were started too. */
function useRunChoices(runs: readonly Summary[]): { value: string; label: string }[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = (run: Summary) =>
    [
      t('simulation.of', { model: run.modelName, source: sourceText(t, run) }),
      labelText(t, run.sample.name),
      momentText(t, formats, run),
    ].join(' · ');
  const names = runs.map(nameOf);
  const isAlone = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return runs.map((run, place) => {
    const name = names[place] ?? run.id;
    return { value: run.id, label: isAlone(name) ? name : `${name} · ${formats.dateTime(run.createdAt)}` };
  });
}

/** Two runs against each other; which ones, and what of them is shown, is part of the address. */
export function CompareScreen() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const list = useQuery(api.simulations.list.queryOptions({ modelId: null, sampleId: null }));
  const done = (list.data ?? []).filter(({ state }) => state === 'done');
  const choices = useRunChoices(done);
  if (!list.data) return <UnreadyScreen title={t('compared.title')} shape="rows" error={list.error} retry={() => void list.refetch()} />;
  const isGone = (id: string | null) => id !== null && !list.data.some((run) => run.id === id);
  if (SIDES.some((side) => isGone(address.get(side)))) return <NothingHere text={t('problem.notFound')} />;
  const chosen = (side: string) => done.find(({ id }) => id === address.get(side));
  const [before, after] = [chosen('before'), chosen('after')];
  // What was shown of two others says nothing of these.
  const choose = (side: string, id: string) => {
    const other = SIDES.filter((each) => each !== side).flatMap((each) => {
      const at = address.get(each);
      return at === null ? [] : [[each, at] as [string, string]];
    });
    setAddress(new URLSearchParams([[side, id], ...other]));
  };
  return (
    <Container size="xl" py="lg">
      <Anchor component={Link} to="/simulations" size="sm" display="inline-block" py={4}>
        <Group gap={4} wrap="nowrap" component="span">
          <IconArrowLeft size={14} aria-hidden />
          {t('simulation.title')}
        </Group>
      </Anchor>
      <ScreenTitle text={t('compared.title')} mb="md" />
      <Group grow preventGrowOverflow={false} align="flex-end" mb="lg">
        {SIDES.map((side) => (
          <Select
            key={side}
            label={t(`compared.${side}`)}
            placeholder={t('compared.choose')}
            data={choices}
            value={chosen(side)?.id ?? null}
            searchable
            allowDeselect={false}
            miw={280}
            onChange={(id) => id !== null && choose(side, id)}
            data-choose={side}
          />
        ))}
      </Group>
      {before && after ? (
        <Compared key={`${before.id} ${after.id}`} before={before.id} after={after.id} />
      ) : (
        <EmptyState
          icon={IconGitCompare}
          title={t(done.length < 2 ? 'compared.tooFewTitle' : 'compared.chooseTitle')}
          text={t(done.length < 2 ? 'compared.tooFewText' : 'compared.chooseText')}
        />
      )}
    </Container>
  );
}
