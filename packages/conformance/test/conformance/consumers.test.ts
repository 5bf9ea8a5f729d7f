import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, fromFile, fromService } from '../../src/consumers/consume.ts';
import { tasks } from '../../src/consumers/material.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../../../examples/node/score.mjs');
/** Inside this package, whose json-logic-js it finds. */
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache');

let node: Consumer;
beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(path.join(CACHE, 'consumer-'));
  copyFileSync(SOURCE, path.join(folder, 'score.mjs'));
  node = { folder, command: process.execPath, args: ['score.mjs'] };
});
afterAll(() => rmSync(node.folder, { recursive: true, force: true }));

describe.each(tasks())('the example in Node, on $name', (task) => {
  it('scores every lead exactly as the evaluator', async () => {
    expect(task.leads.length).toBeGreaterThan(8);
    expect(await fromFile(node, task)).toBeNull();
  });
});

describe('the example in Node', () => {
  it('fetches a rule set once, and later only asks whether there is a newer one', async () => {
    for (const task of tasks().slice(0, 2)) expect(await fromService(node, task)).toBeNull();
  });
});
