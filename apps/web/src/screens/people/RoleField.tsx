import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { problemOf } from '../../server/problem.ts';
import { type Member, ROLES, type Role } from './member.ts';
import { Question } from './Question.tsx';

/** After these, the field is gone: the person owns nothing here any more, or is the only one who does. */
const LAST_WORDS: readonly string[] = ['forbidden', 'lastOwner'];

const roleIn = (value: string | null): Role | undefined => ROLES.find((role) => role === value);

/** A member's role, to be changed; who would give up their own ownership is asked first. A refusal stands at the field. */
export function RoleField({ member: { userId, email, role, isYou } }: { member: Member }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<Role | null>(null);
  const sentence = (error: unknown): string => {
    const { code, params } = problemOf(error);
    return t([`problem.${code}`, 'problem.unexpected'], params);
  };
  const { mutate, isPending, variables, error } = useMutation(
    api.people.setRole.mutationOptions({
      onError: (refusal) => {
        if (LAST_WORDS.includes(problemOf(refusal).code))
          notifications.show({ color: 'red', autoClose: 10_000, message: sentence(refusal) });
      },
      onSettled: async () => {
        await queries.invalidateQueries({ queryKey: api.people.list.queryKey() });
        setWanted(null);
        if (isYou) await queries.invalidateQueries({ queryKey: api.session.current.queryKey() });
      },
    }),
  );
  const change = (value: string | null) => {
    const next = roleIn(value);
    if (next === undefined || next === role) return;
    if (isYou && role === 'owner') setWanted(next);
    else mutate({ userId, role: next });
  };
  return (
    <>
      <Select
        size="xs"
        maw={160}
        aria-label={t('people.roleOf', { email })}
        data={ROLES.map((each) => ({ value: each, label: t(`people.roleName.${each}`) }))}
        value={isPending ? variables.role : role}
        disabled={isPending}
        allowDeselect={false}
        error={wanted === null && error ? sentence(error) : null}
        errorProps={{ role: 'alert' }}
        onChange={change}
        data-role-of={email}
      />
      {wanted !== null && (
        <Question
          title={t('people.stepDownTitle')}
          text={t('people.stepDownText', { role: t(`people.asRole.${wanted}`) })}
          confirm={t('people.stepDown')}
          doing={{ mutate: () => mutate({ userId, role: wanted }), isPending, error }}
          onClose={() => setWanted(null)}
        />
      )}
    </>
  );
}
