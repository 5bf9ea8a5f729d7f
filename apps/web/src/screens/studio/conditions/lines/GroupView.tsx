import { Select } from '@mantine/core';
import { LIMITS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import type { RuleGroupProps } from 'react-querybuilder';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import { type Path, withCount, withKind } from '../query/edits.ts';
import { type GroupKind, isGroup, type QueryGroup } from '../query/query.ts';
import { AddButtons } from './AddButtons.tsx';
import { Grip } from './Grip.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import { useDrop, useMoveKeys } from './item.ts';

const KINDS = ['all', 'any', 'none', 'atLeast'] as const satisfies readonly GroupKind[];

/** How the lines of a group count: all, any, none, or at least N. */
function KindField({ group, path }: { group: QueryGroup; path: Path }) {
  const { t } = useTranslation();
  const { query, change } = useBuilder();
  return (
    <>
      <span className={look.kind} data-focus={`${group.id} kind`}>
        <Select
          size="xs"
          aria-label={t('condition.kind')}
          data={KINDS.map((value) => ({ value, label: t(`condition.${value}`) }))}
          value={group.combinator}
          allowDeselect={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          onChange={(kind) => {
            const chosen = KINDS.find((each) => each === kind);
            if (chosen) change(withKind(query, path, chosen));
          }}
        />
      </span>
      {group.combinator === 'atLeast' && (
        <NumberField
          size="xs"
          w={64}
          aria-label={t('condition.count')}
          value={group.count}
          min={1}
          max={LIMITS.conditionChildren}
          allowDecimal={false}
          onChange={(count) => count !== null && change(withCount(query, path, Math.round(count)))}
        />
      )}
    </>
  );
}

function GroupHead({ group, path }: { group: QueryGroup; path: Path }) {
  return (
    <div className={look.head}>
      <Grip path={path} />
      <KindField group={group} path={path} />
      <ItemMenu id={group.id} path={path} isGroup />
    </div>
  );
}

/** A group of lines and groups: its way to count, what is in it behind a rail of that way's colour, and what can be added. */
export function GroupView({ ruleGroup, path, schema, actions, translations }: RuleGroupProps) {
  const { t } = useTranslation();
  const group = ruleGroup as QueryGroup;
  const drop = useDrop(path);
  const keys = useMoveKeys(path);
  const { rule: Line, ruleGroup: Group } = schema.controls;
  const isOutermost = path.length === 0;
  const hasKind = !isOutermost || group.rules.length > 1 || group.combinator !== 'all';
  const body = (
    <div className={look.items}>
      {group.rules.map((child, place) => {
        const props = { id: child.id, path: [...path, place], schema, actions, translations };
        return isGroup(child) ? <Group key={child.id} {...props} ruleGroup={child} /> : <Line key={child.id} {...props} rule={child} />;
      })}
      <AddButtons group={group} path={path} />
    </div>
  );
  if (isOutermost)
    return (
      <div className={look.outermost}>
        {hasKind && (
          <div className={look.head}>
            <KindField group={group} path={path} />
          </div>
        )}
        {body}
      </div>
    );
  return (
    <fieldset className={look.group} data-kind={group.combinator} aria-label={t('condition.group')} {...drop} {...keys}>
      <GroupHead group={group} path={path} />
      {body}
    </fieldset>
  );
}
