import { useTranslation } from 'react-i18next';
import type { Actor } from './audit.ts';

/** What somebody is called: a person by their address, a key by its name, the server by its own. */
export function useActorName(): (actor: Actor) => string {
  const { t } = useTranslation();
  return ({ kind, name }) => (kind === 'key' ? t('audit.byKey', { name }) : name);
}
