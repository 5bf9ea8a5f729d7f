import { emitModule, type Program } from '../src/index.ts';

export type ModuleLead = { attributes?: Record<string, unknown>; events?: unknown[]; previous?: Record<string, unknown> };
type ModuleLine = { node: string; kind: string; value: number };
type ModuleResult = {
  scores: Record<string, number | null>;
  bands: Record<string, string | null>;
  grades: Record<string, string | null>;
  contributions: Record<string, ModuleLine[]>;
  disqualified: Record<string, string | null>;
  audience: boolean | null;
};
export type ModuleFacts = {
  now: number;
  lead: Record<string, unknown>;
  events: { type: string; ageDays: number; properties: Record<string, unknown> }[];
  previous: Record<string, unknown>;
};
export type Module = { score: (lead: ModuleLead, now: number) => ModuleResult; prepare: (lead: ModuleLead, now: number) => ModuleFacts };

/** Imports a module's text as a service would import its file. */
export const imported = async (text: string): Promise<Module> =>
  (await import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`)) as Module;

export const moduleOf = (program: Program): Promise<Module> => imported(emitModule(program));

export const NOW = Date.UTC(2026, 5, 1);
export const DAY = 86_400_000;
/** An event so many days ago. */
export const event = (daysAgo: number, properties: Record<string, unknown> = {}, type = 'page') => ({
  type,
  at: NOW - daysAgo * DAY,
  properties,
});
