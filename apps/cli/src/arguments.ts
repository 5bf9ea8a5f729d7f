import { Command, InvalidArgumentError, Option } from 'commander';
import type { Exit } from './exit.ts';
import { CHECK, COMPILE, DIFF, EXPLAIN, SCORE, TOP } from './help/texts.ts';

/** Files of leads, and how to read them. */
export type DataOptions = {
  events?: string;
  from?: 'csv' | 'tsv' | 'ndjson' | 'parquet';
  id?: string;
  map: string[];
  eventMap: string[];
  missing: string[];
  now?: string;
  skipBadRows: boolean;
  threads?: number;
  memory?: string;
};
export const TARGETS = ['json-logic', 'flat', 'sql-postgres', 'sql-duckdb', 'module', 'prose', 'schema', 'bundle'] as const;
export type Target = (typeof TARGETS)[number];

export type CheckOptions = { json: boolean; strict: boolean; now?: string };
export type CompileOptions = { json: boolean; to: Target; output?: string; name?: string; language: 'en' | 'es' };
export type ScoreOptions = DataOptions & {
  json: boolean;
  output?: string;
  format?: 'csv' | 'tsv' | 'ndjson' | 'parquet';
  engine: 'auto' | 'evaluator' | 'duckdb';
  explain: boolean;
  progress: boolean;
};
export type ExplainOptions = DataOptions & { json: boolean; lead: string };
export type DiffOptions = DataOptions & { json: boolean; top: number };

const FORMATS = ['csv', 'tsv', 'ndjson', 'parquet'];

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > 10_000) throw new InvalidArgumentError('It is no whole number from 1 to 10000.');
  return number;
}

function memorySize(value: string): string {
  if (!/^\d+(\.\d+)?\s?(MB|GB|MiB|GiB)$/i.test(value)) throw new InvalidArgumentError('It is no size such as 500MB or 4GB.');
  return value;
}

const collected = (value: string, before: string[]): string[] => [...before, value];

/** The options of every command that reads leads. */
function withData(command: Command): Command {
  return command
    .option('--events <file>', 'events of the leads: CSV, TSV, NDJSON or Parquet')
    .addOption(new Option('--from <format>', 'what the file of leads holds, where its name does not say it').choices(FORMATS))
    .option('--id <column>', 'the column with the id of a lead')
    .option('--map <field=column>', 'the column of a field; may be given several times', collected, [])
    .option('--event-map <name=column>', 'the column of lead_id, type, at or a property; several times', collected, [])
    .option('--missing <text>', 'a cell that means "no value", in any case; several times', collected, [])
    .option('--now <moment>', 'the moment to score for: ISO 8601 or epoch milliseconds (default: the present)')
    .option('--skip-bad-rows', 'leave out rows that cannot be read, and tell which', false)
    .option('--threads <number>', 'how many threads DuckDB may use', wholeNumber)
    .option('--memory <size>', 'how much memory DuckDB may use, such as 2GB', memorySize);
}

const JSON_OPTION = ['--json', 'tell everything as one JSON object on stdout'] as const;

/** The command line of umbral. What a command does is loaded when it is asked for; `ended` is told how it went. */
export function commandLine(ended: (exit: Exit) => void): Command {
  const program = new Command('umbral')
    .description(TOP.about)
    .usage('<command> [options]')
    .helpCommand('help [command]', 'tell everything about a command')
    .helpOption('-h, --help', 'tell everything about a command')
    .showHelpAfterError(false)
    .addHelpText('after', `\n${TOP.more}`);
  const command = (name: string, { about, more }: { about: string; more: string }): Command =>
    program.command(name).description(about).addHelpText('after', `\n${more}`);

  command('check', CHECK)
    .argument('<model>', 'a canvas document, a rule set or a bundle; - is stdin')
    .option('--strict', 'take warnings for errors', false)
    .option('--now <moment>', 'the moment for which to say what is over: ISO 8601 or epoch milliseconds')
    .option(JSON_OPTION[0], JSON_OPTION[1], false)
    .action(async (model: string, options: CheckOptions) => ended(await (await import('./commands/check.ts')).check(model, options)));

  command('compile', COMPILE)
    .argument('<model>', 'a canvas document or a bundle (a rule set for flat and schema); - is stdin')
    .addOption(new Option('-t, --to <target>', 'what to make of it').choices([...TARGETS]).makeOptionMandatory())
    .option('-o, --output <file>', 'where to write it (default: stdout)')
    .option('--name <name>', "the scoring model's name, in prose and bundles (default: the file's)")
    .addOption(new Option('--language <language>', 'of prose').choices(['en', 'es']).default('en'))
    .option('--json', 'tell target, bytes and checksum as one JSON object on stdout; needs -o', false)
    .action(async (model: string, options: CompileOptions) =>
      ended(await (await import('./commands/compile.ts')).compileTo(model, options)),
    );

  withData(
    command('score', SCORE)
      .argument('<model>', 'a canvas document, a rule set or a bundle')
      .argument('<leads>', 'leads: CSV, TSV, NDJSON or Parquet; - is stdin'),
  )
    .option('-o, --output <file>', 'where to write the results (default: stdout); its ending says the format')
    .addOption(new Option('--format <format>', 'the format of the results (default: that of the file, else csv)').choices(FORMATS))
    .addOption(new Option('--engine <engine>', 'what scores').choices(['auto', 'evaluator', 'duckdb']).default('auto'))
    .option('--explain', 'add the lines that each score is the sum of, and why a score is as it is', false)
    .option('--progress', 'show how far it is (on a terminal it does so anyway)', false)
    .option('--json', 'tell what was done as one JSON object on stdout; needs -o', false)
    .action(async (model: string, leads: string, options: ScoreOptions) =>
      ended(await (await import('./commands/score.ts')).score(model, leads, options)),
    );

  withData(
    command('explain', EXPLAIN)
      .argument('<model>', 'a canvas document, a rule set or a bundle')
      .argument('<leads>', 'leads: CSV, TSV, NDJSON or Parquet; - is stdin'),
  )
    .requiredOption('-l, --lead <id>', 'the id of the lead')
    .option(JSON_OPTION[0], JSON_OPTION[1], false)
    .action(async (model: string, leads: string, options: ExplainOptions) =>
      ended(await (await import('./commands/explain.ts')).explain(model, leads, options)),
    );

  withData(
    command('diff', DIFF)
      .argument('<before>', 'a canvas document, a rule set or a bundle')
      .argument('<after>', 'the same, to hold against it')
      .argument('[leads]', 'leads to try both on: CSV, TSV, NDJSON or Parquet; - is stdin'),
  )
    .option('--top <number>', 'how many leads to name, those first that move furthest', wholeNumber, 10)
    .option(JSON_OPTION[0], JSON_OPTION[1], false)
    .action(async (before: string, after: string, leads: string | undefined, options: DiffOptions) =>
      ended(await (await import('./commands/diff.ts')).diff(before, after, leads, options)),
    );

  for (const each of [program, ...program.commands])
    each
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .configureHelp({ helpWidth: 100 });
  return program;
}
