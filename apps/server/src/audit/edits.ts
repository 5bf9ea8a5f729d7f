import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';

/** A draft is saved every second while somebody draws: of so many minutes of one person's edits, the first is recorded. */
const MINUTES = 10;

/**
 * Whether the actor's edits of a model's draft are recorded for now. To be asked in a statement that is made anyway, while the model is
 * held: so nobody records the same twice.
 */
export const isEditRecorded = ({ workspace, actor }: Pick<Scope, 'workspace' | 'actor'>, model: string) => sql<boolean>`exists (
  select from audit_event
  where workspace_id = ${workspace} and action = 'draft.edited' and subject_id = ${model} and actor_id = ${actor.id}
    and at > clock_timestamp() - make_interval(mins => ${MINUTES})
)`;
