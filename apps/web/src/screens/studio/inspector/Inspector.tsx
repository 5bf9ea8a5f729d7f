import { ActionIcon, Group, ScrollArea, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconCopy, IconTrash, IconX } from '@tabler/icons-react';
import { duplicateNodes, type Node } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { newId } from '../newId.ts';
import { NodeProblems } from '../problems/NodeProblems.tsx';
import { useDraft, useStudio } from '../studio.ts';
import { ActivityForm } from './ActivityForm.tsx';
import { AudienceForm } from './AudienceForm.tsx';
import { BandsForm } from './BandsForm.tsx';
import { CriterionForm } from './CriterionForm.tsx';
import { DecayForm } from './DecayForm.tsx';
import { DisqualifierForm } from './DisqualifierForm.tsx';
import { GroupForm } from './GroupForm.tsx';
import panel from './Inspector.module.css';
import { MatrixForm } from './MatrixForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import { SegmentForm } from './SegmentForm.tsx';
import { TitleField } from './TitleField.tsx';

function NodeForm({ node }: { node: Node }) {
  switch (node.kind) {
    case 'criterion':
      return <CriterionForm node={node} />;
    case 'activity':
      return <ActivityForm node={node} />;
    case 'decay':
      return <DecayForm node={node} />;
    case 'group':
      return <GroupForm node={node} />;
    case 'score':
      return <ScoreForm node={node} />;
    case 'bands':
      return <BandsForm node={node} />;
    case 'segment':
      return <SegmentForm node={node} />;
    case 'matrix':
      return <MatrixForm node={node} />;
    case 'disqualifier':
      return <DisqualifierForm node={node} />;
    case 'audience':
      return <AudienceForm node={node} />;
    case 'note':
      return <NoteForm node={node} />;
  }
}

/** Everything about the one selected node. It never blocks the drawing; what is typed counts at once. `onClose`: instead of selecting nothing. */
export function Inspector({ onClose }: { onClose?: () => void }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const { select, edit, removeSelected } = draft.getState();
  const node = useDraft((state) => {
    const [id, ...others] = state.selectedNodes;
    return id === undefined || others.length > 0 ? null : (state.document.nodes.find((each) => each.id === id) ?? null);
  });
  if (!node) return null;
  const actions = [
    { name: 'duplicate', icon: IconCopy, run: () => edit((document) => duplicateNodes(document, new Set([node.id]), newId)) },
    { name: 'remove', icon: IconTrash, run: removeSelected },
    { name: 'close', icon: IconX, run: onClose ?? (() => select([])) },
  ];
  return (
    <aside className={panel.inspector} aria-label={t('inspector.name')}>
      <Group justify="space-between" wrap="nowrap" px="md" pt="sm" pb={4}>
        <Title order={2} size="h5">
          {t(`node.${node.kind}.name`)}
        </Title>
        <Group gap={2} wrap="nowrap">
          {actions.map(({ name, icon: Picture, run }) => (
            <Tooltip key={name} label={t(`inspector.${name}`)}>
              <ActionIcon variant="subtle" color="gray" aria-label={t(`inspector.${name}`)} onClick={run}>
                <Picture size={16} />
              </ActionIcon>
            </Tooltip>
          ))}
        </Group>
      </Group>
      <ScrollArea flex={1} type="auto" offsetScrollbars="y">
        <Stack gap="md" px="md" pb="lg" key={node.id}>
          <Text size="xs" c="dimmed">
            {t(`node.${node.kind}.help`)}
          </Text>
          <NodeProblems id={node.id} />
          {node.kind !== 'note' && <TitleField node={node} />}
          <NodeForm node={node} />
        </Stack>
      </ScrollArea>
    </aside>
  );
}
