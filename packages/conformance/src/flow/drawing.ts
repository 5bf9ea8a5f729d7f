import { all, compare, type Document, DocumentBuilder, happened, tidy } from '@umbral/model';

const SEGMENTS = 30;
const CRITERIA = 430;
const GROUPS = 36;
const SCORES = 2;
/** So many criteria have a gate that the edges are 800. */
const GATED = 332;

const each = (count: number, prefix: string) => Array.from({ length: count }, (_, place) => `${prefix}${place}`);
const share = <T>(items: readonly T[], parts: number, part: number) => items.filter((_, place) => place % parts === part);

/** A scoring model as large as any: 500 nodes and 800 edges, all of them sound, laid out in lanes. */
export function largeDrawing(): Document {
  const draw = new DocumentBuilder();
  const [segments, criteria, groups, scores] = [each(SEGMENTS, 's'), each(CRITERIA, 'c'), each(GROUPS, 'g'), each(SCORES, 'score')];
  for (const [place, id] of segments.entries())
    draw.add(id, 'segment', place, { condition: all(compare('country', 'is', `Country ${place}`)) });
  for (const [place, id] of criteria.entries()) {
    const condition = all(
      place % 2 === 0 ? compare('job_title', 'contains', `word ${place}`) : happened(['page_viewed'], 30, 'atLeast', 1 + place),
    );
    draw.add(id, 'criterion', place, { points: 1 + (place % 20), condition });
  }
  for (const [place, id] of groups.entries()) draw.add(id, 'group', place, { maximum: 50 });
  for (const [place, id] of scores.entries()) draw.add(id, 'score', place, { key: id });
  for (const [place, id] of scores.entries()) draw.join(draw.add(`bands${place}`, 'bands', place, {}), [id]);
  for (const [place, id] of groups.entries()) draw.join(id, share(criteria, GROUPS, place));
  for (const [place, id] of scores.entries()) draw.join(id, share(groups, SCORES, place));
  for (const [place, id] of criteria.slice(0, GATED).entries()) draw.join(id, [segments[place % SEGMENTS] ?? ''], 'gate');
  return tidy(draw.document);
}
