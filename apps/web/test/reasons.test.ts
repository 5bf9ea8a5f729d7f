import { details, preview } from '@umbral/compiler';
import { type Lead, leadColumnsBuilder } from '@umbral/evaluator';
import { all, any, byRange, compare, connect, type Document, DocumentBuilder, type Node, TEMPLATES, updateNode } from '@umbral/model';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../src/language/en.json' with { type: 'json' };
import es from '../src/language/es.json' with { type: 'json' };
import { formatsIn } from '../src/language/formats.ts';
import { OpenSample } from '../src/scoring/open-sample.ts';
import { leadText } from '../src/screens/studio/lead/leadText.ts';
import type { Telling } from '../src/screens/studio/lead/reasons.ts';
import { rowsOf, whyRow } from '../src/screens/studio/lead/rows.ts';
import { liveOf } from '../src/screens/studio/live/live.ts';
import { toldState } from '../src/screens/studio/live/told.ts';
import { wordsFor } from '../src/words/conditions.ts';
import { nodeTitles } from '../src/words/titles.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 5, 1);
const priced = (days: number) => ({ type: 'pricing_page_viewed', at: NOW - days * DAY, properties: {} });

beforeAll(async () => {
  await i18next.init({ resources: { en: { translation: en }, es: { translation: es } }, lng: 'en', interpolation: { escapeValue: false } });
});

/** What it takes to tell of a lead, scored as the studio does. */
function tellingOf(document: Document, lead: Partial<Lead>, language = 'en'): Telling {
  const builder = leadColumnsBuilder();
  builder.add({ attributes: {}, events: [], ...lead });
  const sample = new OpenSample({ columns: builder.finish(), ids: ['x1'], asOf: NOW });
  const { program, ruleSet } = preview(document);
  sample.score(ruleSet, 'score', null, null);
  const view = sample.explain('x1', () => details(program));
  if (!view) throw new Error('The lead is not explained');
  const t = i18next.getFixedT(language);
  const formats = formatsIn(language);
  const nodes = new Map(document.nodes.map((node): [string, Node] => [node.id, node]));
  return { words: wordsFor(t, formats, document), lead: view, nodes, titleOf: nodeTitles(t, formats, document) };
}

function why(telling: Telling, node: string, kind = 'points'): string[] {
  const row = rowsOf(telling, 'score').find((each) => each.node === node && each.kind === kind);
  return row ? whyRow(row, telling).map(({ text }) => text) : [];
}

function state(telling: Telling, id: string): string {
  const node = telling.nodes.get(id);
  const live = node && liveOf(telling.lead, node);
  return live ? toldState(telling.words, live) : '';
}

const combined = TEMPLATES.combined();
const busy = {
  attributes: { seniority: 'Director', employees: 1_004, budget: 30_000, free_email_domain: false },
  events: [priced(14), priced(14), priced(14)],
};

describe('the reasons for a score', () => {
  it('tell a condition with the lead’s own values, as they were written', () => {
    const telling = tellingOf(combined, busy);
    expect(why(telling, 'decides')).toEqual(['Seniority is any of C-level, VP, or Director (this lead: Director)']);
    expect(why(telling, 'size')).toEqual(['Employees is at least 200 (this lead: 1,004)']);
  });

  it('tell how many events counted, what limits took, and what time took', () => {
    const telling = tellingOf(combined, busy);
    expect(why(telling, 'pricing')).toEqual(['Pricing page viewed, in the last 90 days: 3 count, 8 points each, makes 24.']);
    expect(why(telling, 'fit', 'limit')).toEqual(['Limited from 50 to 40 (at least 0, at most 40).']);
    expect(why(telling, 'pricing_fades', 'decay')).toEqual(['Time has left 12 of 24 points (50%).']);
    expect(state(telling, 'fit')).toBe('Limited from 50 to 40.');
  });

  it('tell them in Spanish', () => {
    const telling = tellingOf(combined, busy, 'es');
    expect(why(telling, 'size')).toEqual(['Empleados es al menos 200 (este lead: 1004)']);
    expect(why(telling, 'fit', 'limit')).toEqual(['Limitado de 50 a 40 (al menos 0, como máximo 40).']);
    expect(why(telling, 'pricing_fades', 'decay')).toEqual(['El tiempo ha dejado 12 de 24 puntos (50\u00a0%).']);
  });

  it('name what is missing and what it could give, unless something else decides', () => {
    const both = updateNode(combined, 'size', 'criterion', {
      condition: all(compare('country', 'is', 'de'), compare('employees', 'atLeast', 5)),
    });
    expect(state(tellingOf(both, { attributes: {} }), 'size')).toBe('No value for Country and Employees. It could give up to 15 points.');
    expect(state(tellingOf(both, { attributes: { country: 'ES' } }), 'size')).toBe('no points');
    expect(state(tellingOf(both, { attributes: { country: 'DE' } }, 'es'), 'size')).toBe(
      'Sin valor en Empleados. Podría dar hasta 15 puntos.',
    );
  });

  it('tell each part of a nested condition, and the step of a ladder', () => {
    const nested = updateNode(combined, 'size', 'criterion', {
      condition: all(compare('country', 'is', 'de'), any(compare('employees', 'atLeast', 5), compare('budget', 'isKnown'))),
    });
    const telling = tellingOf(nested, { attributes: { country: 'DE', employees: 9 } });
    expect(why(telling, 'size')).toEqual([
      'Country is de (this lead: DE)',
      'At least one of these:',
      'Employees is at least 5 (this lead: 9)',
      'Budget is known (this lead: no value)',
    ]);
    const draw = new DocumentBuilder();
    draw.add('k', 'criterion', 0, { ladder: byRange('employees', [[50, 10]]) });
    draw.add('score', 'score', 0, {});
    const drawn = connect(draw.document, 'e', { source: 'k', sourcePort: 'out', target: 'score', targetPort: 'in' });
    expect(why(tellingOf(drawn, { attributes: { employees: 60 } }), 'k')).toEqual(['Employees: 60, which gives 10 points.']);
  });
});

describe('a lead as text', () => {
  it('has the score, the band and how far the next is, every line with its reason, and the missing data', () => {
    const telling = tellingOf(combined, { attributes: { seniority: 'VP', employees: 300 } });
    expect(leadText(telling, combined, 'score', rowsOf(telling, 'score')).split('\n')).toEqual([
      'x1: 35 of 100',
      'Warm: from 25 on. 10 more would be Hot.',
      '',
      '+20  Decides about buying',
      '    ✓ Seniority is any of C-level, VP, or Director (this lead: VP)',
      '+15  200 employees or more',
      '    ✓ Employees is at least 200 (this lead: 300)',
      '= 35  Score',
      '',
      'Missing data',
      '  · Has a budget: No value for Budget. It could give up to 15 points.',
      '  · Free e-mail address: No value for Free e-mail domain.',
    ]);
  });
});
