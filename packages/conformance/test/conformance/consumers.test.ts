import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compile } from '@umbral/compiler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, outputOf, wrongWith } from '../../src/consumers/consume.ts';
import { type Language, linesOfCode, statedLines } from '../../src/consumers/lines.ts';
import { tasks, typedBy } from '../../src/consumers/material.ts';
import { type Service, startService } from '../../src/consumers/service.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../../../examples/node/score.mjs');
/** Inside this package, whose json-logic-js it finds. */
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache');

let node: Consumer;
let service: Service;
beforeAll(async () => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(path.join(CACHE, 'consumer-'));
  copyFileSync(SOURCE, path.join(folder, 'score.mjs'));
  node = { folder, command: process.execPath, args: ['score.mjs'] };
  service = await startService();
});
afterAll(async () => {
  await service?.stop();
  rmSync(node.folder, { recursive: true, force: true });
});

describe.each(tasks())('the example in Node, on $name', (task) => {
  it('scores a thousand leads exactly as the API, and pulls the rule set only when there is another', async () => {
    expect(task.lines.length).toBeGreaterThan(1_000);
    expect(await wrongWith(node, service, task)).toBeNull();
  });
});

describe('the leads that examples score', () => {
  it.each(tasks())('are typed as the schema says, on $name', ({ document, lines }) => {
    const { ruleSet, publishable } = compile(document);
    expect(publishable).toBe(true);
    const isTyped = typedBy(ruleSet);
    expect(lines.filter(({ lead }) => !isTyped(lead))).toEqual([]);
  });

  it('need everything that a receiver prepares', () => {
    const [, { document } = { document: null }] = tasks();
    if (!document) throw new Error('There is no such drawing');
    const { attributes, events, counted, previous } = compile(document).ruleSet.input;
    const fields = [...attributes, ...events.flatMap(({ properties }) => properties)];
    expect(new Set(fields.map(({ type }) => type))).toEqual(new Set(['text', 'number', 'boolean', 'date', 'list']));
    expect(new Set(fields.map(({ caseSensitive }) => caseSensitive))).toEqual(new Set([true, false]));
    expect(new Set(counted.map(({ per }) => per.kind))).toEqual(new Set(['event', 'period', 'value']));
    expect(new Set(counted.map(({ order }) => order))).toEqual(new Set(['newest', 'oldest']));
    expect(previous).toEqual(['total']);
  });
});

describe('the example in Node', () => {
  it('without a key of this server says what the server answers', async () => {
    const [task] = tasks();
    if (!task) throw new Error('There is no task');
    const { ruleSet } = await service.published(task.document);
    await expect(outputOf(node, { ruleSet, key: 'umbral_nothing' }, [])).rejects.toThrow('answers 401');
  });
});

describe('the examples', () => {
  it.each<[Language, number]>([
    ['node', 60],
    ['python', 70],
    ['go', 180],
    ['java', 130],
  ])('in %s are as short as their page says, and stay so', (language, most) => {
    expect(linesOfCode(language)).toBe(statedLines(language));
    expect(linesOfCode(language)).toBeLessThanOrEqual(most);
  });
});
