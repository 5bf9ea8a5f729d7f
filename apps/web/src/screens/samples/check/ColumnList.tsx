import { Title } from '@mantine/core';
import type { FileRole, MappingProblem } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useReadings } from '../import/readings.ts';
import type { OpenedFile } from '../import/slot.ts';
import { useMissingTokens } from '../import/useSession.ts';
import { useImportTexts } from '../texts.ts';
import screen from './Check.module.css';
import { ColumnRow } from './ColumnRow.tsx';

/** The columns of a file: what each is used for and how its values are read. */
export function ColumnList({ role, opened, problems }: { role: FileRole; opened: OpenedFile; problems: MappingProblem[] }) {
  const { t } = useTranslation();
  const texts = useImportTexts();
  const readings = useReadings(opened.columns, opened.part, useMissingTokens());
  const rows = opened.looked;
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        {t('import.columns')}
      </Title>
      <div className={screen.heads} aria-hidden>
        <span>{t('import.column')}</span>
        <span>{t('import.use.title')}</span>
        <span>{t('import.becomes')}</span>
        <span>{t('import.filled')}</span>
      </div>
      <ul className={screen.columns}>
        {opened.columns.map((insight) => {
          const column = opened.part.columns.find((each) => each.column === insight.column);
          if (!column) return null;
          const problem = problems.find(
            ({ params }) => params.column === insight.column || (params.key !== undefined && params.key === column.key),
          );
          return (
            <ColumnRow
              key={insight.column}
              role={role}
              insight={insight}
              column={column}
              rows={rows}
              readings={readings.get(insight.column) ?? []}
              problem={problem ? texts.mapping(problem, opened.table.header) : null}
            />
          );
        })}
      </ul>
    </div>
  );
}
