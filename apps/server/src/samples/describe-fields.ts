import type { FieldDefinition } from '@umbral/model';
import { SAMPLE_LIMITS, type SampleField } from '@umbral/samples';
import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';

type Counted = { key: string; filled: number };
type Told = { key: string; value: string; count: number };

/** A value of a list counts for each of its items. Values that differ only in case are one, as in every comparison. */
const cells = (workspace: string, content: string) => sql`
  select attribute.key, item.value
  from lead
  cross join lateral jsonb_each(lead.attributes) as attribute
  cross join lateral (
    select attribute.value #>> '{}' as value where jsonb_typeof(attribute.value) in ('string', 'boolean')
    union all
    select * from jsonb_array_elements_text(case jsonb_typeof(attribute.value) when 'array' then attribute.value else '[]' end)
  ) as item
  where lead.workspace_id = ${workspace} and lead.sample_id = ${content}`;

/** Counts in the database what the samples package counts where it reads files: how many leads have a field, and its usual values. */
export async function describeFields(
  { db, workspace }: Scope,
  content: string,
  fields: readonly FieldDefinition[],
): Promise<SampleField[]> {
  const told = fields.filter(({ type }) => type !== 'number' && type !== 'date').map(({ key }) => key);
  const counted = await sql<Counted>`
    select attribute.key, count(*) as filled
    from lead
    cross join lateral jsonb_each(lead.attributes) as attribute
    where lead.workspace_id = ${workspace} and lead.sample_id = ${content} and jsonb_typeof(attribute.value) <> 'null'
    group by attribute.key`.execute(db);
  const values = await sql<Told>`
    with counted as (
      select key, min(value) as value, count(*) as count
      from (${cells(workspace, content)}) as cell
      where key = any(${told}::text[])
      group by key, lower(value)
    ), ranked as (
      select key, value, count,
        row_number() over (partition by key order by count desc, value) as rank,
        count(*) over (partition by key) as distinct_count, max(count) over (partition by key) as most
      from counted
    )
    select key, value, count
    from ranked
    where rank <= ${SAMPLE_LIMITS.values} and (distinct_count <= ${SAMPLE_LIMITS.values} or most > 1)
    order by key, rank`.execute(db);
  const filled = new Map(counted.rows.map(({ key, filled }) => [key, filled]));
  const usual = new Map<string, SampleField['values'] & {}>();
  for (const { key, value, count } of values.rows) usual.set(key, [...(usual.get(key) ?? []), { value, count }]);
  return fields.map(({ key, type, label, caseSensitive }) => {
    const values = usual.get(key);
    return {
      key,
      type,
      label,
      ...(caseSensitive === undefined ? {} : { caseSensitive }),
      filled: filled.get(key) ?? 0,
      ...(values && { values }),
    };
  });
}
