import type { Facts } from '@umbral/evaluator';

type Attributes = Facts['lead'];

export const clamp = (minimum: number, maximum: number, value: number): number => Math.max(minimum, Math.min(maximum, value));

function company(lead: Attributes): number {
  let points = 0;
  switch (lead.country) {
    case 'de':
    case 'at':
    case 'ch':
    case 'fr':
    case 'gb':
    case 'nl':
    case 'us':
      points += 8;
  }
  switch (lead.industry) {
    case 'software':
    case 'fintech':
    case 'manufacturing':
    case 'logistics':
      points += 7;
  }
  const { employees, annual_revenue: revenue, technologies } = lead;
  if (typeof employees === 'number') {
    if (employees >= 1_000) points += 15;
    else if (employees >= 200 && employees <= 999) points += 10;
  }
  if (typeof revenue === 'number' && revenue >= 10_000_000 && revenue <= 999_999_999) points += 6;
  if (Array.isArray(technologies) && technologies.includes('salesforce')) points += 4;
  if (lead.region === 'emea') points += 2;
  return points;
}

function person(lead: Attributes): number {
  let points = 0;
  const { job_title: title, department, pain } = lead;
  if (typeof title === 'string' && (title.includes('vp') || title.includes('head') || title.includes('director'))) points += 8;
  if (lead.seniority === 'c-level') points += 12;
  if (department === 'marketing' || department === 'sales' || department === 'revops') points += 9;
  if (typeof pain === 'number' && pain >= 3 && pain <= 5) points += 4;
  return points;
}

function intent(lead: Attributes): number {
  let points = 0;
  const { lead_source: source, budget, timeline } = lead;
  if (lead.subscribed === true) points += 3;
  if (source === 'referral' || source === 'partner') points += 6;
  if (typeof budget === 'number' && budget >= 50_000) points += 8;
  if (timeline === 'now' || timeline === 'this quarter') points += 7;
  return points;
}

function against(lead: Attributes): number {
  let points = 0;
  switch (lead.email_domain) {
    case 'gmail.com':
    case 'yahoo.com':
    case 'hotmail.com':
    case 'outlook.com':
    case 'gmx.de':
    case 'web.de':
    case 'icloud.com':
    case 'proton.me':
    case 'aol.com':
    case 'mail.ru':
      points -= 10;
  }
  if (lead.phone === null) points -= 5;
  if (lead.employees === null) points -= 4;
  if (lead.website === null) points -= 3;
  if (lead.competitor === true) points -= 100;
  return points;
}

/** The total of the fit score, added up in the order of its groups' ids. */
export const fitTotal = (lead: Attributes): number =>
  clamp(0, 35, 1.1 * person(lead)) + clamp(0, 40, company(lead)) + clamp(-100, 0, against(lead)) + clamp(0, 25, intent(lead));
