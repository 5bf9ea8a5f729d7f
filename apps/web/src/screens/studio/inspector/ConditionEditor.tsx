import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconFolderPlus, IconPlus, IconX } from '@tabler/icons-react';
import { type Comparison, type Condition, type ConditionGroup, LIMITS, noConditions } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { ComparisonEditor } from './ComparisonEditor.tsx';
import type { FieldChoice } from './fields.ts';
import panel from './Inspector.module.css';

const KINDS = ['all', 'any', 'none', 'atLeast'] as const;

const newComparison = (): Comparison => ({ kind: 'comparison', field: '', operator: 'isKnown', value: null, orMissing: false });

function withKind(group: ConditionGroup, kind: ConditionGroup['kind']): ConditionGroup {
  return kind === 'atLeast' ? { kind, count: Math.max(1, group.of.length - 1), of: group.of } : { kind, of: group.of };
}

type Props = { group: ConditionGroup; fields: FieldChoice[]; depth?: number; label?: string; onChange: (group: ConditionGroup) => void };

/** Edits nested conditions: all, any, none or at least N of the comparisons and groups inside. */
export function ConditionEditor({ group, fields, depth = 0, label, onChange }: Props) {
  const { t } = useTranslation();
  const setChildren = (of: Condition[]) => onChange({ ...group, of });
  const replace = (index: number, child: Condition) => setChildren(group.of.map((each, at) => (at === index ? child : each)));
  const remove = (index: number) => setChildren(group.of.filter((_each, at) => at !== index));
  const rows = group.of.map((child, index) => ({ child, index, key: `${index}-${child.kind === 'comparison' ? 'comparison' : 'group'}` }));
  return (
    <Stack gap={8} role="group" aria-label={label ?? t('condition.group')}>
      {label && (
        <Text size="sm" fw={500}>
          {label}
        </Text>
      )}
      {(group.of.length > 1 || group.kind !== 'all' || depth > 0) && (
        <Group gap={8} wrap="nowrap">
          <Select
            size="xs"
            aria-label={t('condition.kind')}
            data={KINDS.map((value) => ({ value, label: t(`condition.${value}`) }))}
            value={group.kind}
            allowDeselect={false}
            onChange={(kind) => kind && onChange(withKind(group, kind as ConditionGroup['kind']))}
          />
          {group.kind === 'atLeast' && (
            <NumberField
              size="xs"
              w={80}
              aria-label={t('condition.count')}
              value={group.count}
              min={1}
              max={LIMITS.conditionChildren}
              allowDecimal={false}
              onChange={(count) => count !== null && count >= 1 && onChange({ ...group, count: Math.round(count) })}
            />
          )}
        </Group>
      )}
      {rows.map(({ child, index, key }) => (
        <Group key={key} gap={4} wrap="nowrap" align="start" className={child.kind === 'comparison' ? panel.comparison : panel.condition}>
          <div style={{ flex: 1, minWidth: 0 }}>
            {child.kind === 'comparison' ? (
              <ComparisonEditor comparison={child} fields={fields} onChange={(next) => replace(index, next)} />
            ) : (
              <ConditionEditor group={child} fields={fields} depth={depth + 1} onChange={(next) => replace(index, next)} />
            )}
          </div>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('condition.remove')} onClick={() => remove(index)}>
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap={6}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} />}
          onClick={() => setChildren([...group.of, newComparison()])}
        >
          {t('condition.add')}
        </Button>
        {depth < LIMITS.conditionDepth - 1 && group.of.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFolderPlus size={14} />}
            onClick={() => setChildren([...group.of, { ...noConditions(), of: [newComparison()] }])}
          >
            {t('condition.addGroup')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
