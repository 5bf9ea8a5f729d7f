import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { Identifier, type NodeOf } from '@umbral/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useUpdate } from './useUpdate.ts';

/** The name that other services find the score under; kept as typed until it is one that they can use. */
function KeyField({ node }: { node: NodeOf<'score'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const [text, setText] = useState<string | null>(null);
  const change = (typed: string) => {
    const usable = typed === '' || Identifier.safeParse(typed).success;
    setText(usable ? null : typed);
    if (usable) update('key', typed);
  };
  return (
    <TextInput
      label={t('data.key')}
      description={t('inspector.keyHelp')}
      value={text ?? node.data.key}
      error={text === null ? null : t('inspector.keyWrong')}
      maxLength={64}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setText(null)}
    />
  );
}

export function ScoreForm({ node }: { node: NodeOf<'score'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { combine, scale, decimals } = node.data;
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('data.combine')}
        data={(['sum', 'maximum'] as const).map((value) => ({ value, label: t(`combine.${value}`) }))}
        value={combine}
        onChange={(value) => update('combine', value as typeof combine)}
      />
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
      <Select
        label={t('data.decimals')}
        data={['0', '1', '2', '3']}
        value={String(decimals)}
        allowDeselect={false}
        onChange={(value) => value !== null && update('decimals', Number(value))}
      />
      <KeyField node={node} />
    </>
  );
}
