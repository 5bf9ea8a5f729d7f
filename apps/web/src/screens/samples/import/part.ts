import {
  type EventColumn,
  type EventsMapping,
  type FileRole,
  type LeadColumn,
  type LeadsMapping,
  Mapping,
  type OutcomeColumn,
} from '@umbral/samples';

/** Everything that a column may be used for, in any of the files. */
export type Use = LeadColumn['use'] | EventColumn['use'] | OutcomeColumn['use'];
export type PartColumn = Omit<LeadColumn, 'use'> & { use: Use };

/** How one file is read, whichever it is: each file looks only at what concerns it. */
export type Part = { columns: PartColumn[] } & Pick<LeadsMapping, 'outcomePositive' | 'outcomeEmpty'> &
  Pick<EventsMapping, 'eventType' | 'types'>;

export const EMPTY_PART: Part = { columns: [], outcomePositive: [], outcomeEmpty: 'unknown', eventType: null, types: [] };

/** The uses that a column of a file may have, in the order in which they are offered. */
export const USES: Record<FileRole, readonly Use[]> = {
  leads: ['field', 'id', 'outcome', 'outcomeAt', 'ignore'],
  events: ['leadId', 'at', 'type', 'property', 'ignore'],
  outcomes: ['leadId', 'at', 'ignore'],
};

/** The parts of all files as the mapping that the import works by. */
export function mappingOf(
  leads: Part | null,
  events: Part | null,
  outcomes: Part | null,
  rest: Pick<Mapping, 'missingTokens' | 'asOf' | 'outcomeWindow'>,
): Mapping {
  const { columns, outcomePositive, outcomeEmpty } = leads ?? EMPTY_PART;
  return Mapping.parse({
    leads: { columns, outcomePositive, outcomeEmpty },
    events: events && { columns: events.columns, eventType: events.eventType, types: events.types },
    outcomes: outcomes && { columns: outcomes.columns },
    ...rest,
  });
}
