import type { Random, Weighted } from './random.ts';

/** Studies and salary of a made-up person, as a form might ask for them; most leave them empty. */
export type Background = { education: string | null; salary_range: string | null };

const ASKED = 0.4;
const EDUCATIONS: Weighted<string> = [
  ['Secondary school', 15],
  ['Bachelor', 50],
  ['Master', 30],
  ['Doctorate', 5],
];
const SALARIES = ['under 30k', '30k to 60k', '60k to 100k', 'over 100k'] as const;
/** The usual place on the scale of salaries, by seniority. */
const PAID: Record<string, number> = { Intern: 0, Junior: 0, Specialist: 1, Manager: 1, Director: 2, VP: 3, 'C-level': 3 };

/** Studies and salary that go with a seniority. */
export function makeBackground(random: Random, seniority: string): Background {
  const education = random.chance(ASKED) ? random.weighted(EDUCATIONS) : null;
  const place = (PAID[seniority] ?? 1) + (random.chance(0.25) ? 1 : 0);
  const salary = SALARIES[Math.min(place, SALARIES.length - 1)] ?? null;
  return { education, salary_range: random.chance(ASKED) ? salary : null };
}
