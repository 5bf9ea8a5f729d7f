import { type Emission, found, nodeAt } from './emission.ts';
import { explanationsOf } from './explanation.ts';
import { name, type Sql, sql } from './fragment.ts';
import { and } from './tests.ts';

export type SqlOptions = {
  /** Adds `contributions_<key>`: a JSON object with the value of each line of the score's explanation, by the ids of the rule set's lines. */
  contributions?: boolean;
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

/** What the statement says of a lead. SPEC U1: one that is not scored has no score, band or grade; a disqualifier may hold all the same. */
export function outputsOf(emission: Emission, options: SqlOptions): Output[] {
  const { program, matches, given, named, disqualified, leads, dialect } = emission;
  const nameOf = namer();
  const lead: Output = { name: nameOf('lead'), value: leads.column(name('source', emission.source.leads.id)) };
  const audiences = program.nodes.filter((node) => node.kind === 'audience').map(({ id }) => found(matches, id));
  const scored = audiences.length === 0 ? null : leads.column(and(audiences));
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
