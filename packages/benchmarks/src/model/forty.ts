import { type Band, type Document, DocumentBuilder } from '@umbral/model';
import { drawActivities } from './activities.ts';
import { drawAttributes } from './attributes.ts';
import { type Copy, copyOf } from './copy.ts';
import { withOwnFields } from './definitions.ts';
import { drawMixed } from './mixed.ts';

type Group = { weight?: number; minimum: number; maximum: number; of: string[] };

const FIT: Readonly<Record<string, Group>> = {
  firmo: { minimum: 0, maximum: 40, of: ['a01', 'a02', 'a03', 'a04', 'a09', 'a13', 'a17'] },
  demo: { weight: 110, minimum: 0, maximum: 35, of: ['a05', 'a06', 'a10', 'a19'] },
  intent: { minimum: 0, maximum: 25, of: ['a11', 'a12', 'a15', 'a16'] },
  fit_negative: { minimum: -100, maximum: 0, of: ['a07', 'a08', 'a14', 'a18', 'a20'] },
};
const ENGAGEMENT: Readonly<Record<string, Group>> = {
  web: { minimum: 0, maximum: 45, of: ['e01', 'e02', 'e04', 'e17_fades', 'x02'] },
  mail: { weight: 80, minimum: 0, maximum: 25, of: ['e05', 'e06_fades'] },
  high: {
    minimum: 0,
    maximum: 80,
    of: ['e09_fades', 'e10', 'e11', 'e12', 'e13_fades', 'e14', 'e15_fades', 'x01', 'x03'],
  },
  engagement_negative: { minimum: -100, maximum: 0, of: ['e03', 'e07', 'e08', 'e16'] },
};

const band = (id: string, colour: Band['colour'], from: number | null): Band => ({ id, label: { text: id }, colour, from, exit: null });
const BANDS = [band('cold', 'blue', null), band('cool', 'cyan', 15), band('warm', 'yellow', 40), band('hot', 'red', 70)];

function drawGroups(draw: DocumentBuilder, groups: Readonly<Record<string, Group>>, { name }: Copy): string[] {
  return Object.entries(groups).map(([id, { of, ...data }], row) => {
    const group = draw.add(name(id), 'group', row, data);
    draw.join(group, of.map(name));
    return group;
  });
}

/** Two scores that are as wide as their copies together, a total, its bands, and a grade. */
function drawResults(draw: DocumentBuilder, fit: readonly string[], engagement: readonly string[], copies: number): void {
  const scale = { minimum: 0, maximum: 100, from: copies === 1 ? null : { minimum: 0, maximum: 100 * copies } };
  draw.join(draw.add('fit', 'score', 0, { key: 'fit', scale }), fit);
  draw.join(draw.add('engagement', 'score', 4, { key: 'engagement', scale }), engagement);
  const weights = { fit: 2, engagement: 3 };
  draw.join(draw.add('total', 'score', 8, { key: 'total', combine: 'average', weights }, 'bands'), ['fit', 'engagement']);
  draw.add('grade', 'matrix', 2, { rowThresholds: [25, 50, 75], columnThresholds: [10, 30, 60] });
  draw.join('grade', ['fit'], 'rows');
  draw.join('grade', ['engagement'], 'columns');
  draw.join(draw.add('bands', 'bands', 8, { bands: BANDS }, 'matrix'), ['total']);
}

/**
 * The model that everything is measured on, as a person would draw it: 40 criteria (20 on attributes, 17 on activity of which five fade, 3 on
 * both) in eight groups with limits, scores for fit and engagement and their total, bands and a grade. `copies`: how many times forty.
 */
export function fortyCriteria(copies = 1): Document {
  const draw = new DocumentBuilder();
  draw.document = withOwnFields(draw.document);
  const fit: string[] = [];
  const engagement: string[] = [];
  for (let index = 0; index < copies; index++) {
    const copy = copyOf(index);
    drawAttributes(draw, copy);
    drawActivities(draw, copy);
    drawMixed(draw, copy);
    fit.push(...drawGroups(draw, FIT, copy));
    engagement.push(...drawGroups(draw, ENGAGEMENT, copy));
  }
  drawResults(draw, fit, engagement, copies);
  return draw.document;
}

/** The twenty criteria on attributes alone, added up: what engines that know no events can be measured on. */
export function attributesOnly(): Document {
  const draw = new DocumentBuilder();
  draw.document = withOwnFields(draw.document);
  const criteria = drawAttributes(draw, copyOf(0));
  draw.join(draw.add('fit', 'score', 0, { key: 'fit', scale: { minimum: -1_000, maximum: 1_000, from: null } }), criteria);
  return draw.document;
}
