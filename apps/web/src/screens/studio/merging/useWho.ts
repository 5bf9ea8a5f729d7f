import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { api } from '../../../server/client.ts';
import { shortName } from '../presence/looks.ts';
import type { Newer } from './merge.ts';

/** Who saved something: their names; another window of the person's own; or somebody, where nobody knows. */
export function useWho(authors: Newer['authors']): string {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { data } = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  if (authors.length === 0) return t('merge.somebody');
  return list(
    authors.map(({ id, name }) => (id === data?.user?.id ? t('merge.ownWindow') : shortName(name))),
    'conjunction',
  );
}
