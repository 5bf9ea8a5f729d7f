// Scores typed leads with the rule set that a label points at: UMBRAL_RULE_SET=<address> UMBRAL_KEY=<key> node score.mjs <leads >scores
// A line of leads is {"lead": {…}, "now": <epoch ms>}; a line of scores is {"scores": {…}, "bands": {…}, "grades": {…}}.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import jsonLogic from 'json-logic-js';

const COPY = 'rule-set.json';

/** The published rule set. Its ETag is the SHA-256 of its bytes, so a copy is enough to ask whether there is another one. */
async function pull(address, key) {
  const etag = createHash('sha256')
    .update(existsSync(COPY) ? readFileSync(COPY) : '')
    .digest('hex');
  const answer = await fetch(address, { headers: { authorization: `Bearer ${key}`, 'if-none-match': `"${etag}"` } });
  if (answer.status === 200) writeFileSync(COPY, await answer.text());
  else if (answer.status !== 304) throw new Error(`${address} answers ${answer.status}`);
  return JSON.parse(readFileSync(COPY, 'utf8'));
}

const days = (at, now) => Math.floor((now - at) / 8640) / 10000;
const text = (value, caseSensitive) => (caseSensitive ? value.trim() : value.trim().toLowerCase());

function prepared(value, { type, caseSensitive }, now) {
  if (value === null || value === undefined) return null;
  if (type === 'text') return text(value, caseSensitive);
  if (type === 'list') return value.map((each) => text(each, caseSensitive));
  return type === 'date' ? days(value, now) : value;
}

const read = (fields, values, now) => Object.fromEntries(fields.map((field) => [field.key, prepared(values[field.key], field, now)]));

/** Numbers the events that count, newest or oldest first: of those that share a period or a value only the first so many. */
function number(events, { key, when, per, order }) {
  const seen = new Map();
  let last = 0;
  for (const event of order === 'newest' ? events : events.toReversed()) {
    event.counted[key] = null;
    if (!jsonLogic.apply(when, event)) continue;
    const share = { event, period: Math.floor(event.ageDays / per.days), value: event.properties[per.property] ?? null }[per.kind];
    const before = seen.get(share) ?? 0;
    if (share === null || before >= (per.most ?? 1)) continue;
    seen.set(share, before + 1);
    event.counted[key] = ++last;
  }
}

function prepare(input, lead, now) {
  const types = new Map(input.events.map(({ key, properties }) => [key, properties]));
  const events = lead.events
    .filter(({ type, at }) => types.has(type) && at <= now)
    .sort((a, b) => b.at - a.at)
    .map(({ type, at, properties }) => ({ type, ageDays: days(at, now), properties: read(types.get(type), properties, now), counted: {} }));
  for (const way of input.counted) number(events, way);
  return { lead: read(input.attributes, lead.attributes, now), events, now, previous: lead.previous ?? {} };
}

function score({ input, stages, outputs }, { lead, now }) {
  const data = prepare(input, lead, now);
  for (const { name, rules } of stages)
    data[name] = Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, jsonLogic.apply(rule, data)]));
  const results = (list, key) => Object.fromEntries(list.map((each) => [each[key], jsonLogic.apply({ var: each.path }, data)]));
  return { scores: results(outputs.scores, 'key'), bands: results(outputs.bands, 'score'), grades: results(outputs.grades, 'key') };
}

const ruleSet = await pull(process.env.UMBRAL_RULE_SET, process.env.UMBRAL_KEY);
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(score(ruleSet, JSON.parse(line))));
