import { ActionIcon, NativeSelect, Progress, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { isMoment, isNamed, setUse } from '../import/edits.ts';
import { USES } from '../import/part.ts';
import { useSession } from '../import/useSession.ts';
import screen from './Check.module.css';
import { ColumnEditor } from './ColumnEditor.tsx';
import { ColumnMeaning } from './ColumnMeaning.tsx';
import type { ColumnProps } from './column.ts';
import { DateOrder } from './DateOrder.tsx';

const EXAMPLES = 3;

/** One column: its header and values, its use, what becomes of it, and, unfolded, everything about how it is read. */
export function ColumnRow(props: ColumnProps & { rows: number; problem: string | null }) {
  const { role, insight, column, readings, rows, problem } = props;
  const { t } = useTranslation();
  const { percent } = useFormats();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { header } = insight;
  const share = rows === 0 ? 0 : insight.filled / rows;
  const editable = isNamed(column.use) || isMoment(column.use);
  const choose = (value: string) => {
    const use = USES[role].find((each) => each === value);
    if (use) session.edit(role, (part) => setUse(part, insight.column, use));
  };
  return (
    <li className={screen.column} data-column={header}>
      <div className={screen.row}>
        <div className={column.use === 'ignore' ? screen.ignored : undefined}>
          <Text size="sm" fw={500} truncate title={header}>
            {header}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {insight.values
              .slice(0, EXAMPLES)
              .map(({ value }) => value)
              .join(' · ')}
          </Text>
        </div>
        <NativeSelect
          size="xs"
          aria-label={t('import.useOf', { column: header })}
          value={column.use}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {USES[role].map((use) => (
            <option key={use} value={use}>
              {t(`import.use.${use}`)}
            </option>
          ))}
        </NativeSelect>
        <ColumnMeaning column={column} insight={insight} readings={readings} />
        <div title={t('import.filledCells', { share: percent(share) })}>
          <Text size="xs">{percent(share)}</Text>
          <Progress value={share * 100} size={4} aria-label={t('import.filledCells', { share: percent(share) })} />
        </div>
        {editable ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('import.details', { column: header })}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
          </ActionIcon>
        ) : (
          <span />
        )}
      </div>
      {problem !== null && (
        <Text role="alert" size="sm" c="red" pb={8} data-mapping-problem>
          {problem}
        </Text>
      )}
      {editable && <DateOrder role={role} insight={insight} column={column} readings={readings} />}
      <div id={id}>{open && editable && <ColumnEditor role={role} insight={insight} column={column} readings={readings} />}</div>
    </li>
  );
}
