import { checkMapping, type FileRole, type MappingProblem } from '@umbral/samples';
import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { mappingOf } from './part.ts';
import { type ImportSession, missingTokens, type SessionState } from './session.ts';

export const SessionContext = createContext<ImportSession | null>(null);

/** The import around this component. */
export function useSession(): ImportSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside a SessionContext');
  return session;
}

export const useImport = <T>(select: (state: SessionState) => T): T => useStore(useSession().state, select);

/** The tokens that stand for "no value" in all files, as one array for as long as they stay the same. */
export function useMissingTokens(): readonly string[] {
  const slots = useImport((state) => state.slots);
  const missing = useImport((state) => state.missing);
  const tokens = JSON.stringify(missingTokens({ slots, missing }));
  return useMemo(() => JSON.parse(tokens) as string[], [tokens]);
}

/** What keeps the files from being imported as they are mapped now. */
export function useMappingProblems(): MappingProblem[] {
  const slots = useImport((state) => state.slots);
  const missing = useImport((state) => state.missing);
  const outcomeWindow = useImport((state) => state.outcomeWindow);
  const opened = (role: FileRole) => slots[role]?.opened ?? null;
  const [leads, events, outcomes] = [opened('leads'), opened('events'), opened('outcomes')];
  if (!leads) return [];
  const tables = { leads: leads.table, ...(events && { events: events.table }), ...(outcomes && { outcomes: outcomes.table }) };
  const tokens = [...missingTokens({ slots, missing })];
  const rest = { missingTokens: tokens, asOf: null, outcomeWindow };
  return checkMapping(tables, mappingOf(leads.part, events?.part ?? null, outcomes?.part ?? null, rest));
}
