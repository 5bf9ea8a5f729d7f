/**
 * What a column holds: `moment` is any type of date or time (one without a zone is read as UTC), `instant` a time with a zone (timestamptz), which
 * some databases read faster, `epoch` a number of milliseconds.
 */
export type SqlHeld = 'text' | 'number' | 'boolean' | 'moment' | 'instant' | 'epoch' | 'list';
export type SqlColumn = { column: string; holds: SqlHeld };

/** Where values are, by field key: each in a column, or all in one column as a JSON object. A key that is not there is always missing. */
export type SqlValues = { kind: 'columns'; columns: { readonly [key: string]: SqlColumn } } | { kind: 'json'; column: string };

/** A table by its name in parts (schema, table), or a query of the host's own in its place, which may have parameters from `$2` on. */
export type SqlTable = readonly string[] | { query: string };

/**
 * Where the data is. `now`: the column with the moment at which that lead is scored (a number of epoch milliseconds), in place of the
 * parameter; a lead without one is left out. `previous`: by the key of a score, the column with the id of the band that the lead was in
 * before. `sequence`: what came first of events of one moment (as far as that decides, without it any of them is).
 */
export type SqlSource = {
  leads: { table: SqlTable; id: string; now?: string; attributes: SqlValues; previous?: { readonly [score: string]: string } };
  events: {
    table: SqlTable;
    lead: string;
    type: string;
    at: { column: string; holds: 'moment' | 'instant' | 'epoch' };
    sequence?: string;
    properties: SqlValues;
  };
};
