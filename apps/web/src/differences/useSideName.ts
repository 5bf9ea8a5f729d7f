import { useTranslation } from 'react-i18next';
import type { Side } from './pair.ts';

/** A function that says what a version, or the draft, is called. */
export function useSideName(): (side: Side) => string {
  const { t } = useTranslation();
  return (side) => (side === 'draft' ? t('versions.draft') : t('versions.version', { number: side }));
}
