import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RuleProps } from 'react-querybuilder';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import { removed, withRule } from '../query/edits.ts';
import { leafOf, type QueryRule, ruleOf } from '../query/query.ts';
import { ActivityLine } from './ActivityLine.tsx';
import { FieldLine } from './FieldLine.tsx';
import { Grip } from './Grip.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import { useDrop, useMoveKeys } from './item.ts';
import { MatchCount } from './MatchCount.tsx';

/** One line of a condition, with what can be done with it and how many leads it holds for. */
export function LineView({ rule, path }: RuleProps) {
  const { t } = useTranslation();
  const { query, matches, change, edit } = useBuilder();
  const drop = useDrop(path);
  const keys = useMoveKeys(path);
  const { id } = rule as QueryRule;
  const leaf = leafOf(rule as QueryRule);
  const set = (next: typeof leaf) => change(withRule(query, path, ruleOf(next, id)));
  const count = matches?.counts.get(id);
  const share = matches && typeof count === 'number' ? count / Math.max(1, matches.leads) : 0;
  const actions = (
    <>
      <ItemMenu id={id} path={path} isGroup={false} />
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('condition.remove')} onClick={() => edit(removed(query, path))}>
        <IconX size={14} />
      </ActionIcon>
    </>
  );
  const frame = { id, grip: <Grip path={path} />, actions, matched: <MatchCount id={id} /> };
  return (
    <div className={look.line} data-condition={id} {...drop} {...keys}>
      {leaf.kind === 'comparison' ? (
        <FieldLine comparison={leaf} onChange={set} frame={frame} />
      ) : (
        <ActivityLine comparison={leaf} onChange={set} frame={frame} />
      )}
      {matches && (
        <div className={look.lineTrack} aria-hidden>
          <div className={look.fill} style={{ width: `${share * 100}%` }} />
        </div>
      )}
    </div>
  );
}
