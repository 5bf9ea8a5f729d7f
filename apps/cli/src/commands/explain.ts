import { compileRuleSet, type Explanation, factsPreparer, type Reason } from '@umbral/evaluator';
import type { ExplainOptions } from '../arguments.ts';
import { leadPages, type NamedLead } from '../data/lines.ts';
import { openReading } from '../data/reading.ts';
import { openSession } from '../data/session.ts';
import { badInput, EXIT, type Exit } from '../exit.ts';
import { type Model, readSoundModel } from '../models/read.ts';
import { lineOf } from '../scoring/columns.ts';
import { shownNumber, signed, styled, write } from '../terminal.ts';
import { type Names, namesOf } from '../words/titles.ts';
import { inputsOf } from './data.ts';
import { nowOf } from './moment.ts';

type Band = { id: string; label: string } | null;

const labelled = (names: Names, node: string | undefined, id: string | null | undefined): Band =>
  id === null || id === undefined || node === undefined ? null : { id, label: names.label(node, id) };

/** An explanation with everything by its name. */
function told({ ruleSet: { outputs } }: Model, explained: Explanation, names: Names) {
  return {
    scores: outputs.scores.map(({ key, node }) => ({
      key,
      title: names.node(node),
      score: explained.scores[key] ?? null,
      band: labelled(names, outputs.bands.find((each) => each.score === key)?.node, explained.bands[key]),
      reason: explained.reasons[key] ?? null,
      lines: (explained.lines[key] ?? []).map(({ line, value }) => lineOf(line, value, names)),
    })),
    grades: outputs.grades.map(({ key, node }) => ({ key, title: names.node(node), grade: labelled(names, node, explained.grades[key]) })),
    matches: Object.entries(explained.matches).map(([node, match]) => ({ node, title: names.node(node), ...match })),
  };
}
type Told = ReturnType<typeof told>;

const reasonText = (reason: Reason, names: Names): string =>
  reason.kind === 'outsideAudience' ? 'outside the audience: not scored' : `disqualified by “${names.node(reason.node)}”`;

function scoreText({ title, score, band, reason, lines }: Told['scores'][number], names: Names): string[] {
  const shown = score === null ? 'no score' : shownNumber(score);
  const head = `${styled('bold', `${title}: ${shown}`)}${band ? ` (${band.label})` : ''}${reason ? `, ${reasonText(reason, names)}` : ''}`;
  const effective = lines.filter(({ value }) => value !== 0);
  const width = Math.max(0, ...effective.map(({ value }) => signed(value).length), shown.length + 2);
  const sum = effective.length === 0 ? [] : [`  ${`= ${shown}`.padStart(width)}`];
  return [head, ...effective.map(({ text, value }) => `  ${signed(value).padStart(width)}  ${text}`), ...sum, ''];
}

function textOf(lead: string, now: number, { scores, grades, matches }: Told, names: Names): string {
  const state = (matched: boolean): string[] =>
    matches
      .filter((each) => each.matched === matched)
      .map(({ title, missing }) => `  ${title}${missing ? styled('dim', ' (a field is missing)') : ''}`);
  return [
    `Lead ${lead}, as of ${new Date(now).toISOString()}`,
    '',
    ...scores.flatMap((score) => scoreText(score, names)),
    ...grades.map(({ title, grade }) => `${styled('bold', title)}: ${grade?.label ?? 'no grade'}`),
    ...(grades.length > 0 ? [''] : []),
    'Matched:',
    ...state(true),
    'Not matched:',
    ...state(false),
    '',
  ].join('\n');
}

/** Tells how the scores of one lead come about. */
export async function explain(file: string, leads: string, options: ExplainOptions): Promise<Exit> {
  const model = await readSoundModel(file);
  const inputs = await inputsOf(leads, options);
  const now = nowOf(options.now);
  const session = await openSession(options);
  const { lines } = await openReading(inputs, model.ruleSet.input, session, { only: options.lead });
  let lead: NamedLead | undefined;
  for await (const page of leadPages(session, lines)) lead ??= page[0];
  session.close();
  if (!lead) throw badInput(`${leads} has no lead "${options.lead}"`);
  const names = namesOf(model.drawn?.document ?? null);
  const explained = told(model, compileRuleSet(model.ruleSet).explain(factsPreparer(model.ruleSet.input)(lead, now)), names);
  const text = options.json
    ? `${JSON.stringify({ lead: lead.id, now: new Date(now).toISOString(), ...explained }, null, 2)}\n`
    : textOf(lead.id, now, explained, names);
  await write(text);
  return EXIT.ok;
}
