import { Anchor, Button, Container, Group, Stack } from '@mantine/core';
import { IconArrowLeft, IconFlask, IconRocket, IconTags } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { inOrder, pairIn, type Side } from '../../differences/pair.ts';
import { useMay } from '../../server/role.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { ViewOnly } from '../../ui/ViewOnly.tsx';
import { CompareBar } from './compare/CompareBar.tsx';
import { CompareDialog } from './compare/CompareDialog.tsx';
import { LabelHistoryDialog } from './history/LabelHistoryDialog.tsx';
import { DraftRow } from './list/DraftRow.tsx';
import { VersionRow } from './list/VersionRow.tsx';
import { useVersions } from './versions.ts';

/** The published versions of a scoring model, newest first; the two that are compared, or the label looked at, are part of the address. */
export function VersionsScreen() {
  const { t } = useTranslation();
  const { modelId = '' } = useParams();
  const edits = useMay('edit');
  const list = useVersions(modelId);
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<readonly Side[]>([]);
  const model = list.data?.pages[0]?.model;
  if (!list.data || !model)
    return <UnreadyScreen title={t('versions.title')} shape="rows" size="md" error={list.error} retry={() => void list.refetch()} />;
  const versions = list.data.pages.flatMap((page) => page.versions);
  const pair = pairIn(address);
  const label = address.get('label');
  const compareAs = ([before, after]: readonly Side[]) => setAddress({ before: String(before), after: String(after) });
  const compare = (sides: readonly Side[]) => compareAs(inOrder(sides));
  const showLabel = (name: string) => setAddress({ label: name });
  // A third choice takes the place of the first.
  const choose = (side: Side, isChosen: boolean) =>
    setChosen((sides) => (isChosen ? [...sides, side].slice(-2) : sides.filter((each) => each !== side)));
  const row = { modelId, model: model.name, revision: model.revision, chosen, onChoose: choose, onCompare: compare, onLabel: showLabel };
  return (
    <Container size="md" py="xl">
      <Anchor component={Link} to={`/models/${modelId}`} size="sm" display="inline-block" py={4}>
        <Group gap={4} wrap="nowrap" component="span">
          <IconArrowLeft size={14} aria-hidden />
          {model.name}
        </Group>
      </Anchor>
      <Group justify="space-between" mb="lg">
        <ScreenTitle text={t('versions.title')} />
        {versions.length > 0 && (
          <Group gap="sm">
            {!edits && <ViewOnly />}
            <Button variant="default" leftSection={<IconTags size={16} />} onClick={() => showLabel('')} data-label-histories>
              {t('labelHistory.open')}
            </Button>
            <Button
              component={Link}
              to={`/simulations?model=${modelId}`}
              variant="default"
              leftSection={<IconFlask size={16} />}
              data-simulations
            >
              {t('shell.simulations')}
            </Button>
            <CompareBar chosen={chosen} onCompare={() => compare(chosen)} />
          </Group>
        )}
      </Group>
      {versions.length === 0 ? (
        <EmptyState icon={IconRocket} title={t('versions.emptyTitle')} text={t('versions.emptyText')}>
          <Button component={Link} to={`/models/${modelId}`}>
            {t('versions.toStudio')}
          </Button>
        </EmptyState>
      ) : (
        <Stack gap="xs" component="ul" p={0} m={0} aria-label={t('versions.title')}>
          <DraftRow {...row} />
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} {...row} />
          ))}
        </Stack>
      )}
      {list.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('versions.older')}
          </Button>
        </Group>
      )}
      {pair && <CompareDialog modelId={modelId} pair={pair} onClose={() => setAddress({})} />}
      {!pair && label !== null && (
        <LabelHistoryDialog modelId={modelId} name={label} onName={showLabel} onCompare={compareAs} onClose={() => setAddress({})} />
      )}
    </Container>
  );
}
