import type { ClosureAccess } from '../closures/closure.ts';
import { closureProgram } from '../closures/program.ts';
import type { FactColumn, FactColumns } from '../columns/columns.ts';
import { type CompileWhen, compileWhenPlainly } from '../columns/counting.ts';
import { type Engine, withFallback } from '../generated/engine.ts';
import { generate, ONE_ROW } from '../generated/program.ts';
import { readEventRule } from '../ir/rule-set.ts';
import { ANY_NUMBER, BOOLEAN, FOUND, LIST, NULL, TEXT, type TypeSet } from '../ir/types.ts';
import { truthy } from '../values/coerce.ts';
import { columnsAccess } from './column-closures.ts';
import { columnsCode } from './column-code.ts';
import { runsOnColumns } from './supported.ts';
import { Tables } from './tables.ts';

const TYPES: Record<FactColumn['type'], TypeSet> = {
  text: TEXT | NULL,
  list: LIST | NULL,
  number: ANY_NUMBER | NULL,
  boolean: BOOLEAN | NULL,
  mixed: FOUND,
};

/** Says which events count as fast as rules run on columns. */
export function compileWhenOnColumns(engine: Engine): CompileWhen {
  return (when, events) => {
    const properties = new Map([...events.properties].map(([key, { type }]) => [key, TYPES[type]] as const));
    const asked = readEventRule(when, { properties, counted: new Set(events.counted.keys()) });
    if (!runsOnColumns([asked.node])) return compileWhenPlainly(when, events);
    const columns: FactColumns = { leads: 0, now: 0, lead: new Map(), previous: new Map(), events };
    const { made } = withFallback(
      engine,
      () => generated(asked, columns),
      () => closures(asked, columns),
    );
    return (place) => truthy(made(place));
  };
}

type Asked = ReturnType<typeof readEventRule>;

function generated({ node, event }: Asked, columns: FactColumns): (event: number) => unknown {
  const finish = ([value]: readonly string[]): string => `return ${value}`;
  const access = columnsCode(columns, new Tables());
  const names = new Map([[event, 'd']]);
  const run = generate({ roots: [node], cuts: [], access, computed: new Map(), names, finish, wrap: ONE_ROW });
  return run as (event: number) => unknown;
}

function closures({ node }: Asked, columns: FactColumns): (event: number) => unknown {
  const { run, reads } = closureProgram([node], [], eventRows(columns));
  return (place) => {
    run(place);
    return reads[0]?.(place);
  };
}

/** Rows are places of events. */
function eventRows(columns: FactColumns): ClosureAccess {
  const access = columnsAccess(columns);
  return {
    ...access,
    eventFact: (node) => {
      const read = access.eventFact(node);
      return (row) => read(null, row, null);
    },
  };
}
