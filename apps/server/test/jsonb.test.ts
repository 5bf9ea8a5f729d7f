import { expect, test } from 'vitest';
import { toJsonb } from '../src/database/jsonb.ts';

const through = (value: unknown) => JSON.parse(toJsonb(value));

test.each(['', 'plain', 'ünïcode 🙂', '\\u0000', '\\\\u0000', '\\ud800', '"\\"', '\u0001\n', '{"a":"\\\\"}'])(
  '%j stays as it is',
  (text) => {
    expect(through({ [text]: [text] })).toEqual({ [text]: [text] });
  },
);

test.each([
  ['a\0b', 'a\ufffdb'],
  ['\0\0', '\ufffd\ufffd'],
  ['\\\0', '\\\ufffd'],
  ['\\\\\0', '\\\\\ufffd'],
  ['\ud83d', '\ufffd'],
  ['\ude42x', '\ufffdx'],
  ['🙂\ud83d', '🙂\ufffd'],
])('%j gets the replacement character', (text, replaced) => {
  expect(through({ [text]: text })).toEqual({ [replaced]: replaced });
});
