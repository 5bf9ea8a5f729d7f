import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AuditTables } from './audit-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { SampleTables } from './sample-tables.ts';
import type { SimulationTables } from './simulation-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';

/** JSON goes in as text (see `jsonb.ts`) and comes out parsed; what it holds is for the reader to check. */
type Json = ColumnType<unknown, string, string>;
/** Set by the database when a row is made. */
type Made = ColumnType<Date, never, never>;

/** `created_by`: whose account made it, if anybody's did and it is still there. */
type Workspace = { id: Generated<string>; name: string; created_by: string | null; created_at: Made };

type ScoringModel = {
  id: Generated<string>;
  workspace_id: string;
  name: string;
  revision: number;
  created_at: Made;
  updated_at: ColumnType<Date, never, Date>;
  deleted_at: Date | null;
};

/** Nothing that is written once may be written again. */
type Once<T> = ColumnType<T, T, never>;

type Draft = {
  workspace_id: string;
  model_id: string;
  revision: number;
  save_id: string;
  document: Json;
  node_count: GeneratedAlways<number>;
  /** What they were called then; `author_id`: whose account it was. Null for what the server made, and what is older than this. */
  author: Once<string | null>;
  author_id: Once<string | null>;
  saved_at: Made;
};

/** A window in which a draft is open. */
type Presence = {
  tab: string;
  workspace_id: string;
  model_id: string;
  user_id: string;
  name: string;
  node: string | null;
  seen_at: ColumnType<Date, never, Date>;
};

type Version = {
  id: GeneratedAlways<string>;
  workspace_id: Once<string>;
  model_id: Once<string>;
  /** Of the request that published it, so that one sent twice counts once. */
  publish_id: Once<string>;
  number: Once<number>;
  note: Once<string>;
  /** What they were called then; `author_id`: whose account it was, which may be gone. Both null for rows from before people signed in. */
  author: Once<string | null>;
  author_id: Once<string | null>;
  /** Of the draft that was published. */
  revision: Once<number>;
  document: ColumnType<unknown, string, never>;
  rule_set: ColumnType<unknown, string, never>;
  checksum: Once<string>;
  findings: ColumnType<unknown, string, never>;
  /** That some of the findings are about, if one was chosen. */
  findings_sample: ColumnType<unknown, string | null, never>;
  behaviour: ColumnType<unknown, string | null, never>;
  created_at: Made;
};

/** `number`: of the version that the label points at. */
type Label = {
  workspace_id: string;
  model_id: string;
  name: string;
  number: number;
  revision: number;
  moved_at: ColumnType<Date, never, Date>;
};

type LabelMove = {
  workspace_id: Once<string>;
  model_id: Once<string>;
  name: Once<string>;
  revision: Once<number>;
  number: Once<number | null>;
  author: Once<string | null>;
  author_id: Once<string | null>;
  moved_at: Made;
};

type ApiKey = {
  id: Generated<string>;
  workspace_id: string;
  name: string;
  /** The first characters, for people; `hash`: SHA-256 of the whole key, in hexadecimal digits. */
  start: string;
  hash: string;
  scopes: ('rule-sets:read' | 'score' | 'samples:write' | 'metrics:read')[];
  created_by: string | null;
  created_at: Made;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

/** One row: what session cookies are signed with. */
type CookieSecret = { only_one: Generated<boolean>; secret: string };

/** One row, where we made the role ourselves by which the rows of single workspaces are read and written. */
type AppRole = { only_one: Generated<boolean>; name: string; password: string };

/** How far a trial is that somebody watches under the name `watch`; `at`: when its server last said so. */
type TrialProgress = {
  watch: string;
  workspace_id: string;
  done: number;
  of: number;
  at: ColumnType<Date, never, Date>;
};

/** Every table that we read and write ourselves, as the newest migration leaves it. */
export type Tables = AuditTables &
  PeopleTables &
  SampleTables &
  SimulationTables &
  WebhookTables & {
    workspace: Workspace;
    scoring_model: ScoringModel;
    draft: Draft;
    presence: Presence;
    version: Version;
    label: Label;
    label_move: LabelMove;
    cookie_secret: CookieSecret;
    api_key: ApiKey;
    app_role: AppRole;
    trial_progress: TrialProgress;
  };
