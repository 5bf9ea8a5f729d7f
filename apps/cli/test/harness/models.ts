import { all, compare, type Document, DocumentBuilder, TEMPLATES } from '@umbral/model';

/** Points for a country, and for visits that fade; bands; nobody from a competitor. */
export function smallModel(points = 10): Document {
  const draw = new DocumentBuilder();
  const country = draw.add('country', 'criterion', 0, {
    title: { text: 'From Spain' },
    condition: all(compare('country', 'is', 'ES')),
    points,
  });
  const budget = draw.add('budget', 'criterion', 1, {
    title: { text: 'Has a budget' },
    condition: all(compare('budget', 'atLeast', 1000)),
    points: 7,
  });
  const visits = draw.add('visits', 'activity', 2, {
    title: { text: 'Visits' },
    events: ['page_viewed'],
    withinDays: 30,
    points: 3,
    maximum: 8,
  });
  draw.join(draw.add('group', 'group', 0, { title: { text: 'All' }, minimum: 0, maximum: 20 }), [country, budget, visits]);
  draw.join(draw.add('total', 'score', 0, { title: { text: 'Total' }, key: 'total' }), ['group']);
  draw.join(
    draw.add('bands', 'bands', 0, {
      bands: [
        { id: 'cold', label: { text: 'Cold' }, colour: 'blue', from: null, exit: null },
        { id: 'hot', label: { text: 'Hot' }, colour: 'red', from: 15, exit: null },
      ],
    }),
    ['total'],
  );
  return draw.document;
}

export const LEADS = 'id,Country,budget\n1,ES,"5000"\n2, es ,\n3,FR,900\n';
export const EVENTS =
  'lead_id,type,at,path\n1,page_viewed,2026-11-19T10:00:00Z,/\n1,page_viewed,2026-11-18,/\n1,page_viewed,2026-11-17,/\n2,page_viewed,2026-01-01,/\n9,page_viewed,2026-11-01,/\n';
export const NOW = '2026-11-20';

/** Every template: all kinds of nodes, many ways of counting. */
export const templates = (): [string, Document][] =>
  Object.entries(TEMPLATES)
    .map(([id, make]): [string, Document] => [id, make()])
    .filter(([, { nodes }]) => nodes.length > 0);
