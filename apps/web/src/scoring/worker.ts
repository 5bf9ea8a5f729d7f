import { compile } from '@umbral/compiler';
import type { RuleSet } from '@umbral/compiler/program';
import { compileRuleSet, type Facts, type ManyScored, prepareFacts, type Scorer } from '@umbral/evaluator';
import { expose } from 'comlink';
import { z } from 'zod';
import { fetchSample, leadName, type OpenSample } from './leads.ts';
import { spreadsOf } from './population.ts';
import type { LeadSummary, ScoringWorker } from './protocol.ts';

let sample: OpenSample | null = null;
let prepared: { key: string; facts: Facts[] } = { key: '', facts: [] };
let latest: { ruleSet: RuleSet; results: ManyScored } | null = null;

/** Facts depend on the sample and on what the rule set reads; they are prepared again only when either changed. */
function factsFor(open: OpenSample, ruleSet: RuleSet): Facts[] {
  const key = `${open.id} ${JSON.stringify(ruleSet.input)}`;
  if (prepared.key !== key) prepared = { key, facts: open.leads.map((lead) => prepareFacts(ruleSet.input, lead, open.asOf)) };
  return prepared.facts;
}

function summaryOf(index: number): LeadSummary | null {
  const lead = sample?.leads[index];
  if (!lead) return null;
  const output = latest?.ruleSet.outputs.scores[0];
  const bands = latest?.ruleSet.outputs.bands.find((each) => each.score === output?.key);
  const band = bands && latest ? bands.bands[latest.results.bands[bands.score]?.[index] ?? -1] : undefined;
  return {
    id: lead.id,
    name: leadName(lead),
    score: (output && latest?.results.scores[output.key]?.[index]) ?? null,
    band: band?.id ?? null,
  };
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

  async preview({ document, leadId }) {
    const { ruleSet, diagnostics, publishable } = compile(document);
    if (!sample) return { diagnostics, publishable, population: null, lead: null };
    const scorer = compileRuleSet(ruleSet);
    const facts = factsFor(sample, ruleSet);
    const results = scorer.scoreMany(facts);
    latest = { ruleSet, results };
    const population = { leads: facts.length, spreads: spreadsOf(ruleSet, results) };
    return { diagnostics, publishable, population, lead: explainLead(scorer, facts, leadId) };
  },

  async findLeads(text, limit) {
    if (!sample) return [];
    const wanted = text.trim().toLowerCase();
    const key = latest?.ruleSet.outputs.scores[0]?.key;
    const scores = key === undefined ? undefined : latest?.results.scores[key];
    const found: number[] = [];
    sample.leads.forEach((lead, index) => {
      if (wanted === '' || lead.id.toLowerCase().includes(wanted) || leadName(lead).toLowerCase().includes(wanted)) found.push(index);
    });
    if (scores) found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return found.slice(0, limit).flatMap((index) => summaryOf(index) ?? []);
  },
};

// As on the page: no code generation.
z.config({ jitless: true });
expose(worker);
