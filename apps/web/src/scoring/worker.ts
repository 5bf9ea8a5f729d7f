import { compile, lint } from '@umbral/compiler';
import type { Program, RuleSet } from '@umbral/compiler/program';
import { compileRuleSet, type Facts, type ManyScored, prepareFacts, type Scorer } from '@umbral/evaluator';
import { expose } from 'comlink';
import { z } from 'zod';
import { fetchSample, leadName, type OpenSample } from './leads.ts';
import { spreadsOf } from './population.ts';
import type { LeadSummary, ScoringWorker } from './protocol.ts';

let sample: OpenSample | null = null;
let prepared: { key: string; facts: Facts[] } = { key: '', facts: [] };
let latest: { ruleSet: RuleSet; results: ManyScored; shown: string | null } | null = null;

/** Facts depend on the sample and on what the rule set reads; they are prepared again only when either changed. */
function factsFor(open: OpenSample, ruleSet: RuleSet): Facts[] {
  const key = `${open.id} ${JSON.stringify(ruleSet.input)}`;
  if (prepared.key !== key) prepared = { key, facts: open.leads.map((lead) => prepareFacts(ruleSet.input, lead, open.asOf)) };
  return prepared.facts;
}

/** The score asked for if there is one, else the last: a Program names a score after those that go into it. */
function shownScore({ nodes }: Program, asked: string | null): string | null {
  const keys = nodes.flatMap((node) => (node.kind === 'score' ? [node.key] : []));
  return keys.find((key) => key === asked) ?? keys.at(-1) ?? null;
}

/** The scores shown, one for each lead; nothing before the first preview. */
const shownScores = (): Float64Array | undefined => (latest?.shown ? latest.results.scores[latest.shown] : undefined);

function summaryOf(index: number): LeadSummary | null {
  const lead = sample?.leads[index];
  if (!lead) return null;
  const score = shownScores()?.[index] ?? Number.NaN;
  const output = latest?.ruleSet.outputs.bands.find((each) => each.score === latest?.shown);
  const band = output?.bands[latest?.results.bands[output.score]?.[index] ?? -1];
  return { id: lead.id, name: leadName(lead), score: Number.isNaN(score) ? null : score, band: band?.id ?? null };
}

function explainLead(scorer: Scorer, facts: Facts[], leadId: string | null) {
  const index = sample?.leads.findIndex((lead) => lead.id === leadId) ?? -1;
  const summary = summaryOf(index);
  const lead = facts[index];
  return summary && lead ? { summary, explanation: scorer.explain(lead) } : null;
}

const worker: ScoringWorker = {
  async openSample(sampleId, onProgress) {
    const fetched = await fetchSample(self.location.origin, sampleId, onProgress);
    sample = fetched;
    latest = null;
    return { leads: fetched.leads.length };
  },

  async preview({ document, leadId, scoreKey }) {
    const { program, ruleSet, diagnostics, publishable } = compile(document);
    const findings = lint(document, program, sample ? { profile: sample.profile, now: sample.asOf } : {});
    const shown = shownScore(program, scoreKey);
    if (!sample) return { diagnostics, findings, publishable, population: null, shown, lead: null };
    const scorer = compileRuleSet(ruleSet);
    const facts = factsFor(sample, ruleSet);
    const results = scorer.scoreMany(facts);
    latest = { ruleSet, results, shown };
    const population = { leads: facts.length, spreads: spreadsOf(ruleSet, results) };
    return { diagnostics, findings, publishable, population, shown, lead: explainLead(scorer, facts, leadId) };
  },

  async findLeads(text, limit) {
    if (!sample) return [];
    const wanted = text.trim().toLowerCase();
    const scores = shownScores();
    const rank = (index: number) => scores?.[index] ?? Number.NaN;
    const found: number[] = [];
    sample.leads.forEach((lead, index) => {
      if (wanted === '' || lead.id.toLowerCase().includes(wanted) || leadName(lead).toLowerCase().includes(wanted)) found.push(index);
    });
    // A lead that is not scored comes last.
    if (scores) found.sort((a, b) => (Number.isNaN(rank(a)) ? 1 : Number.isNaN(rank(b)) ? -1 : rank(b) - rank(a)) || a - b);
    return found.slice(0, limit).flatMap((index) => summaryOf(index) ?? []);
  },
};

// As on the page: no code generation.
z.config({ jitless: true });
expose(worker);
