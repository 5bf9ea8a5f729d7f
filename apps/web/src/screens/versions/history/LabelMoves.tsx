import { Button, Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../differences/pair.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import looks from './History.module.css';
import { LabelNow } from './LabelNow.tsx';
import { MoveLine } from './MoveLine.tsx';
import { type KnownLabel, useLabelMove, useMoves } from './useMoves.ts';

type Props = { modelId: string; label: KnownLabel; onCompare: (sides: readonly Side[]) => void };

/** Where a label is, and each of its moves, from the newest back; from any of them it can be moved there again. */
export function LabelMoves({ modelId, label, onCompare }: Props) {
  const { t } = useTranslation();
  const history = useMoves(modelId, label.name);
  const { move, isMoving } = useLabelMove(modelId, label);
  if (history.error && !history.data) return <ProblemMessage error={history.error} retry={() => void history.refetch()} />;
  if (!history.data) return <Loading />;
  const moves = history.data.pages.flatMap((page) => page.moves);
  const [last] = moves;
  return (
    <Stack gap="md">
      {last && <LabelNow modelId={modelId} label={label} last={last} isMoving={isMoving} onMove={move} onCompare={onCompare} />}
      <Title order={3} size="h6">
        {t('labelHistory.moves')}
      </Title>
      <ul className={looks.moves}>
        {moves.map((each) => (
          <MoveLine key={each.revision} move={each} at={label.number} isMoving={isMoving} onMove={move} onCompare={onCompare} />
        ))}
      </ul>
      {history.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('labelHistory.older')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
