import type { Refusal } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';

/** A function that says in a sentence why a connection was refused. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (refusal) => {
    if (refusal.code !== 'portTypes') return t(`refusal.${refusal.code}`);
    const accepts = refusal.accepts.map((type) => t(`port.${type}`));
    return t(accepts.length === 0 ? 'refusal.noInput' : 'refusal.portTypes', {
      source: t(`node.${refusal.source}.name`),
      target: t(`node.${refusal.target}.name`),
      gives: t(`port.${refusal.gives}`),
      accepts: formats.list(accepts),
    });
  };
}
