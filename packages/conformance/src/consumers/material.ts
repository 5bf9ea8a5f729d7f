import { goldenVectors } from '@umbral/bundle';
import { compile, leadSchema, type RuleSet } from '@umbral/compiler';
import { type Document, TEMPLATES } from '@umbral/model';
import { syntheticSample } from '@umbral/samples';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { NOW } from '../cases/people.ts';
import { drawing } from './drawing.ts';
import { typedLeads } from './leads.ts';
import type { Line, Task } from './task.ts';

const LEADS = 1_000;

/** Whether a lead is typed, as the schema in this rule set's bundle says it. */
export function typedBy({ input }: RuleSet): (lead: unknown) => boolean {
  return new Ajv2020({ strictRequired: false, allowUnionTypes: true }).compile(leadSchema(input));
}

/** The golden vectors whose leads are typed: the borders of everything that the drawing asks. */
function vectors(document: Document): Line[] {
  const { ruleSet } = compile(document);
  const isTyped = typedBy(ruleSet);
  return goldenVectors(ruleSet).flatMap(({ lead, now }) => (isTyped(lead) ? [{ lead, now }] : []));
}

/** What every example must score exactly as the API does: a thousand leads and more of each of two drawings. */
export function tasks(): Task[] {
  const sample = syntheticSample();
  const combined = TEMPLATES.combined();
  const usual = sample.leads.slice(0, LEADS).map(({ attributes, events }) => ({ lead: { attributes, events }, now: sample.asOf }));
  const odd = typedLeads(LEADS).map((lead) => ({ lead, now: NOW }));
  return [
    { name: 'a template', document: combined, lines: [...usual, ...vectors(combined)] },
    { name: 'everything that is prepared', document: drawing(), lines: [...odd, ...vectors(drawing())] },
  ];
}
