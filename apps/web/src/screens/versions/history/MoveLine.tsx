import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../differences/pair.ts';
import { useFormats } from '../../../language/formats.ts';
import { useMay } from '../../../server/role.ts';
import { madeText } from '../../../words/made.ts';
import looks from './History.module.css';
import type { Move } from './useMoves.ts';

const wordOf = ({ from, to }: Move) => (to === null ? 'removed' : from === null ? 'set' : 'moved');

/** `at`: the version where the label is now, null if it was taken away. */
type Props = {
  move: Move;
  at: number | null;
  isMoving: boolean;
  onMove: (number: number) => void;
  onCompare: (sides: readonly Side[]) => void;
};

/** A move of a label: from where to where, when and by whom. */
export function MoveLine({ move, at, isMoving, onMove, onCompare }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const edits = useMay('edit');
  const { revision, from, to, author, movedAt } = move;
  return (
    <li className={looks.move} data-move={revision}>
      <div>
        <Text size="sm" fw={500}>
          {t(`labelHistory.${wordOf(move)}`, { from, to })}
        </Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {madeText(t, formats, author, movedAt)}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap" justify="flex-end">
        {edits && to !== null && to !== at && (
          <Button size="compact-sm" variant="subtle" disabled={isMoving} onClick={() => onMove(to)} data-move-to={to}>
            {t('labelHistory.here', { number: to })}
          </Button>
        )}
        {from !== null && to !== null && from !== to && (
          <Tooltip label={t('labelHistory.compare')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('labelHistory.compare')} onClick={() => onCompare([from, to])}>
              <IconGitCompare size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </li>
  );
}
