import type { TFunction } from 'i18next';
import type { Formats } from '../../language/formats.ts';
import { labelText } from '../../language/label.ts';
import type { Entry } from './audit.ts';

type Value = Entry['details'][string];

/** The name of the sample that comes with Umbral, which is a code. */
const BUILT_IN = 'sample.synthetic';

const textsOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value : []);

/** How texts name what a key is for, or what a webhook tells: `rule-sets:read` is under `ruleSetsRead`. */
const codeOf = (name: string): string => name.replace(/[-:.](\w)/g, (_, first: string) => first.toUpperCase());

/** How what is kept of an action is said besides its sentence; by the name of the detail. */
const SAID: Record<string, (t: TFunction, value: NonNullable<Value>, formats: Formats) => string> = {
  from: (t, value) => t('audit.detail.from', { number: value }),
  leads: (t, value, { number }) => t('audit.detail.leads', { number: number(Number(value)) }),
  events: (t, value, { number }) => t('audit.detail.events', { number: number(Number(value)) }),
  sample: (t, value) => t('audit.detail.sample', { name: value === BUILT_IN ? labelText(t, { code: BUILT_IN }) : value }),
  scopes: (t, value, { list }) =>
    t('audit.detail.scopes', {
      names: list(
        textsOf(value).map((scope) => t(`keys.scope.${codeOf(scope)}.name`)),
        'conjunction',
      ),
    }),
  expires: (t, value, { dateTime }) => t('audit.detail.expires', { when: dateTime(Number(value)) }),
  tells: (t, value, { list }) =>
    t('audit.detail.tells', {
      names: list(
        textsOf(value).map((event) => t(`webhooks.event.${codeOf(event)}.name`)),
        'conjunction',
      ),
    }),
  changed: (t, value, { list }) =>
    t('audit.detail.changed', {
      names: list(
        textsOf(value).map((field) => t(`audit.field.${field}`)),
        'conjunction',
      ),
    }),
  delivery: (t, value) => t('audit.detail.delivery', { number: value }),
  count: (t, value) => t('audit.detail.count', { number: value }),
};

/** What ran: a version, or a revision of the draft. */
function ranText(t: TFunction, { number, revision }: Entry['details']): string[] {
  if (typeof number === 'number') return [t('audit.detail.version', { number })];
  return typeof revision === 'number' ? [t('audit.detail.draft', { revision })] : [];
}

/** What else is known of an entry, in a few words each. */
export function detailsOf(t: TFunction, formats: Formats, { action, details }: Entry): string[] {
  const said = Object.entries(details).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : (SAID[name]?.(t, value, formats) ?? []),
  );
  const off = details.active === false ? [t('audit.detail.off')] : [];
  const mode = action === 'sample.imported' ? [t(`audit.mode.${String(details.mode)}`)] : [];
  return [...mode, ...(action === 'simulation.started' ? ranText(t, details) : []), ...said, ...off];
}
