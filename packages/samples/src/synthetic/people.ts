import type { AttributeValue } from '../sample.ts';
import { makeBackground } from './background.ts';
import type { Company } from './companies.ts';
import type { Random, Weighted } from './random.ts';

/** A made-up person. `fit`: how well the lead suits the seller, around 0, mostly within ±2. */
export type Person = { attributes: Record<string, AttributeValue>; fit: number; isJobSeeker: boolean };

const FIRST_NAMES = [
  'ana',
  'ben',
  'carla',
  'david',
  'elena',
  'felix',
  'grace',
  'hugo',
  'irene',
  'james',
  'karen',
  'luis',
  'maria',
  'noah',
] as const;
const LAST_NAMES = [
  'alvarez',
  'brown',
  'castro',
  'dubois',
  'evans',
  'fischer',
  'garcia',
  'hughes',
  'iyer',
  'jones',
  'lopez',
  'martin',
] as const;

const SENIORITIES: Weighted<readonly [name: string, fit: number, authority: number]> = [
  [['C-level', 0.8, 0.9], 9],
  [['VP', 0.7, 0.7], 9],
  [['Director', 0.6, 0.55], 16],
  [['Manager', 0.2, 0.25], 30],
  [['Specialist', -0.2, 0.05], 24],
  [['Junior', -0.7, 0.01], 8],
  [['Intern', -1.1, 0], 4],
];
const DEPARTMENTS: Weighted<readonly [name: string, fit: number]> = [
  [['Marketing', 0.5], 38],
  [['Sales', 0.4], 22],
  [['IT', 0], 14],
  [['Operations', -0.1], 12],
  [['Finance', -0.2], 8],
  [['Human Resources', -0.6], 6],
];
const SOURCES: Weighted<string> = [
  ['Organic search', 26],
  ['Paid search', 18],
  ['Webinar', 13],
  ['Referral', 11],
  ['LinkedIn', 11],
  ['Direct', 10],
  ['Trade show', 6],
  ['Purchased list', 5],
];
const SOURCE_FIT: Record<string, number> = { Referral: 0.5, Webinar: 0.2, 'Purchased list': -0.7 };
const URGENCIES: Weighted<readonly [name: string | null, fit: number]> = [
  [[null, 0], 45],
  [['This month', 0.7], 9],
  [['This quarter', 0.4], 18],
  [['This year', 0], 18],
  [['Just looking', -0.5], 10],
];

const TITLES: Record<string, (department: string) => string[]> = {
  'C-level': (department) =>
    ({ Marketing: ['CMO', 'Chief Marketing Officer'], Finance: ['CFO'], IT: ['CTO', 'CIO'] })[department] ?? ['CEO', 'Founder'],
  VP: (department) => [`VP ${department}`, `VP of ${department}`],
  Director: (department) => [`${department} Director`, `Head of ${department}`, `Director of ${department}`],
  Manager: (department) => [`${department} Manager`, `${department.toLowerCase()} manager`],
  Specialist: (department) => [`${department} Specialist`, `${department} Analyst`],
  Junior: (department) => [`Junior ${department} Assistant`],
  Intern: (department) => [`${department} Intern`, 'Student'],
};

/** A value that forms leave empty now and then. */
const known = <T>(random: Random, probability: number, value: T): T | null => (random.chance(probability) ? value : null);

/** People type names of places in more than one way. */
const typed = (random: Random, text: string) => (random.chance(0.04) ? text.toLowerCase() : text);

function makeEmail(random: Random, domain: string): string {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  return random.weighted([
    [`${first}.${last}@${domain}`, 6],
    [`${first[0]}${last}@${domain}`, 3],
    [`${first}@${domain}`, 1],
  ]);
}

/** A person of a company; some of what a form could have asked is missing. */
export function makePerson(random: Random, company: Company): Person {
  const [seniority, seniorityFit, authority] = random.weighted(SENIORITIES);
  const [department, departmentFit] = random.weighted(DEPARTMENTS);
  const [urgency, urgencyFit] = random.weighted(URGENCIES);
  const source = random.weighted(SOURCES);
  const isFree = random.chance(company.employees < 10 ? 0.4 : 0.12);
  const hasAuthority = random.chance(authority);
  const pain = Math.min(10, Math.max(0, Math.round(5 + 2.4 * random.bell())));
  const titles = TITLES[seniority]?.(department) ?? [];
  const fit =
    seniorityFit +
    departmentFit +
    urgencyFit +
    company.appeal +
    (SOURCE_FIT[source] ?? 0) +
    (hasAuthority ? 0.3 : 0) -
    (isFree ? 0.5 : 0) +
    (pain - 5) / 8;
  return {
    fit: fit - 0.75,
    isJobSeeker: seniority === 'Intern' || (seniority === 'Junior' && random.chance(0.3)),
    attributes: {
      job_title: known(random, 0.94, titles[random.whole(0, titles.length - 1)] ?? seniority),
      seniority: known(random, 0.9, seniority),
      department: known(random, 0.9, department),
      lead_source: source,
      email: makeEmail(random, isFree ? 'mail.example' : company.domain),
      free_email_domain: isFree,
      language: company.place.language,
      country: typed(random, company.place.country),
      region: known(random, 0.7, company.place.region),
      city: known(random, 0.75, company.place.city),
      subscribed: random.chance(0.72),
      company_name: company.name,
      industry: known(random, 0.92, company.industry),
      employees: known(random, 0.85, company.employees),
      annual_revenue: known(random, 0.6, company.revenue),
      technologies: company.technologies.length > 0 ? known(random, 0.7, company.technologies) : null,
      current_supplier: company.supplier,
      is_customer: random.chance(0.06),
      budget: known(random, hasAuthority ? 0.6 : 0.25, random.whole(2, 60) * 500),
      has_authority: known(random, 0.7, hasAuthority),
      pain: known(random, 0.65, pain),
      urgency,
      ...makeBackground(random, seniority),
    },
  };
}
