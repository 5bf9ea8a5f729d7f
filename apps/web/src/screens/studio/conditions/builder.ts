import type { ActivityComparison, PropertyGroup } from '@umbral/model';
import { createContext, type ReactNode, useContext } from 'react';
import type { FieldChoice } from './fields.ts';
import type { Edited } from './query/edits.ts';
import type { QueryGroup } from './query/query.ts';

/**
 * What the lines of a builder are about: a lead's fields and what it did, or with `events` the properties of such events. `renderWhere`
 * edits the conditions on properties that a line on what a lead did has inside: a builder of its own.
 */
export type Scope = {
  fields: readonly FieldChoice[];
  events: readonly string[] | null;
  renderWhere: ((comparison: ActivityComparison, onChange: (where: PropertyGroup) => void) => ReactNode) | null;
};

/** How many leads of the sample match, by the ids of lines and groups; null for those that are unfinished. */
export type Matches = { leads: number; counts: ReadonlyMap<string, number | null> };

/** What the lines and groups of a builder share. `edit` makes an edit and takes the keyboard to where it says; null is none. */
export type Builder = {
  scope: Scope;
  query: QueryGroup;
  matches: Matches | null;
  edit: (edited: Edited | null) => void;
  change: (query: QueryGroup) => void;
};

export const BuilderContext = createContext<Builder | null>(null);

/** The builder around this component. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('useBuilder outside a BuilderContext');
  return builder;
}
