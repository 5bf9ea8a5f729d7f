import type { Activity, MeasureKind, Selection } from '../../program/index.ts';
import { EVENT_READS, type Model } from './model.ts';
import { allOf, type Code, flat, type Logical, literal } from './source.ts';
import { testExpression } from './tests.ts';

/**
 * What one reader of events keeps while they pass by, newest first. `state`: its variables and what they begin with; `each`: what it does
 * with a selected event; `last`: what it does in the end. `totals`: what it hands on.
 */
export type Reader = {
  comment: string;
  selection: Selection;
  state: [name: string, start: string][];
  each: Code;
  last: Code;
  totals: string[];
};

/** What must hold for an event of the right type to be selected. SPEC A1, T4. */
export function selected({ withinDays, where }: Selection): string {
  const asked: Logical[] = withinDays === null ? [] : [`ageDays <= ${literal(withinDays)}`];
  if (where) asked.push(testExpression(where, EVENT_READS));
  return flat(allOf(asked));
}

export const block = (head: string, body: Code): Code => [`${head}{`, body, '}'];

type Kept = Pick<Reader, 'state' | 'each'>;
const ofProperty = (key: string, body: Code): Code => [`const value = properties[${literal(key)}];`, ...body];

/** A measure of the events that come by, kept under a name. SPEC A6–A8. */
function kept(measure: MeasureKind, name: string): Kept {
  switch (measure.kind) {
    case 'count':
      return { state: [[name, '0']], each: [`${name} += 1;`] };
    case 'daysSinceLast':
      return { state: [[name, 'null']], each: [`${name} ??= ageDays;`] };
    case 'sum':
      return { state: [[name, '0']], each: ofProperty(measure.property, [`if (value !== null) ${name} += value;`]) };
    case 'maximum': {
      const larger = `if (value !== null && (${name} === null || value > ${name})) ${name} = value;`;
      return { state: [[name, 'null']], each: ofProperty(measure.property, [larger]) };
    }
    case 'distinct': {
      const add = block(`if (value !== null && !${name}Seen.has(value)) `, [`${name}Seen.add(value);`, `${name} += 1;`]);
      return {
        state: [
          [name, '0'],
          [`${name}Seen`, 'new Set()'],
        ],
        each: ofProperty(measure.property, add),
      };
    }
  }
}

export const measureReaders = (model: Model): Reader[] =>
  model.program.measures.map(({ id, measure, ...selection }) => {
    const name = model.measure(id);
    return { comment: `// measure ${literal(id)} [A6–A8]`, selection, ...kept(measure, name), last: [], totals: [name] };
  });

/** Decays anchored to the last activity: the age of the newest event of their types. SPEC D4. */
export const anchorReaders = (model: Model): Reader[] =>
  model.ofKind('decay').flatMap(({ id, anchor }) => {
    if (anchor.kind !== 'lastActivity') return [];
    const name = `${model.name(id)}Last`;
    const selection: Selection = { events: anchor.events, where: null, withinDays: null };
    const comment = `// decay ${literal(id)} [D4]`;
    return [{ comment, selection, ...kept({ kind: 'daysSinceLast' }, name), last: [], totals: [name] }];
  });

/** How many events of an activity count, and what decays or a ladder ask of them. SPEC A2–A4, D3. */
export function activityReader(activity: Activity, model: Model): Reader {
  const name = model.name(activity.id);
  const counted = countedEvents(activity, name, model);
  const { state, each, last } = counting(activity, name, counted.each);
  return {
    comment: `// activity ${literal(activity.id)} [A1–A4]`,
    selection: activity,
    state: [...counted.state, ...state],
    each,
    last,
    totals: counted.state.flatMap(([variable, start]) => (start === 'new Set()' ? [] : [variable])),
  };
}

/** What is done with an event that counts. */
function countedEvents(activity: Activity, name: string, model: Model): Kept {
  const { award } = activity;
  const count = `${name}Count`;
  const decays = model.decaysByEvent(activity);
  if (award.kind === 'each') {
    const lefts = decays.map(({ id }) => [model.name(id), `${model.name(id)}Left`] as const);
    const give = [`${count} += 1;`, ...lefts.map(([decay, left]) => `${left} += ${literal(award.points)} * ${decay}Factor(ageDays);`)];
    const each = award.atMost === null ? give : block(`if (${count} < ${literal(award.atMost)}) `, give);
    return { state: [[count, '0'], ...lefts.map(([, left]): [string, string] => [left, '0'])], each };
  }
  const measured = award.measure.kind === 'count' ? { state: [], each: [] } : kept(award.measure, `${name}Measure`);
  const newest = decays.length > 0 ? kept({ kind: 'daysSinceLast' }, `${name}Newest`) : { state: [], each: [] };
  return { state: [[count, '0'], ...measured.state, ...newest.state], each: [`${count} += 1;`, ...measured.each, ...newest.each] };
}

/** Which of the selected events count. SPEC A2. */
function counting({ counting: how }: Activity, name: string, counted: Code): Pick<Reader, 'state' | 'each' | 'last'> {
  switch (how.kind) {
    case 'every':
      return { state: [], each: counted, last: [] };
    case 'perPeriod': {
      const [period, within] = [`${name}Period`, `${name}Within`];
      const each = [
        `const period = Math.floor(ageDays / ${literal(how.days)});`,
        ...block(`if (period !== ${period}) `, [`${period} = period;`, `${within} = 0;`]),
        ...block(`if (${within} < ${literal(how.most)}) `, [`${within} += 1;`, ...counted]),
      ];
      return {
        state: [
          [period, '-1'],
          [within, '0'],
        ],
        each,
        last: [],
      };
    }
    case 'oncePerValue': {
      const isNew = `if (key !== null && !${name}Keys.has(key)) `;
      const each = [`const key = telling(properties[${literal(how.property)}]);`, ...block(isNew, [`${name}Keys.add(key);`, ...counted])];
      return { state: [[`${name}Keys`, 'new Set()']], each, last: [] };
    }
    case 'first': {
      const last = block(`if (${name}First !== null) `, [`const { ageDays, properties } = ${name}First;`, ...counted]);
      return { state: [[`${name}First`, 'null']], each: [`${name}First = { ageDays, properties };`], last };
    }
  }
}
