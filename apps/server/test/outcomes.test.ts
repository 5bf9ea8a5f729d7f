import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf } from './harness/client.ts';
import { importLeads, type Result, SCORE, times, writeRun } from './harness/runs.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 1);
const AT = { kind: 'at', now: NOW } as const;
const asked = (id: string, window: number | null = null, score = SCORE) => server.client.simulations.outcomes.query({ id, score, window });

describe('what outcomes say of a score', () => {
  // Hot: 60 at 80 convert of 80. Cold: 15 at 20 of 100, 25 at 10 of 120.
  const RESULTS = [
    ...times(60, { score: 80, band: 'hot', outcome: true }),
    ...times(20, { score: 80, band: 'hot', outcome: false }),
    ...times(15, { score: 20, band: 'cold', outcome: true }),
    ...times(85, { score: 20, band: 'cold', outcome: false }),
    ...times(25, { score: 10, band: 'cold', outcome: true }),
    ...times(95, { score: 10, band: 'cold', outcome: false }),
    ...times(7, { score: null, outcome: true }),
    ...times(9, { score: 99, band: 'hot', outcome: null }),
  ];

  test('is counted by score and band; leads without a score or an outcome are left out, and told', async () => {
    const { leads, foreknown, undated, report, splitBy } = await asked(await writeRun(server, { moment: AT, results: RESULTS }));
    expect(leads).toEqual({ counted: 300, unscored: 7, unknown: 9, decided: 0, undated: 0, open: 0 });
    expect({ foreknown, undated, splitBy }).toEqual({ foreknown: 0, undated: 100, splitBy: null });
    expect(report.overall).toMatchObject({ converted: 100, unconverted: 200, rate: 1 / 3 });
    expect(report.findings?.scores).toEqual([
      { score: 10, converted: 25, unconverted: 95 },
      { score: 20, converted: 15, unconverted: 85 },
      { score: 80, converted: 60, unconverted: 20 },
    ]);
    // Of 100 · 200 pairs: 60 converted at 80 beat 180 and draw with 20; 15 at 20 beat 95 and draw with 85; 25 at 10 draw with 95.
    const won = 60 * (180 + 10) + 15 * (95 + 42.5) + 25 * 47.5;
    expect(report.findings?.area.auc).toBeCloseTo(won / 20_000, 12);
    const bands = Object.fromEntries(report.findings?.bands.map(({ band, converted, rate }) => [band, [converted, rate]]) ?? []);
    expect(bands).toEqual({ hot: [60, 0.75], cold: [40, 40 / 220] });
    expect(report.findings?.warnings).toEqual([
      { code: 'fewConversions', leads: 100, least: 250 },
      { code: 'fewUnconverted', leads: 200, least: 250 },
    ]);
  });

  test('is refused under 50 conversions, but for the overall rate', async () => {
    const results = [...times(49, { score: 5, outcome: true }), ...times(151, { score: 4, outcome: false })];
    const { report } = await asked(await writeRun(server, { moment: AT, results }));
    expect(report).toMatchObject({ refusal: 'fewConversions', findings: null, overall: { converted: 49, rate: 0.245 } });
  });

  test('is nothing without outcomes', async () => {
    const { leads, report } = await asked(await writeRun(server, { moment: AT, results: times(3, { score: 5, outcome: null }) }));
    expect([leads.unknown, report.refusal, report.overall.rate]).toEqual([3, 'noOutcomes', null]);
  });

  test('is told of leads whose outcome was there before they were scored', async () => {
    const results = [
      ...times(30, { score: 5, outcome: true, outcomeAt: NOW }),
      ...times(2, { score: 5, outcome: false, outcomeAt: NOW + 1 }),
    ];
    expect(await asked(await writeRun(server, { moment: AT, results }))).toMatchObject({
      foreknown: 30,
      undated: 0,
      leads: { counted: 32 },
    });
  });
});

describe('an outcome window', () => {
  const lead = (outcome: boolean | null, after: number | null): Result => ({
    score: 1,
    outcome,
    outcomeAt: after === null ? null : NOW + after * DAY,
  });
  const RESULTS = [
    ...times(2, lead(true, 30)),
    ...times(3, lead(true, 30.001)),
    ...times(5, lead(false, null)),
    ...times(7, lead(false, 3)),
    ...times(11, lead(true, 0)),
    ...times(13, lead(false, -4)),
    ...times(17, lead(true, null)),
    ...times(19, lead(null, null)),
  ];
  const run = async (asOf: number) => {
    const { id: sample, content } = await importLeads(server, asOf, []);
    return writeRun(server, { moment: AT, results: RESULTS, sample, content });
  };

  test('counts what came within it as converted, and what came later as not', async () => {
    const { leads, window, observedUntil, report } = await asked(await run(NOW + 30 * DAY), 30);
    expect({ window, observedUntil }).toEqual({ window: 30, observedUntil: NOW + 30 * DAY });
    expect(leads).toEqual({ counted: 17, unscored: 0, unknown: 19, decided: 24, undated: 17, open: 0 });
    expect(report.overall).toMatchObject({ converted: 2, unconverted: 15 });
  });

  test('leaves leads out that were not observed for so long, whatever came of them', async () => {
    const { leads, report } = await asked(await run(NOW + 30 * DAY - 1), 30);
    expect(leads).toMatchObject({ counted: 0, decided: 24, undated: 17, open: 17 });
    expect(report.refusal).toBe('noOutcomes');
  });

  test('without one, everybody counts whose outcome is known', async () => {
    const { leads, window } = await asked(await run(NOW), null);
    expect(leads).toMatchObject({ counted: 58, unknown: 19, decided: 0, undated: 0, open: 0 });
    expect(window).toBeNull();
  });

  test('takes the newest outcome for the end, where the sample is gone', async () => {
    const id = await writeRun(server, { moment: AT, results: RESULTS });
    expect(await asked(id, 30)).toMatchObject({ observedUntil: NOW + 30.001 * DAY, leads: { counted: 17, open: 0 } });
    expect(await asked(id, 31)).toMatchObject({ leads: { counted: 0, open: 17 } });
  });

  test('takes the newest outcome for the end, too, where the sample holds other leads by now', async () => {
    const { id: sample } = await importLeads(server, NOW + 900 * DAY, []);
    const content = '11111111-1111-4111-8111-111111111111';
    const id = await writeRun(server, { moment: AT, results: RESULTS, sample, content });
    expect((await asked(id, 30)).observedUntil).toBe(NOW + 30.001 * DAY);
  });

  test('is left aside in a backtest, where each lead has its own', async () => {
    const moment = { kind: 'backtest', daysBefore: 7, until: NOW } as const;
    const at = { at: NOW - 7 * DAY };
    const results = [...times(4, { score: 1, outcome: true, outcomeAt: NOW, ...at }), ...times(6, { score: 1, outcome: false, ...at })];
    const answer = await asked(await writeRun(server, { moment, results }), 3);
    expect(answer).toMatchObject({ window: null, moment, leads: { counted: 10 }, foreknown: 0, report: { overall: { converted: 4 } } });
  });
});

describe('the newest leads', () => {
  const person = (index: number, created: number | null) => ({
    id: `p${index}`,
    attributes: created === null ? {} : { created_at: created },
    events: [],
    outcome: null,
    outcomeAt: null,
  });
  // 400 leads, a day apart: 280 older ones that the score orders well, 120 newer ones that it does not.
  const results = Array.from({ length: 400 }, (_each, index): Result => {
    const outcome = index % 2 === 0;
    const isOld = index < 280;
    return { score: isOld === outcome ? 2 : 1, outcome };
  });

  test('are those created last, and warned of when they are ordered otherwise', async () => {
    const people = results.map((_each, index) => person(index, index < 20 ? null : NOW - (400 - index) * DAY));
    const { id, content, leadIds } = await importLeads(server, NOW, people);
    const { splitBy, report } = await asked(await writeRun(server, { moment: AT, results, sample: id, content, leadIds }));
    expect(splitBy).toBe('created');
    // 380 have a date; the newest 30 % of them are 114.
    expect(report.findings?.holdout).toMatchObject({
      older: { converted: 133, unconverted: 133 },
      newest: { converted: 57, unconverted: 57 },
    });
    expect(report.findings?.holdout?.newestArea?.auc).toBe(0);
    expect(report.findings?.warnings.map(({ code }) => code)).toContain('areaDrift');
  });

  test('are told by their outcome where too many have no date of creation', async () => {
    const people = results.map((_each, index) => person(index, index < 80 ? null : NOW));
    const dated = results.map((result, index) => ({ ...result, outcomeAt: NOW - (400 - index) * DAY }));
    const { id, content, leadIds } = await importLeads(server, NOW, people);
    const { splitBy, report } = await asked(await writeRun(server, { moment: AT, results: dated, sample: id, content, leadIds }));
    expect(splitBy).toBe('outcome');
    expect(report.findings?.holdout).toMatchObject({ older: { converted: 140 }, newest: { converted: 60, unconverted: 60 } });
  });

  test('are not told apart where all have one date', async () => {
    const { id, content, leadIds } = await importLeads(
      server,
      NOW,
      results.map((_each, index) => person(index, NOW)),
    );
    expect(
      (await asked(await writeRun(server, { moment: AT, results, sample: id, content, leadIds }))).report.findings?.holdout,
    ).toBeNull();
  });
});

describe('who may ask', () => {
  test('is whoever works where the run is', async () => {
    const id = await writeRun(server, { moment: AT, results: [] });
    const elsewhere = '22222222-2222-4222-8222-222222222222';
    expect((await refusalOf(asked(elsewhere))).status).toBe(404);
    expect((await refusalOf(asked(id, null, 'nothing'))).problem).toEqual({ code: 'notFound', params: { what: 'score' } });
    for (const window of [0, -1, 1.5, 4_000]) expect((await refusalOf(asked(id, window))).status).toBe(400);
    const stranger = await fetch(
      `${server.address}/trpc/simulations.outcomes?input=${encodeURIComponent(JSON.stringify({ id, score: SCORE, window: null }))}`,
    );
    expect(stranger.status).toBe(401);
  });
});
