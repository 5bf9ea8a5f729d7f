import { goldenVectors } from '@umbral/bundle';
import { compile, type RuleSet } from '@umbral/compiler';
import { compileRuleSet, factsPreparer, type Lead } from '@umbral/evaluator';
import { TEMPLATES } from '@umbral/model';
import { syntheticSample } from '@umbral/samples';

/** Leads at a moment, and what our evaluator makes of them, as JSON. */
export type Task = { name: string; ruleSet: RuleSet; now: number; leads: readonly Lead[]; expected: string };

const LEADS = 1_000;

function taskOf(name: string, ruleSet: RuleSet, now: number, leads: readonly Lead[]): Task {
  const [prepare, scorer] = [factsPreparer(ruleSet.input), compileRuleSet(ruleSet)];
  return { name, ruleSet, now, leads, expected: JSON.stringify(leads.map((lead) => scorer.score(prepare(lead, now)))) };
}

/** The golden vectors of one moment, which hold values of wrong types, texts with spaces, and events out of order. */
function vectorsOf(name: string, ruleSet: RuleSet): Task {
  const vectors = goldenVectors(ruleSet);
  const now = vectors[0]?.now ?? 0;
  return taskOf(
    `${name}, golden vectors`,
    ruleSet,
    now,
    vectors.filter((vector) => vector.now === now).map(({ lead }) => lead),
  );
}

const TYPES = ['text', 'number', 'boolean', 'date', 'list'] as const;

/** A rule set that shows how a field of each type was prepared. */
function everyType(): RuleSet {
  const attributes = TYPES.flatMap((type) => [
    { key: type, type, caseSensitive: false },
    { key: `${type}_cased`, type, caseSensitive: true },
  ]);
  const path = (key: string) => ({ var: `lead.${key}` });
  const shown = (key: string, type: string) => {
    if (type === 'number' || type === 'date') return path(key);
    if (type === 'boolean') return { if: [path(key), 1, 0] };
    const known = ['tabs and capitals', 'Tabs and Capitals', '42', '0.5', 'true', 'one', 'One', '2', 'two', 'TWO'];
    const rules = known.map((text, index) => ({
      if: [type === 'list' ? { in: [text, path(key)] } : { '===': [path(key), text] }, 2 ** index, 0],
    }));
    return { '+': rules };
  };
  const rules = Object.fromEntries(attributes.map(({ key, type }) => [key, { if: [{ '===': [path(key), null] }, -1, shown(key, type)] }]));
  const scores = attributes.map(({ key }) => ({
    key,
    node: key,
    path: `scores.${key}`,
    minimum: -1,
    maximum: 1e9,
    decimals: 0,
    disqualified: null,
    lines: [],
  }));
  return {
    format: 'umbral.rule-set',
    version: 2,
    input: { attributes, events: [], counted: [], previous: [] },
    stages: [{ name: 'scores', rules }],
    outputs: { scores, bands: [], grades: [], audience: null, matches: {} },
  };
}

/** What every consumer must score exactly as we do: a thousand leads of two templates, and leads that try how they are prepared. */
export function tasks(): Task[] {
  const sample = syntheticSample();
  const templates = (['combined', 'interaction'] as const).map((name) => ({ name, ruleSet: compile(TEMPLATES[name]()).ruleSet }));
  return [
    ...templates.map(({ name, ruleSet }) => taskOf(name, ruleSet, sample.asOf, sample.leads.slice(0, LEADS))),
    ...templates.map(({ name, ruleSet }) => vectorsOf(name, ruleSet)),
    vectorsOf('heat', compile(TEMPLATES.heat()).ruleSet),
    vectorsOf('every type', everyType()),
  ];
}
