import type { Logic, RuleSet } from '@umbral/compiler';
import { compileRule, type Facts } from '@umbral/evaluator';
import { LOOPS, operationOf, pathOf } from './rules.ts';

/** What of a rule set some facts reach, as ids of what was seen: on the lead and its outputs, and on its single events. */
export type Reach = (facts: Facts) => { lead: number[]; events: number[] };

type Data = Record<string, unknown>;
/** How a comparison, or whatever has one of few results, came out. */
type Probe = { scope: 'lead' | 'event'; isOrdered: boolean; outcome: (data: Data) => string };

const ORDERED: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==']);
const LOGICAL: ReadonlySet<string> = new Set(['===', '!==', 'in', '!', '!!', 'and', 'or']);
/** Closer than this, two numbers stand at a border. */
const CLOSE = 1;

const compared = (left: unknown, right: unknown): string => {
  if (typeof left !== 'number' || typeof right !== 'number') return 'none';
  const difference = left - right;
  if (difference === 0) return 'equal';
  return `${difference < 0 ? 'below' : 'above'}${Math.abs(difference) <= CLOSE ? ', close' : ''}`;
};

/** Whether everything that a rule reads is in the scope of one event, or of the lead. */
function scopeOf(rule: Logic): Probe['scope'] | null {
  const path = pathOf(rule);
  if (path !== null) {
    if (/^(?:type$|ageDays$|properties\.|counted\.)/.test(path)) return 'event';
    return /^(?:accumulator|current)/.test(path) ? null : 'lead';
  }
  const operation = operationOf(rule);
  const [list = null] = operation?.values ?? [];
  if (operation && LOOPS.has(operation.operator)) return scopeOf(list);
  const inside = Array.isArray(rule) ? rule : (operation?.values ?? []);
  const scopes = new Set(inside.flatMap((each) => (typeof each === 'object' && each !== null ? [scopeOf(each)] : [])));
  const [scope = 'lead'] = scopes;
  return scopes.size > 1 ? null : scope;
}

function probeOf(rule: Logic): Probe | null {
  const operation = operationOf(rule);
  const scope = operation && scopeOf(rule);
  if (!operation || !scope) return null;
  if (ORDERED.has(operation.operator) || operation.operator === 'min' || operation.operator === 'max') {
    const [left, right] = operation.values.map((each) => compileRule(each));
    return left && right
      ? { scope, isOrdered: ORDERED.has(operation.operator), outcome: (data) => compared(left(data), right(data)) }
      : null;
  }
  if (!LOGICAL.has(operation.operator)) return null;
  const run = compileRule(rule);
  return { scope, isOrdered: false, outcome: (data) => String(run(data)) };
}

/** Every part of every rule that is worth watching, each once. */
function probesOf({ input, stages }: RuleSet): Probe[] {
  const probes = new Map<string, Probe>();
  const visit = (rule: Logic): void => {
    const probe = probeOf(rule);
    if (probe) probes.set(JSON.stringify(rule), probe);
    for (const each of Array.isArray(rule) ? rule : (operationOf(rule)?.values ?? [])) visit(each);
  };
  for (const { when } of input.counted) visit(when);
  for (const { name, rules } of stages) if (name !== 'contributions') for (const rule of Object.values(rules)) visit(rule);
  return [...probes.values()];
}

/** The data after the stages have run that results are made of. */
function stageRunner({ stages }: RuleSet): (facts: Facts) => Data {
  const compiled = stages
    .filter(({ name }) => name !== 'contributions')
    .map(({ name, rules }) => ({
      name,
      rules: Object.entries(rules).map(([id, rule]) => [id, compileRule(rule)] as const),
    }));
  return (facts) => {
    const data: Data = { ...facts };
    for (const { name, rules } of compiled) data[name] = Object.fromEntries(rules.map(([id, run]) => [id, run(data)]));
    return data;
  };
}

/** Watches the stages of a rule set: which comparisons come out how, on the lead and on each of its events, and what the outputs are. */
export function watch(ruleSet: RuleSet): Reach {
  const probes = probesOf(ruleSet);
  const ofLead = probes.filter(({ scope }) => scope === 'lead');
  const ofEvents = probes.filter(({ scope }) => scope === 'event');
  const labels = [...ruleSet.outputs.bands, ...ruleSet.outputs.grades].map(({ path }) => ({ read: compileRule({ var: path }) }));
  const run = stageRunner(ruleSet);
  const ids = new Map<string, number>();
  const idOf = (seen: string): number => {
    const id = ids.get(seen) ?? ids.size;
    ids.set(seen, id);
    return id;
  };
  return (facts) => {
    const data = run(facts);
    const label = labels.map(({ read }) => String(read(data))).join(' ');
    const seen = ofLead.map(({ isOrdered, outcome }, place) => {
      const came = outcome(data);
      // A border counts in each band and grade: one may hide it in another.
      return idOf(isOrdered && /equal|close/.test(came) ? `${place} ${came} ${label}` : `${place} ${came}`);
    });
    seen.push(idOf(label));
    const events = ofEvents.flatMap(({ outcome }, place) => facts.events.map((event) => idOf(`event ${place} ${outcome(event)}`)));
    return { lead: seen, events };
  };
}
