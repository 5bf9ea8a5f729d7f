import type { FieldDefinition, FieldType } from './field.ts';

type Section = 'person' | 'company' | 'need';
export type CatalogueField = FieldDefinition & { section: Section };

const section = (name: Section, fields: Record<string, FieldType>): CatalogueField[] =>
  Object.entries(fields).map(([key, type]) => ({ key, type, label: { code: `field.${key}` }, section: name }));

/** The standard fields of a lead; an import suggests them, templates are written in them. */
export const CATALOGUE_FIELDS: readonly CatalogueField[] = [
  ...section('person', {
    job_title: 'text',
    seniority: 'text',
    department: 'text',
    purchase_role: 'text',
    education: 'text',
    salary_range: 'text',
    lead_source: 'text',
    email: 'text',
    free_email_domain: 'boolean',
    phone: 'text',
    language: 'text',
    country: 'text',
    region: 'text',
    city: 'text',
    persona: 'text',
    tags: 'list',
    lifecycle_stage: 'text',
    subscribed: 'boolean',
    created_at: 'date',
    last_activity_at: 'date',
  }),
  ...section('company', {
    company_name: 'text',
    industry: 'text',
    employees: 'number',
    annual_revenue: 'number',
    company_region: 'text',
    technologies: 'list',
    current_supplier: 'text',
    is_customer: 'boolean',
  }),
  ...section('need', {
    budget: 'number',
    has_authority: 'boolean',
    pain: 'number',
    urgency: 'text',
    timeline: 'text',
  }),
];
