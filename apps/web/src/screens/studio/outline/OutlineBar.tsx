import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconFold, IconPlus } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../studio.ts';
import type { OutlineGrid } from './grid.ts';
import look from './Outline.module.css';

type Props = {
  grid: OutlineGrid;
  adder: RefObject<HTMLButtonElement | null>;
  onAdd: (kind: 'add', at: { x: number; y: number }) => void;
  tools: ReactNode;
};

/** What stands over the outline: adding, and opening or closing all rows below the outputs. */
export function OutlineBar({ grid, adder, onAdd, tools }: Props) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit();
  const closable = grid.all.filter((row) => row.kind === 'node' && row.hasChildren && row.level > 2).map(({ key }) => key);
  const isFolded = closable.length > 0 && closable.every((key) => grid.closed.has(key));
  const add = () => {
    const box = adder.current?.getBoundingClientRect();
    onAdd('add', { x: box?.left ?? 0, y: box?.bottom ?? 0 });
  };
  const fold = t(isFolded ? 'outline.openAll' : 'outline.closeAll');
  return (
    <Group className={look.tools} gap={6} wrap="nowrap">
      {mayEdit && (
        <Button ref={adder} size="compact-sm" variant="light" leftSection={<IconPlus size={14} />} data-outline-add onClick={add}>
          {t('outline.add')}
        </Button>
      )}
      <Tooltip label={fold}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={fold}
          disabled={closable.length === 0}
          onClick={() => grid.setClosed(isFolded ? new Set() : new Set(closable))}
        >
          <IconFold size={16} />
        </ActionIcon>
      </Tooltip>
      {tools}
    </Group>
  );
}
