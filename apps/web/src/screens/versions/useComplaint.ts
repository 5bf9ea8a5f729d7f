import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../server/problem.ts';

/** A function that says in a notice why something did not work. */
export function useComplaint(): (error: unknown) => void {
  const { t } = useTranslation();
  return (error) => {
    const { code, params } = problemOf(error);
    notifications.show({ color: 'red', autoClose: 10_000, message: t([`problem.${code}`, 'problem.unexpected'], params) });
  };
}
