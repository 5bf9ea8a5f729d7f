import { Stack, Text } from '@mantine/core';
import type { ConditionGroup } from '@umbral/model';
import { useMemo, useRef, useState } from 'react';
import { QueryBuilder } from 'react-querybuilder';
import { newId } from '../../newId.ts';
import { BuilderContext, type Scope } from '../builder.ts';
import { type Edited, type Focus, mayBe } from '../query/edits.ts';
import { type QueryGroup, says, toQuery } from '../query/query.ts';
import { GroupView } from './GroupView.tsx';
import { LineView } from './LineView.tsx';
import { MatchBar } from './MatchBar.tsx';
import { useMatches } from './matches.ts';
import { useKeptFocus } from './useKeptFocus.ts';

/** `onChange`: with `isStep` lines were added, moved or taken away, else something in one of them was changed. */
export type BuilderProps = { label: string; group: ConditionGroup; scope: Scope; onChange: (query: QueryGroup, isStep: boolean) => void };

const CONTROLS = { ruleGroup: GroupView, rule: LineView };

/** Edits nested conditions: all, any, none or at least N of the lines and groups inside. The document stays the source of what is shown. */
export function ConditionBuilder({ label, group, scope, onChange }: BuilderProps) {
  const root = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(() => toQuery(group, newId));
  // After an undo, or an edit elsewhere, the document says something else.
  const query = useMemo(() => (says(held, group) ? held : toQuery(group, newId, held)), [held, group]);
  const [focus, setFocus] = useState<Focus | null>(null);
  const matches = useMatches(scope.events === null ? query : null);

  const listening = useKeptFocus(root, focus, { id: query.id, part: 'add' });

  const builder = useMemo(() => {
    const take = (next: QueryGroup, isStep: boolean) => {
      setHeld(next);
      onChange(next, isStep);
    };
    const change = (next: QueryGroup) => take(next, false);
    const edit = (edited: Edited | null) => {
      if (!edited || !mayBe(edited.query)) return;
      take(edited.query, true);
      setFocus({ ...edited.focus });
    };
    return { scope, query, matches, change, edit };
  }, [scope, query, matches, onChange]);

  return (
    <BuilderContext value={builder}>
      <Stack gap={8} ref={root} role="group" aria-label={label} {...listening}>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        {scope.events === null && <MatchBar />}
        <QueryBuilder query={query} controlElements={CONTROLS} enableMountQueryChange={false} onQueryChange={builder.change} />
      </Stack>
    </BuilderContext>
  );
}
