import type { EventDefinition, FieldType } from './field.ts';

type Section = 'email' | 'web' | 'form' | 'meeting' | 'sales' | 'social' | 'product' | 'other';
export type CatalogueEvent = EventDefinition & { section: Section };

type Properties = Record<string, FieldType>;
const section = (name: Section, events: Record<string, Properties>): CatalogueEvent[] =>
  Object.entries(events).map(([key, properties]) => ({
    key,
    label: { code: `event.${key}` },
    properties: Object.entries(properties).map(([property, type]) => ({ key: property, type, label: { code: `property.${property}` } })),
    section: name,
  }));

const EMAIL: Properties = { campaign: 'text', link: 'text' };
const PAGE: Properties = { path: 'text', seconds: 'number' };
const ASSET: Properties = { asset: 'text' };
const MEETING: Properties = { name: 'text', minutes: 'number' };

/** The standard kinds of events; an import suggests them, templates are written in them. */
export const CATALOGUE_EVENTS: readonly CatalogueEvent[] = [
  ...section('email', {
    email_sent: EMAIL,
    email_opened: EMAIL,
    email_clicked: EMAIL,
    email_replied: EMAIL,
    email_forwarded: EMAIL,
    email_bounced: EMAIL,
    unsubscribed: EMAIL,
    spam_complaint: EMAIL,
  }),
  ...section('web', {
    session: { pages: 'number', seconds: 'number' },
    page_viewed: PAGE,
    pricing_page_viewed: PAGE,
    careers_page_viewed: PAGE,
    site_searched: { query: 'text' },
    file_downloaded: ASSET,
    ebook_downloaded: ASSET,
    video_watched: { asset: 'text', minutes: 'number' },
    cta_clicked: ASSET,
    ad_arrived: { campaign: 'text' },
  }),
  ...section('form', { form_viewed: { form: 'text' }, form_submitted: { form: 'text' }, contact_requested: { form: 'text' } }),
  ...section('meeting', { webinar_registered: MEETING, webinar_attended: MEETING, event_checked_in: MEETING, no_show: MEETING }),
  ...section('sales', {
    chat: { minutes: 'number' },
    meeting_booked: MEETING,
    call: { minutes: 'number' },
    opportunity_created: { amount: 'number' },
    won: { amount: 'number' },
    lost: { amount: 'number' },
  }),
  ...section('social', {
    social_liked: { network: 'text' },
    social_commented: { network: 'text' },
    social_mentioned: { network: 'text' },
    social_messaged: { network: 'text' },
  }),
  ...section('product', {
    login: {},
    trial_started: { plan: 'text' },
    onboarding_completed: {},
    invitation_sent: {},
    limit_reached: { limit: 'text' },
    push_sent: {},
    push_clicked: {},
  }),
  ...section('other', { survey_answered: { rating: 'number' }, custom: { name: 'text', value: 'number' } }),
];
