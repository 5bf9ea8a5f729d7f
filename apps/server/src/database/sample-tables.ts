import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Json = ColumnType<unknown, string, string>;
type Made = ColumnType<Date, never, never>;

type Sample = {
  id: Generated<string>;
  workspace_id: string;
  /** Where its leads and events are; another one once it was replaced. */
  content_id: string;
  name: string;
  source: 'imported' | 'builtIn';
  fields: Json;
  events: Json;
  as_of: Date;
  report: Json | null;
  lead_count: Generated<number>;
  event_count: Generated<number>;
  outcome_count: Generated<number>;
  /** Of what a built-in sample was made from, so that a newer Umbral knows to replace it. */
  checksum: string | null;
  created_at: Made;
};

/** Leads and their events, of a sample or of an import under way. What neither points at is deleted bit by bit. */
type SampleContent = { id: Generated<string>; workspace_id: string; edition: Generated<number>; created_at: Made };

/** What was counted of a content at an edition. */
type SampleProfile = { content_id: string; workspace_id: string; edition: number; profile: Json };

/** An import: under way, or finished within the last day (then it has no content of its own any more). */
type SampleImport = {
  id: Generated<string>;
  workspace_id: string;
  mode: 'new' | 'replace' | 'append';
  /** The sample that it goes into; of a new one, once that is there. */
  sample_id: string | null;
  content_id: string | null;
  name: string;
  fields: Json;
  events: Json;
  /** Null: that of the newest event. */
  as_of: Date | null;
  state: Generated<'open' | 'finished'>;
  created_at: Made;
};

/** The batches of an unfinished import that have arrived, so that a batch sent twice counts once; and what each brought. */
type SampleBatch = {
  workspace_id: string;
  import_id: string;
  kind: 'leads' | 'events' | 'outcomes';
  batch: number;
  leads: number;
  events: number;
  bytes: number;
  unknown: number[];
  arrived_at: Made;
};

/** `sample_id` is that of a content, for leads and events alike: see `contentOf`. */
type Lead = {
  id: GeneratedAlways<number>;
  workspace_id: string;
  sample_id: string;
  external_id: string;
  attributes: Json;
  outcome: boolean | null;
  outcome_at: Date | null;
};

type Event = {
  id: GeneratedAlways<number>;
  workspace_id: string;
  sample_id: string;
  lead_id: number;
  type: string;
  at: Date;
  properties: Json;
};

/** The tables of samples and of their imports. */
export type SampleTables = {
  sample: Sample;
  sample_content: SampleContent;
  sample_profile: SampleProfile;
  sample_import: SampleImport;
  sample_batch: SampleBatch;
  lead: Lead;
  event: Event;
};
