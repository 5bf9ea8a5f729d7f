import { type Emission, found, nodeAt } from './emission.ts';
import { explanationsOf } from './explanation.ts';
import { join, name, number, raw, type Sql, sql } from './fragment.ts';
import { and } from './tests.ts';

export type SqlOptions = {
  /** Adds `contributions_<key>`: a JSON object with the value of each line of the score's explanation, by the ids of the rule set's lines. */
  contributions?: boolean;
  /**
   * In place of all columns but `lead`: `scores`, `bands`, `grades` and `lines`, arrays in the order of the rule set's outputs. `lines` are
   * the values of the lines of all scores, one score after the other; all 0 for a lead that is not scored.
   */
  arrays?: boolean;
};

type Output = { name: Sql; value: Sql };

/** Postgres cuts longer names off. */
const LONGEST = 63;

/** Names of columns: short enough, and different also for a database that takes upper and lower case for the same. */
function namer(): (wanted: string) => Sql {
  const taken = new Set<string>();
  return (wanted) => {
    let chosen = wanted.slice(0, LONGEST);
    for (let number = 2; taken.has(chosen.toLowerCase()); number++)
      chosen = `${wanted.slice(0, LONGEST - 1 - String(number).length)}_${number}`;
    taken.add(chosen.toLowerCase());
    return name(chosen);
  };
}

/** Whether a lead is scored; null where all are. SPEC U1. */
function scoredOf({ program, matches, leads }: Emission): Sql | null {
  const audiences = program.nodes.filter((node) => node.kind === 'audience').map(({ id }) => found(matches, id));
  return audiences.length === 0 ? null : leads.column(and(audiences));
}

const leadOf = ({ ofLead, source }: Emission): Sql => ofLead(name('source', source.leads.id));
const array = (of: readonly Sql[], type: 'float8' | 'text'): Sql => sql`array[${join(of, ', ')}]::${raw(type)}[]`;

/** The results one after the other, without names. */
function arraysOf(emission: Emission): Output[] {
  const { program, given, named } = emission;
  const scored = scoredOf(emission);
  const ifScored = (values: Sql, otherwise: Sql): Sql => (scored ? sql`case when ${scored} then ${values} else ${otherwise} end` : values);
  const results = (kind: 'score' | 'bands' | 'matrix', type: 'float8' | 'text', resultOf: (id: string) => Sql): Sql => {
    const values = program.nodes.flatMap((node) => (node.kind === kind ? [resultOf(node.id)] : []));
    const none = values.map(() => raw('null'));
    return ifScored(array(values, type), array(none, type));
  };
  const lines = [...explanationsOf(emission).values()].flatMap((each) => each.map(([, value]) => value));
  const zeros = lines.map(() => number(0));
  return [
    { name: name('lead'), value: leadOf(emission) },
    { name: name('scores'), value: results('score', 'float8', (id) => found(given, id).value) },
    { name: name('bands'), value: results('bands', 'text', (id) => found(named, id)) },
    { name: name('grades'), value: results('matrix', 'text', (id) => found(named, id)) },
    { name: name('lines'), value: ifScored(array(lines, 'float8'), array(zeros, 'float8')) },
  ];
}

/** What the statement says of a lead. SPEC U1: one that is not scored has no score, band or grade; a disqualifier may hold all the same. */
export function outputsOf(emission: Emission, options: SqlOptions): Output[] {
  return options.arrays ? arraysOf(emission) : columnsOf(emission, options);
}

function columnsOf(emission: Emission, options: SqlOptions): Output[] {
  const { program, given, named, disqualified, leads, dialect } = emission;
  const nameOf = namer();
  const lead: Output = { name: nameOf('lead'), value: leadOf(emission) };
  const scored = scoredOf(emission);
  const output = (wanted: string, value: Sql): Output => ({
    name: nameOf(wanted),
    value: leads.column(scored ? sql`case when ${scored} then ${value} end` : value),
  });
  const explanations = options.contributions ? explanationsOf(emission) : null;
  const explained = (score: string): Sql =>
    dialect.object((explanations?.get(score) ?? []).map(([id, value]) => [id, leads.column(value)]));
  const results = program.nodes.flatMap((node): Output[] => {
    switch (node.kind) {
      case 'score':
        return [
          output(`score_${node.key}`, found(given, node.id).value),
          { name: nameOf(`disqualified_${node.key}`), value: found(disqualified, node.id) },
          ...(options.contributions ? [output(`contributions_${node.key}`, explained(node.id))] : []),
        ];
      case 'bands':
        return [output(`band_${nodeAt(program, node.score, 'score').key}`, found(named, node.id))];
      case 'matrix':
        return [output(`grade_${node.key}`, found(named, node.id))];
      default:
        return [];
    }
  });
  return [lead, ...results];
}
