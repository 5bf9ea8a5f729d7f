import { Stack, Text } from '@mantine/core';
import type { ConditionGroup } from '@umbral/model';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { QueryBuilder } from 'react-querybuilder';
import { newId } from '../../newId.ts';
import { BuilderContext, type Scope } from '../builder.ts';
import { type Edited, type Focus, mayBe } from '../query/edits.ts';
import { type QueryGroup, says, toQuery } from '../query/query.ts';
import { GroupView } from './GroupView.tsx';
import { LineView } from './LineView.tsx';
import { MatchBar } from './MatchBar.tsx';
import { useMatches } from './matches.ts';

export type BuilderProps = { label: string; group: ConditionGroup; scope: Scope; onChange: (query: QueryGroup) => void };

const CONTROLS = { ruleGroup: GroupView, rule: LineView };

/** Where the keyboard goes on: the first control of a part of a line or group. */
const targetOf = (root: HTMLElement | null, { id, part }: Focus): HTMLElement | null =>
  root?.querySelector(`[data-focus="${id} ${part}"] :is(input:not([type="hidden"]), button)`) ?? null;

/** Edits nested conditions: all, any, none or at least N of the lines and groups inside. The document stays the source of what is shown. */
export function ConditionBuilder({ label, group, scope, onChange }: BuilderProps) {
  const root = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(() => toQuery(group, newId));
  // After an undo, or an edit elsewhere, the document says something else: lines keep their ids as far as they stand where they stood.
  const query = useMemo(() => (says(held, group) ? held : toQuery(group, newId, held)), [held, group]);
  const [focus, setFocus] = useState<Focus | null>(null);
  const matches = useMatches(scope.events === null ? query : null);

  useLayoutEffect(() => {
    if (!focus) return;
    // A menu gives the focus back to its button once it has closed, so it is taken after that.
    const timer = setTimeout(() => targetOf(root.current, focus)?.focus(), 40);
    targetOf(root.current, focus)?.focus();
    return () => clearTimeout(timer);
  }, [focus]);

  const builder = useMemo(() => {
    const change = (next: QueryGroup) => {
      setHeld(next);
      onChange(next);
    };
    const edit = (edited: Edited | null) => {
      if (!edited || !mayBe(edited.query)) return;
      change(edited.query);
      setFocus({ ...edited.focus });
    };
    return { scope, query, matches, change, edit };
  }, [scope, query, matches, onChange]);

  return (
    <BuilderContext value={builder}>
      <Stack gap={8} ref={root} role="group" aria-label={label}>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        {scope.events === null && <MatchBar />}
        <QueryBuilder query={query} controlElements={CONTROLS} enableMountQueryChange={false} onQueryChange={builder.change} />
      </Stack>
    </BuilderContext>
  );
}
