import type { Shot } from '../shot.ts';

const AUDIT = { when: 'full', ready: '[data-entry]' } as const;

/** Who did what. */
export const AUDIT_SHOTS: readonly Shot[] = [
  { ...AUDIT, name: 'audit', about: 'Who did what', at: () => '/audit', asks: /trpc\/audit\.list/ },
  {
    ...AUDIT,
    name: 'audit-model',
    about: 'Where the labels of one scoring model went, and who moved them',
    at: ({ published }) => `/audit?action=label&subject=model:${published}`,
  },
  {
    name: 'audit-nothing',
    about: 'Nobody did such a thing',
    when: 'full',
    at: () => '/audit?action=webhook.deleted&to=2026-01-31',
    ready: '[data-clear-filter]',
  },
];
