// Scores leads with a rule set of Umbral: node score.mjs <rule set: URL or file> <leads.json> <results.json> [now, in epoch ms]
import { readFile, writeFile } from 'node:fs/promises';
import jsonLogic from 'json-logic-js';

const CACHE = 'rule-set.cache.json';

/** The rule set; over HTTP only if it is not the one that we have. */
async function load(source) {
  if (!/^https?:/.test(source)) return JSON.parse(await readFile(source, 'utf8'));
  const cached = await readFile(CACHE, 'utf8').then(JSON.parse, () => null);
  const known = cached?.source === source ? cached : null;
  const answer = await fetch(source, { headers: known ? { 'if-none-match': known.etag } : {} });
  if (answer.status === 304) return known.ruleSet;
  if (!answer.ok) throw new Error(`${source} answers ${answer.status}`);
  const [ruleSet, etag] = [await answer.json(), answer.headers.get('etag')];
  if (etag) await writeFile(CACHE, JSON.stringify({ source, etag, ruleSet }));
  return ruleSet;
}

const age = (at, now) => Math.floor((now - at) / 8640) / 10000;
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);

function moment(value) {
  if (typeof value !== 'string') return isNumber(value) ? value : NaN;
  const [, day, time = '00:00', offset = 'Z'] = /^(\d{4}-\d\d-\d\d)(?:[T ]([\d:.]+))?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim()) ?? [];
  const midnight = Date.parse(`${day}T00:00Z`);
  // A day that its month does not have would become one of the next.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return NaN;
  return Date.parse(`${day}T${time}${offset.toUpperCase().replace(/(\d\d):?(\d\d)$/, '$1:$2')}`);
}

function text(value, { caseSensitive }) {
  const written = (typeof value === 'boolean' || isNumber(value) ? String(value) : typeof value === 'string' ? value : '').trim();
  return written === '' ? null : caseSensitive ? written : written.toLowerCase();
}

const PREPARE = {
  text,
  number: (value) => (isNumber(value) ? value : null),
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  date: (value, _, now) => (Number.isNaN(moment(value)) ? null : age(moment(value), now)),
  list: (value, input) => {
    const texts = Array.isArray(value) ? value.map((each) => text(each, input)).filter((each) => each !== null) : [];
    return texts.length > 0 ? texts : null;
  },
};
const read = (inputs, from, now) =>
  Object.fromEntries(inputs.map((each) => [each.key, PREPARE[each.type](from[each.key] ?? null, each, now)]));

/** The events that rules can only ask for by number: newest or oldest first, only so many of each period or value. */
function number(events, { key, when, per, order }) {
  const seen = new Map();
  let last = 0;
  for (const event of order === 'newest' ? events : events.toReversed()) {
    event.counted[key] = null;
    if (!jsonLogic.truthy(jsonLogic.apply(when, event))) continue;
    if (per.kind !== 'event') {
      const share = per.kind === 'period' ? Math.floor(event.ageDays / per.days) : event.properties[per.property];
      if (share === null || Array.isArray(share) || (seen.get(share) ?? 0) >= (per.most ?? 1)) continue;
      seen.set(share, (seen.get(share) ?? 0) + 1);
    }
    event.counted[key] = ++last;
  }
}

function prepare({ attributes, events, counted, previous }, lead, now) {
  const types = new Map(events.map((each) => [each.key, each.properties]));
  const nothing = Object.fromEntries(events.flatMap((each) => each.properties.map(({ key }) => [key, null])));
  const existing = lead.events.filter(({ type, at }) => types.has(type) && isNumber(at) && at <= now).sort((a, b) => b.at - a.at);
  const prepared = existing.map(({ type, at, properties }) => {
    return { type, ageDays: Math.max(0, age(at, now)), properties: { ...nothing, ...read(types.get(type), properties, now) }, counted: {} };
  });
  for (const way of counted) number(prepared, way);
  const before = previous.map((key) => [key, typeof lead.previous?.[key] === 'string' ? lead.previous[key] : null]);
  return { lead: read(attributes, lead.attributes, now), events: prepared, now, previous: Object.fromEntries(before) };
}

function score({ input, stages, outputs }, lead, now) {
  const data = prepare(input, lead, now);
  for (const { name, rules } of stages)
    data[name] = Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, jsonLogic.apply(rule, data)]));
  const at = (path) => path.split('.').reduce((from, key) => from[key], data);
  const results = (list, key) => Object.fromEntries(list.map((each) => [each[key], at(each.path)]));
  return { scores: results(outputs.scores, 'key'), bands: results(outputs.bands, 'score'), grades: results(outputs.grades, 'key') };
}

const [source, leads, results, now = Date.now()] = process.argv.slice(2);
const ruleSet = await load(source);
const scored = JSON.parse(await readFile(leads, 'utf8')).map((lead) => score(ruleSet, lead, Number(now)));
await writeFile(results, JSON.stringify(scored));
