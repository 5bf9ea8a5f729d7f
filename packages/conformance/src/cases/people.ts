import type { CaseLead } from './format.ts';

/** The moment of every case that does not need another: 2026-01-01T00:00Z. */
export const NOW = 1_767_225_600_000;
export const DAY = 86_400_000;

type Event = CaseLead['events'][number];
/** A lead without its id, which is its place in the case. */
export type Person = Omit<CaseLead, 'id'>;

/** What happened this many days ago. */
export const event = (type: string, days: number, properties: Record<string, unknown> = {}): Event => ({
  type,
  at: NOW - Math.round(days * DAY),
  properties,
});
export const visit = (days: number, properties: Record<string, unknown> = {}): Event => event('page_viewed', days, properties);
export const opened = (days: number, properties: Record<string, unknown> = {}): Event => event('email_opened', days, properties);

export const person = (attributes: Record<string, unknown>, events: Event[] = [], previous?: Record<string, string>): Person => ({
  attributes,
  events,
  ...(previous === undefined ? {} : { previous }),
});

/** A lead that only did something. */
export const active = (...events: Event[]): Person => person({}, events);
/** A lead that visited this many days ago, once for each. */
export const visited = (...days: number[]): Person => active(...days.map((each) => visit(each)));
/** A lead of a company with this many employees. */
export const sized = (employees: unknown): Person => person({ employees });
/** A moment this many days ago, as a date field holds it. */
export const ago = (days: number): number => NOW - Math.round(days * DAY);
