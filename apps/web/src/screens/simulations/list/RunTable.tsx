import { Anchor, Checkbox, Group, Progress, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { CardTable } from '../../../ui/CardTable.tsx';
import { StateBadge } from '../StateBadge.tsx';
import { type Summary, shareOf } from '../simulation.ts';
import { momentText, sourceText } from '../texts.ts';
import { RunMenu } from './RunMenu.tsx';
import look from './RunTable.module.css';

type Choosing = { chosen: readonly string[]; onChoose: (id: string, isChosen: boolean) => void };

/** How a run stands; while it goes on, how far it is. */
function Standing({ run }: { run: Summary }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <StateBadge state={run.state} />
        {run.state === 'running' && (
          <Text size="xs" c="dimmed">
            {percent(Math.floor(shareOf(run) * 100) / 100)}
          </Text>
        )}
      </Group>
      {run.state === 'running' && <Progress mt={4} size="sm" value={shareOf(run) * 100} aria-label={t('simulation.progress')} />}
    </>
  );
}

function Row({ run, chosen, onChoose }: Choosing & { run: Summary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const source = sourceText(t, run);
  const name = t('simulation.of', { model: run.modelName, source });
  const isChosen = chosen.includes(run.id);
  return (
    <Table.Tr data-run={run.id} data-chosen={isChosen || undefined}>
      <Table.Td>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Checkbox
            mt={2}
            aria-label={t('simulation.choose', { name })}
            checked={isChosen}
            disabled={run.state !== 'done'}
            onChange={(event) => onChoose(run.id, event.currentTarget.checked)}
          />
          <div>
            <Anchor component={Link} to={`/simulations/${run.id}`} className={look.name ?? ''} c="inherit" fw={600}>
              {run.modelName}
            </Anchor>
            <Text size="sm" c="dimmed">
              {source}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td data-label={t('simulation.column.sample')}>
        {labelText(t, run.sample.name)}
        <Text size="xs" c="dimmed">
          {t('simulation.leadsOf', { count: run.of, leads: formats.number(run.of) })}
        </Text>
      </Table.Td>
      <Table.Td data-label={t('simulation.column.moment')}>{momentText(t, formats, run)}</Table.Td>
      <Table.Td data-label={t('simulation.column.engine')}>{t(`simulation.engine.${run.engine}`)}</Table.Td>
      <Table.Td data-label={t('simulation.column.state')}>
        <Standing run={run} />
      </Table.Td>
      <Table.Td data-label={t('simulation.column.started')}>
        {formats.dateTime(run.createdAt)}
        <Text size="xs" c="dimmed">
          {run.author}
        </Text>
      </Table.Td>
      <Table.Td>
        <RunMenu run={run} name={name} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Runs as a table, of which two can be chosen; on a narrow screen each becomes a card. */
export function RunTable({ runs, ...choosing }: Choosing & { runs: readonly Summary[] }) {
  const { t } = useTranslation();
  return (
    <CardTable className={look.table} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('simulation.column.model')}</Table.Th>
          <Table.Th>{t('simulation.column.sample')}</Table.Th>
          <Table.Th>{t('simulation.column.moment')}</Table.Th>
          <Table.Th>{t('simulation.column.engine')}</Table.Th>
          <Table.Th>{t('simulation.column.state')}</Table.Th>
          <Table.Th>{t('simulation.column.started')}</Table.Th>
          <Table.Th w={48}>
            <VisuallyHidden>{t('simulation.column.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runs.map((run) => (
          <Row key={run.id} run={run} {...choosing} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
