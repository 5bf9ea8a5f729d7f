import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconFolderPlus, IconPlus, IconX } from '@tabler/icons-react';
import { type GroupOf, LIMITS } from '@umbral/model';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import panel from './Inspector.module.css';

const KINDS = ['all', 'any', 'none', 'atLeast'] as const;
type Kind = (typeof KINDS)[number];

/** A kind of single condition that can be added: what its button says, and a new one. */
type NewLeaf<C> = { label: string; create: () => C };

type Props<C> = {
  group: GroupOf<C>;
  leaves: readonly [NewLeaf<C>, ...NewLeaf<C>[]];
  renderLeaf: (leaf: C, onChange: (leaf: C) => void) => ReactNode;
  onChange: (group: GroupOf<C>) => void;
  depth?: number;
  label?: string;
};

const isGroup = <C extends { kind: string }>(child: C | GroupOf<C>): child is GroupOf<C> => KINDS.includes(child.kind as Kind);

function withKind<C>(group: GroupOf<C>, kind: Kind): GroupOf<C> {
  return kind === 'atLeast' ? { kind, count: Math.max(1, group.of.length - 1), of: group.of } : { kind, of: group.of };
}

/** How the conditions of a group count: all, any, none, or at least N. */
function KindField<C>({ group, onChange }: { group: GroupOf<C>; onChange: (group: GroupOf<C>) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap">
      <Select
        size="xs"
        aria-label={t('condition.kind')}
        data={KINDS.map((value) => ({ value, label: t(`condition.${value}`) }))}
        value={group.kind}
        allowDeselect={false}
        onChange={(kind) => kind && onChange(withKind(group, kind as Kind))}
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
  );
}

/** Edits nested conditions: all, any, none or at least N of the single conditions and groups inside. */
export function ConditionEditor<C extends { kind: string }>({ group, leaves, renderLeaf, onChange, depth = 0, label }: Props<C>) {
  const { t } = useTranslation();
  const setChildren = (of: (C | GroupOf<C>)[]) => onChange({ ...group, of });
  const replace = (index: number, child: C | GroupOf<C>) => setChildren(group.of.map((each, at) => (at === index ? child : each)));
  const remove = (index: number) => setChildren(group.of.filter((_each, at) => at !== index));
  const rows = group.of.map((child, index) => ({ child, index, key: `${index}-${isGroup(child) ? 'group' : child.kind}` }));
  const [first] = leaves;
  return (
    <Stack gap={8} role="group" aria-label={label ?? t('condition.group')}>
      {label && (
        <Text size="sm" fw={500}>
          {label}
        </Text>
      )}
      {(group.of.length > 1 || group.kind !== 'all' || depth > 0) && <KindField group={group} onChange={onChange} />}
      {rows.map(({ child, index, key }) => (
        <Group key={key} gap={4} wrap="nowrap" align="start" className={isGroup(child) ? panel.condition : panel.comparison}>
          <div style={{ flex: 1, minWidth: 0 }}>
            {isGroup(child) ? (
              <ConditionEditor
                group={child}
                leaves={leaves}
                renderLeaf={renderLeaf}
                depth={depth + 1}
                onChange={(next) => replace(index, next)}
              />
            ) : (
              renderLeaf(child, (next) => replace(index, next))
            )}
          </div>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('condition.remove')} onClick={() => remove(index)}>
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap={6}>
        {leaves.map((leaf) => (
          <Button
            key={leaf.label}
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={() => setChildren([...group.of, leaf.create()])}
          >
            {leaf.label}
          </Button>
        ))}
        {depth < LIMITS.conditionDepth - 1 && group.of.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFolderPlus size={14} />}
            onClick={() => setChildren([...group.of, { kind: 'all', of: [first.create()] }])}
          >
            {t('condition.addGroup')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
