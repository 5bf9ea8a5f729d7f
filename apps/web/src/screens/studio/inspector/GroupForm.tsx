import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { moveEdge, type NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { CombineField } from './CombineField.tsx';
import { useInputs } from './inputs.ts';
import { LimitFields } from './LimitFields.tsx';
import { usePatch, useUpdate } from './useUpdate.ts';

/** The order in which a first match asks its inputs. */
function InputOrder({ id }: { id: string }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const title = useNodeTitle();
  const inputs = useInputs(id);
  const move = (edge: string, by: -1 | 1) => draft.getState().edit((document) => moveEdge(document, edge, by));
  return (
    <Stack gap={4} component="ol" m={0} pl="md">
      {inputs.map(({ edge, node }, place) => (
        <li key={edge.id}>
          <Group gap={4} wrap="nowrap">
            <Text size="sm" flex={1} lineClamp={1}>
              {title(node)}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('inspector.earlier')}
              disabled={place === 0}
              onClick={() => move(edge.id, -1)}
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('inspector.later')}
              disabled={place === inputs.length - 1}
              onClick={() => move(edge.id, 1)}
            >
              <IconArrowDown size={14} />
            </ActionIcon>
          </Group>
        </li>
      ))}
    </Stack>
  );
}

export function GroupForm({ node }: { node: NodeOf<'group'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const patch = usePatch(node);
  const { combine, weight } = node.data;
  return (
    <>
      <CombineField ways={['sum', 'maximum', 'first']} value={combine} onChange={(way) => update('combine', way)} />
      {combine === 'first' && <InputOrder id={node.id} />}
      <LimitFields limits={node.data} onChange={patch} />
      <NumberField
        label={t('data.weight')}
        description={t('inspector.weightHelp')}
        suffix=" %"
        value={weight}
        min={0}
        max={1_000}
        onChange={(value) => value !== null && value >= 0 && value <= 1_000 && update('weight', value)}
      />
    </>
  );
}
