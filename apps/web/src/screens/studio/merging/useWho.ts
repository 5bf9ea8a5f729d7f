import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { api } from '../../../server/client.ts';
import { shortName } from '../presence/looks.ts';
import type { Newer } from './merge.ts';

/** Who is signed in, as far as that is known. */
export const useMe = (): { id: string } | null => useQuery({ ...api.session.current.queryOptions(), enabled: false }).data?.user ?? null;

/** Who saved something: their names; another window of the person's own; or somebody, where nobody knows. */
export function useWho(authors: Newer['authors']): string {
  const { t } = useTranslation();
  const { list } = useFormats();
  const me = useMe();
  if (authors.length === 0) return t('merge.somebody');
  return list(
    authors.map(({ id, name }) => (id === me?.id ? t('merge.ownWindow') : shortName(name))),
    'conjunction',
  );
}
