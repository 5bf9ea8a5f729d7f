import { checksumOf } from '@umbral/bundle';
import { diffDocuments } from '@umbral/model';
import type { DiffOptions } from '../arguments.ts';
import { EXIT, type Exit } from '../exit.ts';
import { type Model, readSoundModel } from '../models/read.ts';
import { type LeadsDifference, tryOn } from '../scoring/difference.ts';
import { shownNumber, signed, styled, write } from '../terminal.ts';
import { changeWords } from '../words/changes.ts';
import { namesOf } from '../words/titles.ts';
import { inputsOf } from './data.ts';
import { nowOf } from './moment.ts';

type ToldChange = { kind: string; node: string | null; field: string | null; text: string };

/** What is drawn in another way; null where one of them is no drawing. */
function changesOf(before: Model, after: Model): ToldChange[] | null {
  if (!before.drawn || !after.drawn) return null;
  const [old, now] = [before.drawn.document, after.drawn.document];
  const words = changeWords(old, now);
  return diffDocuments(old, now).map((change) => ({
    kind: change.kind,
    node: 'node' in change ? change.node.id : null,
    field: 'field' in change ? change.field : null,
    text: words(change),
  }));
}

const labelIn = (model: Model, of: 'bands' | 'grades', key: string, id: string | null): string => {
  const { outputs } = model.ruleSet;
  const node = (of === 'bands' ? outputs.bands.find((each) => each.score === key) : outputs.grades.find((each) => each.key === key))?.node;
  return id === null ? 'not scored' : namesOf(model.drawn?.document ?? null).label(node ?? '', id);
};

function leadsText(before: Model, after: Model, { leads, changed, scores, bands, grades, top }: LeadsDifference): string[] {
  const moved = (of: 'bands' | 'grades', tables: LeadsDifference['bands']): string[] =>
    tables.flatMap(({ key, changed: count, moves }) => [
      `${key}, ${of}: ${shownNumber(count)} of ${shownNumber(leads)} leads change`,
      ...moves
        .filter(({ from, to }) => labelIn(before, of, key, from) !== labelIn(after, of, key, to))
        .map(
          ({ from, to, leads: moving }) => `  ${labelIn(before, of, key, from)} → ${labelIn(after, of, key, to)}: ${shownNumber(moving)}`,
        ),
    ]);
  return [
    '',
    styled(
      'bold',
      `${shownNumber(leads)} leads: ${shownNumber(changed.scores)} change a score, ${shownNumber(changed.bands)} a band or grade`,
    ),
    ...scores.map(
      ({ key, changed: count, mean }) =>
        `${key}: ${shownNumber(count)} change${mean === null ? '' : `, by ${signed(mean)} on average over all leads`}`,
    ),
    ...moved('bands', bands),
    ...moved('grades', grades),
    ...(top.length > 0 ? ['leads that move furthest:'] : []),
    ...top.map(
      ({ lead, score, before: old, after: now }) =>
        `  ${lead}: ${score} ${old === null ? 'not scored' : shownNumber(old)} → ${now === null ? 'not scored' : shownNumber(now)}`,
    ),
  ];
}

/** Says what is different between two scoring models, and on leads. */
export async function diff(beforeFile: string, afterFile: string, leads: string | undefined, options: DiffOptions): Promise<Exit> {
  const [before, after] = [await readSoundModel(beforeFile), await readSoundModel(afterFile)];
  const changes = changesOf(before, after);
  const sameRuleSet = checksumOf(before.ruleSet) === checksumOf(after.ruleSet);
  const tried = leads === undefined ? null : await tryOn(before, after, await inputsOf(leads, options), nowOf(options.now), options);
  if (options.json) await write(`${JSON.stringify({ changes: changes ?? [], sameRuleSet, leads: tried }, null, 2)}\n`);
  else {
    const drawn = changes?.map(({ text }) => text) ?? [];
    const sum = sameRuleSet ? 'The rule sets are the same.' : 'The rule sets are different.';
    await write(`${[...drawn, sum, ...(tried ? leadsText(before, after, tried) : [])].join('\n')}\n`);
  }
  return sameRuleSet && (changes ?? []).length === 0 ? EXIT.ok : EXIT.found;
}
