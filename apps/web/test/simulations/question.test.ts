import { describe, expect, it } from 'vitest';
import { EVERYONE, FIRST, isFiltered, type Question, questionIn, withQuestion } from '../../src/screens/simulations/leads/question.ts';

const asked = (text: string) => questionIn(new URLSearchParams(text));
const written = (question: Question, before = '') => withQuestion(new URLSearchParams(before), question).toString();

describe('a question about leads in an address', () => {
  it('is the best scores of everyone where the address says nothing', () => {
    expect(asked('')).toEqual(FIRST);
    expect(written(FIRST)).toBe('');
    expect(isFiltered(FIRST.filter)).toBe(false);
  });

  it.each<Question>([
    { sort: 'lead', descending: false, filter: EVERYONE },
    { sort: 'lead', descending: true, filter: EVERYONE },
    { sort: 'score', descending: false, filter: { ...EVERYONE, bands: ['hot', null, 'disqualified'] } },
    { sort: 'outcome', descending: true, filter: { ...EVERYONE, outcome: null, from: 0, to: 49.5 } },
    { sort: 'outcome', descending: false, filter: { ...EVERYONE, outcome: false, search: 'Ana & Co = 50 %' } },
    { sort: 'score', descending: true, filter: { ...EVERYONE, outcome: true, from: -3 } },
  ])('is read as it was written: %j', (question) => {
    expect(asked(written(question))).toEqual(question);
    if (question.filter !== EVERYONE) expect(isFiltered(question.filter)).toBe(true);
  });

  it('leaves the rest of the address as it is', () => {
    expect(written({ ...FIRST, sort: 'lead', descending: false }, 'view=leads&score=fit&sort=outcome&band=hot')).toBe(
      'view=leads&score=fit&sort=lead',
    );
  });

  it('does without what is written wrongly', () => {
    expect(asked('sort=secret&from=abc&to=&outcome=perhaps&order=up')).toEqual({ ...FIRST, descending: false });
    expect(asked('from=Infinity').filter.from).toBeNull();
    expect(asked(`search=${'x'.repeat(300)}`).filter.search).toHaveLength(200);
  });
});
