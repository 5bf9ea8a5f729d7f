import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useNodeTitle } from '../words.ts';
import { CombineField } from './CombineField.tsx';
import { useInputs } from './inputs.ts';
import { KeyField } from './KeyField.tsx';
import { useUpdate } from './useUpdate.ts';

type ScoreNode = NodeOf<'score'>;

/** How much each input weighs in an average. */
function WeightFields({ node }: { node: ScoreNode }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const title = useNodeTitle();
  const { weights } = node.data;
  return (
    <Stack gap={6}>
      {useInputs(node.id).map((input) => (
        <NumberField
          key={input.edge.id}
          size="xs"
          label={t('inspector.weightOf', { name: title(input.node) })}
          value={weights[input.node.id] ?? 1}
          min={0}
          max={1_000}
          onChange={(weight) =>
            weight !== null && weight >= 0 && weight <= 1_000 && update('weights', { ...weights, [input.node.id]: weight })
          }
        />
      ))}
    </Stack>
  );
}

/** The scale, and the range of points that is mapped to it, if one is. */
function ScaleFields({ node }: { node: ScoreNode }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { scale } = node.data;
  const { from } = scale;
  return (
    <>
      <Group grow align="start">
        <NumberField
          label={t('inspector.scaleFrom')}
          value={scale.minimum}
          onChange={(minimum) => minimum !== null && update('scale', { ...scale, minimum })}
        />
        <NumberField
          label={t('inspector.scaleTo')}
          value={scale.maximum}
          onChange={(maximum) => maximum !== null && update('scale', { ...scale, maximum })}
        />
      </Group>
      <Checkbox
        label={t('inspector.mapScale')}
        checked={from !== null}
        onChange={(event) => update('scale', { ...scale, from: event.currentTarget.checked ? { minimum: 0, maximum: 100 } : null })}
      />
      {from && (
        <Group grow align="start">
          {(['minimum', 'maximum'] as const).map((end) => (
            <NumberField
              key={end}
              label={t(`inspector.mapped.${end}`)}
              value={from[end]}
              onChange={(value) => value !== null && update('scale', { ...scale, from: { ...from, [end]: value } })}
            />
          ))}
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {t('inspector.scaleHelp')}
      </Text>
    </>
  );
}

export function ScoreForm({ node }: { node: ScoreNode }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { combine, decimals } = node.data;
  return (
    <>
      <CombineField ways={['sum', 'average', 'maximum']} value={combine} onChange={(way) => update('combine', way)} />
      {combine === 'average' && <WeightFields node={node} />}
      <ScaleFields node={node} />
      <Select
        label={t('data.decimals')}
        data={['0', '1', '2', '3']}
        value={String(decimals)}
        allowDeselect={false}
        onChange={(value) => value !== null && update('decimals', Number(value))}
      />
      <KeyField value={node.data.key} onChange={(key) => update('key', key)} />
    </>
  );
}
