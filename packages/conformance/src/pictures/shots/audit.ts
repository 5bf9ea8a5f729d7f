import type { Shot } from '../shot.ts';

const AUDIT = { when: 'full', ready: '[data-entry]' } as const;

/** Who did what. */
export const AUDIT_SHOTS: readonly Shot[] = [
  { ...AUDIT, name: 'audit', about: 'Who did what', at: () => '/audit', asks: /trpc\/audit\.list/ },
  {
    ...AUDIT,
    name: 'audit-model',
    about: 'What was done to one scoring model, and published of it',
    at: ({ published }) => `/audit?action=version&subject=model:${published}`,
  },
  {
    name: 'audit-nothing',
    about: 'Nobody did such a thing',
    when: 'full',
    at: () => '/audit?action=webhook.deleted&to=2026-01-31',
    ready: '[data-clear-filter]',
  },
];
