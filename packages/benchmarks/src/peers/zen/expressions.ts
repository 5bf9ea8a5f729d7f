import { FREE_DOMAINS } from '../../model/attributes.ts';

/** The forty criteria in Zen's own expression language, in the order in which they are computed; `$` is what came before. */
type Expressions = readonly (readonly [key: string, value: string])[];

const oneOf = (value: string, texts: readonly string[]): string => `${value} in ${JSON.stringify(texts)}`;
const points = (condition: string, given: number): string => `(${condition}) ? ${given} : 0`;
const known = (field: string, condition: string): string => `lead.${field} != null and ${condition}`;
const of = (type: string, ...more: string[]): string => [`#.type == "${type}"`, ...more].join(' and ');
const within = (days: number): string => `#.ageDays <= ${days}`;
const path = (value: string): string => `#.properties.path == "${value}"`;
const count = (condition: string): string => `count(events, ${condition})`;
const some = (condition: string): string => `some(events, ${condition})`;
const atMost = (most: number, value: string): string => `min([${most}, ${value}])`;
const faded = (type: string, given: number, halfLife: number): string =>
  `sum(map(filter(events, ${of(type)}), ${given} * (0.5 ^ (#.ageDays / ${halfLife}))))`;
const clamp = (minimum: number, maximum: number, value: string): string => `max([${minimum}, min([${maximum}, ${value}])])`;
const plus = (...keys: string[]): string => keys.map((key) => `$.${key}`).join(' + ');
const rounded = (value: string): string => `floor(${value} + 0.500001)`;

const ATTRIBUTES: Expressions = [
  ['a01', points(oneOf('lead.country', ['de', 'at', 'ch', 'fr', 'gb', 'nl', 'us']), 8)],
  ['a02', points(oneOf('lead.industry', ['software', 'fintech', 'manufacturing', 'logistics']), 7)],
  ['a03', points(known('employees', 'lead.employees >= 200 and lead.employees <= 999'), 10)],
  ['a04', points(known('employees', 'lead.employees >= 1000'), 15)],
  [
    'a05',
    points(known('job_title', `(${['vp', 'head', 'director'].map((text) => `contains(lead.job_title, "${text}")`).join(' or ')})`), 8),
  ],
  ['a06', points('lead.seniority == "c-level"', 12)],
  ['a07', points(oneOf('lead.email_domain', FREE_DOMAINS), -10)],
  ['a08', points('lead.phone == null', -5)],
  ['a09', points(known('annual_revenue', 'lead.annual_revenue >= 10000000 and lead.annual_revenue <= 999999999'), 6)],
  ['a10', points(oneOf('lead.department', ['marketing', 'sales', 'revops']), 9)],
  ['a11', points('lead.subscribed == true', 3)],
  ['a12', points(oneOf('lead.lead_source', ['referral', 'partner']), 6)],
  ['a13', points(known('technologies', '"salesforce" in lead.technologies'), 4)],
  ['a14', points('lead.employees == null', -4)],
  ['a15', points(known('budget', 'lead.budget >= 50000'), 8)],
  ['a16', points(oneOf('lead.timeline', ['now', 'this quarter']), 7)],
  ['a17', points('lead.region == "emea"', 2)],
  ['a18', points('lead.website == null', -3)],
  ['a19', points(known('pain', 'lead.pain >= 3 and lead.pain <= 5'), 4)],
  ['a20', points('lead.competitor == true', -100)],
];

const ACTIVE = '#.type in ["page_viewed","email_clicked","form_submitted","login","meeting_booked"]';
const LONG = `${of('page_viewed', within(30))} and #.properties.seconds != null and #.properties.seconds >= 120`;
const ASSETS = oneOf('#.properties.asset', ['whitepaper', 'case study', 'roi calculator']);

const ACTIVITIES: Expressions = [
  ['e01', points(`${count(of('page_viewed', path('/pricing'), within(30)))} >= 3`, 15)],
  ['e02', points(`${count(of('page_viewed', within(7)))} >= 5`, 10)],
  ['e03', points(some(of('page_viewed', path('/careers'), within(60))), -10)],
  ['e04', points(some(LONG), 5)],
  ['e05', atMost(10, count(of('email_opened', within(14))))],
  ['e06', atMost(20, faded('email_clicked', 3, 14))],
  ['e07', points(some(of('unsubscribed')), -50)],
  ['e08', points(some(of('email_bounced')), -20)],
  ['e09', atMost(40, faded('webinar_attended', 10, 30))],
  ['e10', atMost(15, `5 * ${count(of('file_downloaded', ASSETS))}`)],
  ['e11', points(some(of('form_submitted', within(90))), 20)],
  ['e12', points(some(of('contact_requested', within(30))), 25)],
  ['e13', atMost(45, faded('meeting_booked', 15, 60))],
  ['e14', atMost(12, `4 * ${count(of('chat', within(30)))}`)],
  ['e15', atMost(25, faded('login', 2, 7))],
  ['e16', points(`none(events, ${ACTIVE} and ${within(60)})`, -15)],
  ['e17', atMost(15, faded('page_viewed', 1, 10))],
];

const MIXED: Expressions = [
  ['x01', points(`${oneOf('lead.country', ['de', 'at', 'ch'])} and ${some(of('contact_requested', within(30)))}`, 5)],
  ['x02', points(known('employees', `lead.employees >= 1000 and ${some(of('page_viewed', path('/pricing'), within(30)))}`), 8)],
  ['x03', points(`lead.seniority == "c-level" and ${count(of('webinar_attended'))} >= 2`, 6)],
];

const steps = (score: string, thresholds: readonly [number, string][], otherwise: string): string =>
  [...thresholds.map(([from, id]) => `$.${score} >= ${from} ? "${id}"`), `"${otherwise}"`].join(' : ');
const FIT_PART = steps(
  'fit',
  [
    [75, 'A'],
    [50, 'B'],
    [25, 'C'],
  ],
  'D',
);
const ENGAGEMENT_PART = steps(
  'engagement',
  [
    [60, '1'],
    [30, '2'],
    [10, '3'],
  ],
  '4',
);

const RESULTS: Expressions = [
  ['firmo', clamp(0, 40, plus('a01', 'a02', 'a03', 'a04', 'a09', 'a13', 'a17'))],
  ['demo', clamp(0, 35, `1.1 * (${plus('a05', 'a06', 'a10', 'a19')})`)],
  ['intent', clamp(0, 25, plus('a11', 'a12', 'a15', 'a16'))],
  ['fit_negative', clamp(-100, 0, plus('a07', 'a08', 'a14', 'a18', 'a20'))],
  ['web', clamp(0, 45, plus('e01', 'e02', 'e04', 'e17', 'x02'))],
  ['mail', clamp(0, 25, `0.8 * (${plus('e05', 'e06')})`)],
  ['high', clamp(0, 80, plus('e09', 'e10', 'e11', 'e12', 'e13', 'e14', 'e15', 'x01', 'x03'))],
  ['engagement_negative', clamp(-100, 0, plus('e03', 'e07', 'e08', 'e16'))],
  ['fit', rounded(clamp(0, 100, plus('demo', 'firmo', 'fit_negative', 'intent')))],
  ['engagement', rounded(clamp(0, 100, plus('engagement_negative', 'high', 'mail', 'web')))],
  ['total', rounded(clamp(0, 100, '(3 * $.engagement + 2 * $.fit) / 5'))],
  [
    'band',
    steps(
      'total',
      [
        [70, 'hot'],
        [40, 'warm'],
        [15, 'cool'],
      ],
      'cold',
    ),
  ],
  ['grade', `(${FIT_PART}) + (${ENGAGEMENT_PART})`],
];

export const EXPRESSIONS: Expressions = [...ATTRIBUTES, ...ACTIVITIES, ...MIXED, ...RESULTS];
