import type { Diagnostic } from '@umbral/compiler';
import type { Change, Document, FieldType } from '@umbral/model';

/** A place in what was sent (a path such as `nodes.3.data.points`), and what is wrong there. */
export type Issue = { path: string; message: string };

/**
 * Somebody else saved in between. `authors`: who did, as far as revisions are kept. `changes`: what they changed since the client's revision;
 * null if that one is no longer kept.
 */
type StaleRevision = {
  revision: number;
  savedAt: number;
  document: Document;
  authors: { id: string; name: string }[];
  changes: Change[] | null;
};

/** Somebody else moved the label in between: to which version (null: they removed it), and its revision since. */
type StaleLabel = { name: string; number: number | null; revision: number };

/** Every reason for which the server refuses a request: the app turns the code into a sentence. */
export type Problem =
  | { code: 'staleRevision'; params: StaleRevision }
  | { code: 'notADocument'; params: Record<string, never> }
  | { code: 'newerVersion'; params: { version: number; supported: number } }
  | { code: 'documentInvalid'; params: { issues: Issue[] } }
  | { code: 'invalidInput'; params: { issues: Issue[] } }
  | {
      code: 'notFound';
      params: {
        what:
          | 'model'
          | 'version'
          | 'label'
          | 'sample'
          | 'import'
          | 'key'
          | 'webhook'
          | 'delivery'
          | 'simulation'
          | 'score'
          | 'member'
          | 'invitation'
          | 'session'
          | 'procedure'
          | 'address';
      };
    }
  | { code: 'notPublishable'; params: { diagnostics: Diagnostic[] } }
  | { code: 'versionTaken'; params: { number: number; author: string | null } }
  | { code: 'staleLabel'; params: StaleLabel }
  | { code: 'tooManyVersions'; params: { limit: number } }
  | { code: 'tooManyLabels'; params: { limit: number } }
  | { code: 'importFinished'; params: Record<string, never> }
  | { code: 'importUnfinished'; params: Record<string, never> }
  | { code: 'importUnderway'; params: Record<string, never> }
  | { code: 'sampleChanged'; params: Record<string, never> }
  | { code: 'sampleTooLarge'; params: { what: 'leads' | 'events' | 'bytes' | 'fields' | 'eventTypes' | 'eventsPerLead'; limit: number } }
  | { code: 'tooManySamples'; params: { limit: number } }
  | { code: 'fieldConflict'; params: { event: string | null; field: string; before: FieldType; after: FieldType } }
  | { code: 'countMismatch'; params: { sent: Counts; stored: Counts } }
  | { code: 'duplicateLead'; params: Record<string, never> }
  | { code: 'builtInSample'; params: Record<string, never> }
  | { code: 'tooLarge'; params: { limit: number } }
  | { code: 'tooManyKeys'; params: { limit: number } }
  | { code: 'tooManyWebhooks'; params: { limit: number } }
  | { code: 'webhookAddress'; params: { fault: 'notAnAddress' | 'notHttps' | 'credentials' | 'port' | 'private' } }
  | { code: 'webhookOff'; params: Record<string, never> }
  | { code: 'tooManySimulations'; params: { limit: number } }
  | { code: 'simulationBroke'; params: Record<string, never> }
  | { code: 'signInRequired'; params: Record<string, never> }
  | { code: 'wrongPassword'; params: Record<string, never> }
  | { code: 'tooManyAttempts'; params: { seconds: number } }
  | { code: 'ownerExists'; params: Record<string, never> }
  /** `role`: the least that is needed. */
  | { code: 'forbidden'; params: { role: 'owner' | 'editor' | 'viewer' } }
  | { code: 'noWorkspace'; params: Record<string, never> }
  | { code: 'invitationGone'; params: Record<string, never> }
  | { code: 'invitationForOther'; params: Record<string, never> }
  | { code: 'alreadyMember'; params: Record<string, never> }
  | { code: 'lastOwner'; params: Record<string, never> }
  | { code: 'tooManyMembers'; params: { limit: number } }
  | { code: 'tooManyWorkspaces'; params: { limit: number } }
  | { code: 'resetGone'; params: Record<string, never> }
  | { code: 'mailFailed'; params: Record<string, never> }
  | { code: 'tooManyRequests'; params: { seconds: number } }
  | { code: 'databaseFull'; params: Record<string, never> }
  | { code: 'stopping'; params: Record<string, never> }
  | { code: 'foreignOrigin'; params: Record<string, never> }
  | { code: 'notJson'; params: Record<string, never> }
  | { code: 'databaseUnreachable'; params: Record<string, never> }
  | { code: 'unexpected'; params: Record<string, never> };

type Counts = { leads: number; events: number };
