type Text = { about: string; more: string };

export const TOP: Text = {
  about: 'Checks, compiles and runs scoring models of Umbral on files.',
  more: `A scoring model is a canvas document (JSON, as the studio exports it), a rule set (JSON) or a bundle.
Results go to stdout, everything else to stderr. Without a terminal, or with NO_COLOR, there are no colours.

Exit codes:
  0    done; nothing to complain about
  1    check found errors (with --strict, warnings); diff found differences
  2    the command line is wrong
  3    a file is missing, cannot be read, or is not what it should be
  4    it could not be done: no memory, no disk, no permission to write
  130  interrupted; no half-written file is left behind

With --json a refusal is {"error": {"kind": "usage" | "input" | "failed", "message"}} on stdout.`,
};

const DATA = `Leads and events:
  CSV, TSV   The first row names the columns. Text is read by what the field is: numbers with a point, true/false,
             yes/no or 1/0, dates as ISO 8601 (UTC unless they have an offset) or epoch milliseconds, lists
             separated by ; or |. A value that does not fit is missing. UTF-8.
  Parquet    Values are of the types that they have; a value of another type than its field's is missing.
  NDJSON     A lead in each line: {"id", "attributes": {…}, "events": [{"type", "at", "properties"}], "previous"},
             or the attributes beside the id. What stands in "lead" is taken for the lead.
  Columns    A field is in the column of its key; capitals, spaces and signs do not matter. --map names another.
  --events   Columns lead_id, type, at; properties each in a column of its own, or all in one column "properties"
             (JSON or a struct). Without it leads from a table have no events.
  Bands with an exit threshold read the band before from a column previous_<score>.`;

export const CHECK: Text = {
  about: 'Says in words what is wrong with a scoring model, and what cannot be meant.',
  more: `Errors block publishing; warnings are mistakes, as good as certain; notes are worth a look.
--json: {"model", "errors", "warnings", "notes", "remarks": [{"severity", "code", "node", "title", "text", "params"}]}

Examples:
  umbral check model.json
  umbral check model.json --strict --json
  cat model.json | umbral check -`,
};

export const COMPILE: Text = {
  about: 'Writes a scoring model as something that runs or is read elsewhere.',
  more: `Targets:
  json-logic    the rule set: JSON Logic in stages
  flat          one JSON Logic rule for each result
  sql-postgres  one statement that scores a table of Postgres
  sql-duckdb    one statement that scores a table of DuckDB
  module        a JavaScript module without dependencies
  prose         plain words, as Markdown
  schema        JSON Schema of a lead
  bundle        all of them in one file, with golden vectors

Examples:
  umbral compile model.json --to json-logic -o rule-set.json
  umbral compile model.json --to prose --language es
  umbral compile model.json --to bundle --name "Fit 2026" -o fit.umbral.zip`,
};

export const SCORE: Text = {
  about: 'Scores the leads of a file.',
  more: `${DATA}

Results: a row for each lead: lead, score_<key>, band_<key>, grade_<key>; empty (null) for a lead outside the
audience. --explain adds reason_<key> (outsideAudience, or the disqualifier that holds) and lines_<key>, a JSON
list of {"kind", "node", "text", "value"} that add up to the score.

Engines: "evaluator" scores in this process and keeps the order of the file; "duckdb" scores with one SQL statement
that reads the files, in no order, and needs a document or a bundle. Both come to the same results. "auto" takes
duckdb from 32 MB of input on. Which one ran is told on stderr.
--json: {"leads", "engine", "now", "output", "format"}

Examples:
  umbral score model.json leads.csv --events events.csv -o scores.csv
  umbral score model.json leads.parquet --events events.parquet --now 2026-11-20 -o scores.parquet
  umbral score model.json leads.csv --id "Prospect ID" --map lead_source="Lead Source" --missing Select
  cat leads.ndjson | umbral score rule-set.json - --format ndjson --explain | head`,
};

export const EXPLAIN: Text = {
  about: 'Tells how the score of one lead comes about, line by line.',
  more: `The lines of a score add up to it. A criterion that does not match is told with the fields that it lacks.

${DATA}

--json: {"lead", "now", "scores": [{"key", "title", "score", "band", "reason", "lines": [{"kind", "node", "text",
"value"}]}], "grades": [{"key", "title", "grade"}], "matches": [{"node", "title", "matched", "missing"}]}

Examples:
  umbral explain model.json leads.csv --events events.csv --lead 4711
  umbral explain model.json leads.ndjson --lead a@b.example --now 2026-11-20T12:00:00Z --json`,
};

export const DIFF: Text = {
  about: 'Says what is different between two scoring models, and what that does to leads.',
  more: `Without leads: the changes of the drawing, in words. With leads: also how many change their score, band and grade,
from where to where, and which leads move furthest. Exit code 1 if there is any difference.

${DATA}

--json: {"changes": [{"kind", "node", "field", "text"}], "sameRuleSet", "leads": null | {"leads", "changed", "scores",
"bands", "grades", "top": [{"lead", "score", "before", "after"}]}}

Examples:
  umbral diff yesterday.json today.json
  umbral diff v1.json v2.json leads.csv --events events.csv --top 20 --now 2026-11-20`,
};
