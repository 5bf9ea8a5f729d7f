import { Anchor, Badge, Group, Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { CardTable } from '../../../ui/CardTable.tsx';
import { SampleMenu } from './SampleMenu.tsx';
import list from './SampleTable.module.css';
import type { Sample } from './sample.ts';

function SampleRow({ sample, onOpen }: { sample: Sample; onOpen: () => void }) {
  const { t } = useTranslation();
  const { number, date, dateTime } = useFormats();
  const name = labelText(t, sample.name);
  return (
    <Table.Tr data-sample={sample.id}>
      <Table.Td>
        <Group gap="xs">
          <Anchor component={Link} to={`/samples/${sample.id}`} className={list.name ?? ''} fw={600} size="sm">
            {name}
          </Anchor>
          {sample.source === 'builtIn' && (
            <Badge size="sm" variant="light">
              {t('samples.builtIn')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td data-label={t('samples.leads')}>{number(sample.leadCount)}</Table.Td>
      <Table.Td data-label={t('samples.events')}>{number(sample.eventCount)}</Table.Td>
      <Table.Td data-label={t('samples.outcomes')}>{number(sample.outcomeCount)}</Table.Td>
      <Table.Td data-label={t('samples.asOf')}>{date(sample.asOf)}</Table.Td>
      <Table.Td data-label={t('samples.created')}>{dateTime(sample.createdAt)}</Table.Td>
      <Table.Td>
        <SampleMenu sample={sample} name={name} onOpen={onOpen} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The samples as a table; on a narrow screen each becomes a card. */
export function SampleTable({ samples, onOpen }: { samples: Sample[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <CardTable className={list.table} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('samples.name')}</Table.Th>
          <Table.Th>{t('samples.leads')}</Table.Th>
          <Table.Th>{t('samples.events')}</Table.Th>
          <Table.Th>{t('samples.outcomes')}</Table.Th>
          <Table.Th>{t('samples.asOf')}</Table.Th>
          <Table.Th>{t('samples.created')}</Table.Th>
          <Table.Th w={48}>
            <VisuallyHidden>{t('samples.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {samples.map((sample) => (
          <SampleRow key={sample.id} sample={sample} onOpen={() => onOpen(sample.id)} />
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
