import { expect, test } from 'vitest';
import { type Model, modelsFound } from '../src/screens/models/model.ts';

const model = (name: string, labels: string[] = []): Model => ({
  id: name,
  name,
  revision: 1,
  nodeCount: 1,
  versionCount: labels.length,
  labels: labels.map((label) => ({ name: label, number: 1 })),
  updatedAt: 0,
});
const MODELS = [model('Inbound leads', ['live']), model('Campaña de otoño'), model('Inbound, old')];
const found = (typed: string) => modelsFound(MODELS, typed).map(({ name }) => name);

test('nothing typed finds all, in their order', () => {
  expect(found('  ')).toEqual(['Inbound leads', 'Campaña de otoño', 'Inbound, old']);
});

test('case and accents make no difference', () => {
  expect(found('CAMPANA')).toEqual(['Campaña de otoño']);
  expect(found('otoño')).toEqual(['Campaña de otoño']);
});

test('every word counts, in whatever order, in names and labels', () => {
  expect(found('inbound')).toEqual(['Inbound leads', 'Inbound, old']);
  expect(found('live inbound')).toEqual(['Inbound leads']);
  expect(found('live old')).toEqual([]);
});
