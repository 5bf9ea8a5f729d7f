import { Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconTrash, IconX } from '@tabler/icons-react';
import type { Node } from '@umbral/model';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandIcon } from '../commands/CommandIcon.tsx';
import { NodeProblems } from '../problems/NodeProblems.tsx';
import { useDesk, useDraftNow, useStudio } from '../studio.ts';
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
import { ReadOnlyFields } from './ReadOnlyFields.tsx';
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

const ACTIONS = [
  { id: 'duplicate', icon: IconCopy },
  { id: 'remove', icon: IconTrash },
  { id: 'clear', icon: IconX },
] as const;

/** Everything about the one selected node. It never blocks the canvas; what is typed counts at once. Asked to edit, it takes the focus. */
export function Inspector() {
  const { t } = useTranslation();
  const { drawn } = useStudio();
  const aside = useRef<HTMLElement>(null);
  const asked = useDesk(({ editsAsked }) => editsAsked);
  const node = useDraftNow((state) => {
    const [id, ...others] = state.selectedNodes;
    return id === undefined || others.length > 0 ? null : (state.document.nodes.find((each) => each.id === id) ?? null);
  });
  useEffect(() => {
    if (asked > 0) aside.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [asked]);
  if (!node) return null;
  return (
    <aside ref={aside} className={panel.inspector} aria-label={t('inspector.name')} onBlur={drawn.catchUp}>
      <Group justify="space-between" wrap="nowrap" px="md" pt="sm" pb={4}>
        <Title order={2} size="h5">
          {t(`node.${node.kind}.name`)}
        </Title>
        <Group gap={2} wrap="nowrap">
          {ACTIONS.map(({ id, icon }) => (
            <CommandIcon key={id} id={id} icon={icon} />
          ))}
        </Group>
      </Group>
      <ScrollArea flex={1} type="auto" offsetScrollbars="y">
        <Stack gap="md" px="md" pb="lg" key={node.id}>
          <Text size="xs" c="dimmed">
            {t(`node.${node.kind}.help`)}
          </Text>
          <NodeProblems id={node.id} />
          <ReadOnlyFields>
            {node.kind !== 'note' && <TitleField node={node} />}
            <NodeForm node={node} />
          </ReadOnlyFields>
        </Stack>
      </ScrollArea>
    </aside>
  );
}
