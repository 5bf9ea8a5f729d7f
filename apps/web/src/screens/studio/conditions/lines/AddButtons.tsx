import { Button } from '@mantine/core';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { LIMITS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { newId } from '../../newId.ts';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import { added, mayBe, type Path } from '../query/edits.ts';
import { newActivity, newComparison } from '../query/leaves.ts';
import { type QueryGroup, ruleOf } from '../query/query.ts';
import { useDrop } from './item.ts';
import { MatchCount } from './MatchCount.tsx';

/** Adds a line or a group at the end of a group. What is dropped here stands there too. */
export function AddButtons({ group, path }: { group: QueryGroup; path: Path }) {
  const { t } = useTranslation();
  const { scope, query, edit } = useBuilder();
  const drop = useDrop([...path, group.rules.length]);
  const field = () => ruleOf(newComparison(), newId());
  const newGroup = (): QueryGroup => ({
    id: newId(),
    combinator: group.combinator === 'all' ? 'any' : 'all',
    count: null,
    rules: [field()],
  });
  const additions = [
    { name: 'condition.add', icon: IconPlus, make: field },
    ...(scope.events === null
      ? [{ name: 'condition.addActivity' as const, icon: IconPlus, make: () => ruleOf(newActivity(), newId()) }]
      : []),
    ...(path.length < LIMITS.conditionDepth && group.rules.length > 0
      ? [{ name: 'condition.addGroup' as const, icon: IconFolderPlus, make: newGroup }]
      : []),
  ] as const;
  return (
    <div className={look.add} data-focus={`${group.id} add`} {...drop}>
      {additions.map(({ name, icon: Picture, make }) => (
        <Button
          key={name}
          size="compact-xs"
          variant={name === 'condition.addGroup' ? 'subtle' : 'light'}
          leftSection={<Picture size={13} aria-hidden />}
          disabled={!mayBe({ ...group, rules: [...group.rules, field()] })}
          onClick={() => edit(added(query, path, make()))}
        >
          {t(name)}
        </Button>
      ))}
      {path.length > 0 && <MatchCount id={group.id} />}
    </div>
  );
}
