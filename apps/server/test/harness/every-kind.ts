import {
  all,
  any,
  type Band,
  byRange,
  byValue,
  compare,
  type DataOf,
  type Document,
  DocumentBuilder,
  declareField,
  happened,
} from '@umbral/model';

const band = (id: string, from: number | null, exit: number | null = null): Band => ({
  id,
  label: { text: id },
  colour: 'gray',
  from,
  exit,
});
const noPoints = { below: 0, missing: 0 };

/** Each way of counting events, with points or a ladder, by id. */
const ACTIVITIES: Record<string, Partial<DataOf<'activity'>>> = {
  every: {
    events: ['page_viewed'],
    where: { kind: 'all', of: [compare('path', 'contains', 'Pricing')] },
    withinDays: 60,
    points: 3,
    atMost: 4,
  },
  daily: { events: ['page_viewed', 'login'], withinDays: null, points: 1, atMost: 3, counts: { kind: 'oncePerDay' } },
  weekly: { events: ['email_opened'], withinDays: null, points: 2, counts: { kind: 'perPeriod', days: 7, most: 2 } },
  values: { events: ['file_downloaded'], withinDays: null, points: 5, counts: { kind: 'oncePerValue', property: 'asset' } },
  first: { events: ['form_submitted', 'login'], withinDays: null, points: 8, counts: { kind: 'first' }, maximum: 6 },
  longest: {
    events: ['page_viewed'],
    withinDays: 90,
    ladder: {
      measure: { kind: 'maximum', property: 'seconds' },
      steps: [
        { from: 30, points: 2 },
        { from: 90, points: 5 },
      ],
      ...noPoints,
    },
  },
  spent: {
    events: ['page_viewed'],
    withinDays: null,
    ladder: { measure: { kind: 'sum', property: 'seconds' }, steps: [{ from: 100, points: 3.3 }], below: -1, missing: 0 },
  },
  recent: {
    events: ['login', 'page_viewed'],
    withinDays: null,
    ladder: {
      measure: { kind: 'daysSinceLast' },
      steps: [
        { from: 0, points: 4 },
        { from: 14, points: 1 },
      ],
      below: 0,
      missing: -2,
    },
  },
  paths: {
    events: ['page_viewed'],
    withinDays: null,
    ladder: { measure: { kind: 'distinct', property: 'path' }, steps: [{ from: 2, points: 2.5 }], ...noPoints },
  },
};

/** Each curve and each anchor, by id, with what it fades. */
const DECAYS: Record<string, { of: string } & Partial<DataOf<'decay'>>> = {
  linear: { of: 'every', curve: { kind: 'linear', days: 45 } },
  half: { of: 'weekly', curve: { kind: 'halfLife', days: 20 }, after: 3 },
  step: { of: 'daily', curve: { kind: 'step', days: 7, percent: 10, compounding: false } },
  compound: { of: 'values', curve: { kind: 'step', days: 30, percent: 25, compounding: true } },
  expiry: { of: 'longest', curve: { kind: 'expiry', days: 50 }, anchor: { kind: 'lastActivity', events: ['login'] } },
  dated: { of: 'size', curve: { kind: 'halfLife', days: 365 }, anchor: { kind: 'date', field: 'created_at' } },
};

/** A model with a node of every kind, and of most of what they can hold: what every engine must come to the same with. */
export function everyKind(): Document {
  const draw = new DocumentBuilder();
  draw.document = declareField(draw.document, { key: 'code', type: 'text', caseSensitive: true, label: { text: 'Code' } });
  draw.add('european', 'segment', 0, { condition: any(compare('country', 'isAnyOf', ['España', 'DE', 'fr'])) });
  draw.add('keen', 'segment', 1, { condition: all(happened(['page_viewed'], 30, 'atLeast', 1)) });
  draw.add('competitor', 'segment', 2, { condition: all(compare('industry', 'is', 'rival')) });
  draw.add('known', 'segment', 3, { condition: any(compare('country', 'isKnown'), happened(['login'], null, 'atLeast', 1)) });
  draw.add('size', 'criterion', 0, {
    condition: all(),
    ladder: byRange('employees', [
      [10, 2],
      [100, 5.5],
      [1_000, 9],
    ]),
    maximum: 8,
  });
  draw.add('sector', 'criterion', 1, {
    condition: all(),
    ladder: byValue(
      'industry',
      [
        [['Software', 'fintech'], 7],
        [['42'], 3],
      ],
      -1,
    ),
  });
  draw.add('title', 'criterion', 2, { condition: all(compare('job_title', 'contains', 'head')), points: 4 });
  draw.add('tools', 'criterion', 3, { condition: all(compare('technologies', 'includesAny', ['aws', 'Ölprüfung'])), points: 3 });
  draw.add('exact', 'criterion', 4, { condition: all(compare('code', 'is', 'Ab1')), points: 2, activeUntil: Date.UTC(2026, 4, 1) });
  draw.add('new', 'criterion', 5, { condition: all(compare('created_at', 'inTheLast', 90)), points: 1.1 });
  draw.add('told', 'criterion', 6, { condition: all(compare('subscribed', 'isTrue')), points: -0.7 });
  draw.join('exact', ['european']);
  for (const [row, [id, data]] of Object.entries(ACTIVITIES).entries()) draw.add(id, 'activity', row, data);
  draw.join('first', ['keen']);
  for (const [row, [id, { of, ...data }]] of Object.entries(DECAYS).entries()) {
    draw.add(`${id}_decay`, 'decay', row, data);
    draw.join(`${id}_decay`, [of]);
  }
  draw.add('web', 'group', 0, { weight: 80, minimum: 0, maximum: 12 });
  draw.join('web', ['linear_decay', 'step_decay', 'spent', 'recent']);
  draw.add('best', 'group', 1, { combine: 'maximum' });
  draw.join('best', ['half_decay', 'compound_decay', 'first']);
  draw.add('either', 'group', 2, { combine: 'first', weight: 150 });
  draw.join('either', ['title', 'tools', 'new']);
  draw.add('web_decay', 'decay', 7, { curve: { kind: 'linear', days: 400 }, anchor: { kind: 'lastActivity', events: [] } });
  draw.join('web_decay', ['web']);
  draw.add('fit', 'score', 0, { key: 'fit', decimals: 1, scale: { minimum: 0, maximum: 10, from: { minimum: -5, maximum: 25 } } });
  draw.join('fit', ['dated_decay', 'sector', 'either', 'exact', 'told']);
  draw.add('engagement', 'score', 1, { key: 'engagement', scale: { minimum: -20, maximum: 50, from: null }, decimals: 2 });
  draw.join('engagement', ['web_decay', 'best', 'expiry_decay', 'paths']);
  draw.add('total', 'score', 2, { key: 'total', combine: 'average', weights: { fit: 2, engagement: 1 } }, 'bands');
  draw.join('total', ['fit', 'engagement']);
  draw.add('peak', 'score', 3, { key: 'peak', combine: 'maximum', decimals: 3 }, 'bands');
  draw.join('peak', ['fit', 'engagement']);
  draw.add('bands', 'bands', 0, { bands: [band('low', null), band('mid', 4), band('high', 8, 6)] }, 'matrix');
  draw.join('bands', ['total']);
  draw.add('grade', 'matrix', 0, { key: 'grade', rowThresholds: [3, 5, 7], columnThresholds: [1, 5, 20] });
  draw.join('grade', ['fit'], 'rows');
  draw.join('grade', ['engagement'], 'columns');
  draw.add('rival', 'disqualifier', 0, { target: 'total', value: -3 });
  draw.join('rival', ['competitor']);
  draw.add('everybody', 'audience', 0, {});
  draw.join('everybody', ['known']);
  return draw.document;
}
