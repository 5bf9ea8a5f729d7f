import type { Random, Weighted } from './random.ts';

/** A made-up company. `appeal`: how well it suits what the imaginary seller sells. */
export type Company = {
  name: string;
  domain: string;
  industry: string;
  employees: number;
  revenue: number;
  place: Place;
  technologies: string[];
  supplier: string | null;
  appeal: number;
};
type Place = { country: string; region: string; city: string; language: string };

const FIRST = [
  'Alder',
  'Birch',
  'Cobalt',
  'Delta',
  'Ember',
  'Falcon',
  'Granite',
  'Harbor',
  'Indigo',
  'Juniper',
  'Kestrel',
  'Lumen',
] as const;
const MORE = ['Maple', 'North', 'Onyx', 'Pioneer', 'Quartz', 'River', 'Summit', 'Terra', 'Umber', 'Vertex', 'Willow', 'Zephyr'] as const;
const SECOND = [
  'Analytics',
  'Clinics',
  'Energy',
  'Foods',
  'Freight',
  'Homes',
  'Learning',
  'Media',
  'Partners',
  'Robotics',
  'Systems',
  'Works',
] as const;

const INDUSTRIES: Weighted<readonly [name: string, appeal: number]> = [
  [['Software', 0.6], 22],
  [['Professional Services', 0.3], 14],
  [['Financial Services', 0.4], 12],
  [['Manufacturing', 0.1], 14],
  [['Education', -0.3], 11],
  [['Healthcare', 0], 10],
  [['Retail', -0.1], 10],
  [['Nonprofit', -0.7], 7],
];
const SIZES: Weighted<readonly [least: number, most: number, appeal: number]> = [
  [[1, 9, -0.6], 18],
  [[10, 49, -0.1], 26],
  [[50, 249, 0.5], 27],
  [[250, 999, 0.6], 18],
  [[1_000, 5_000, 0.2], 9],
  [[5_001, 40_000, -0.2], 2],
];
const PLACES: Weighted<Place> = [
  [{ country: 'United States', region: 'California', city: 'San Francisco', language: 'English' }, 14],
  [{ country: 'United States', region: 'New York', city: 'New York', language: 'English' }, 12],
  [{ country: 'United Kingdom', region: 'England', city: 'London', language: 'English' }, 12],
  [{ country: 'Spain', region: 'Madrid', city: 'Madrid', language: 'Spanish' }, 12],
  [{ country: 'Spain', region: 'Catalonia', city: 'Barcelona', language: 'Spanish' }, 9],
  [{ country: 'Mexico', region: 'Jalisco', city: 'Guadalajara', language: 'Spanish' }, 9],
  [{ country: 'Germany', region: 'Bavaria', city: 'Munich', language: 'German' }, 8],
  [{ country: 'Colombia', region: 'Antioquia', city: 'Medellín', language: 'Spanish' }, 6],
  [{ country: 'India', region: 'Karnataka', city: 'Bengaluru', language: 'English' }, 9],
  [{ country: 'France', region: 'Île-de-France', city: 'Paris', language: 'French' }, 6],
];
const TECHNOLOGIES = ['CRM', 'Email marketing', 'Web analytics', 'Data warehouse', 'Helpdesk', 'E-commerce', 'ERP', 'Chat'] as const;
const SUPPLIERS: Weighted<string | null> = [
  [null, 55],
  ['Spreadsheets', 18],
  ['Built in-house', 9],
  ['Competitor A', 10],
  ['Competitor B', 8],
];

/** The companies that the leads of a sample work for; no two of the same name. */
export function makeCompanies(random: Random, count: number): Company[] {
  const taken = new Set<string>();
  const companies: Company[] = [];
  while (companies.length < count) {
    const company = makeCompany(random);
    if (taken.has(company.name)) continue;
    taken.add(company.name);
    companies.push(company);
  }
  return companies;
}

function makeCompany(random: Random): Company {
  const name = `${random.pick([...FIRST, ...MORE])} ${random.pick(SECOND)}`;
  const [industry, industryAppeal] = random.weighted(INDUSTRIES);
  const [least, most, sizeAppeal] = random.weighted(SIZES);
  const employees = random.whole(least, most);
  const place = random.weighted(PLACES);
  const technologies = TECHNOLOGIES.filter(() => random.chance(0.3));
  return {
    name,
    domain: `${name.toLowerCase().replace(' ', '-')}.example`,
    industry,
    employees,
    revenue: employees * random.whole(60, 240) * 1_000,
    place,
    technologies,
    supplier: random.weighted(SUPPLIERS),
    appeal: industryAppeal + sizeAppeal + (technologies.includes('CRM') ? 0.3 : 0),
  };
}
