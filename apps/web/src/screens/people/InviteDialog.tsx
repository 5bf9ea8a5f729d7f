import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../server/problem.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { ROLES, type Role } from './member.ts';
import { type Invited, useInvite } from './useInvite.ts';

const LONGEST_EMAIL = 320;
/** Roughly an address; the server knows better. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Wrong = 'noEmail' | 'noSuchEmail';

function wrongIn(email: string): Wrong | null {
  if (email === '') return 'noEmail';
  return EMAIL.test(email) ? null : 'noSuchEmail';
}

/** Asks whom to invite, and as what. What is wrong with the address stands at its field. */
export function InviteDialog({ onDone, onClose }: { onDone: (invited: Invited) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [sent, setSent] = useState<string | null>(null);
  const { invite, isPending, error } = useInvite(onDone);
  const wanted = email.trim();
  const refusal = error && sent === wanted ? problemOf(error).code : null;
  const wrong = sent === null ? null : refusal === 'invalidInput' ? 'noSuchEmail' : wrongIn(wanted);
  const complaint = refusal === 'alreadyMember' ? t('problem.alreadyMember') : wrong && t(`signIn.wrong.${wrong}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(wanted);
    if (wrongIn(wanted) === null) invite(wanted, role);
    else field.current?.focus();
  };
  return (
    <Modal opened onClose={onClose} title={t('people.invite')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            ref={field}
            type="email"
            name="email"
            autoComplete="off"
            label={t('people.email')}
            description={t('people.inviteHelp')}
            required
            maxLength={LONGEST_EMAIL}
            data-autofocus
            error={complaint}
            errorProps={{ role: 'alert' }}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Radio.Group label={t('people.role')} value={role} onChange={(value) => setRole(ROLES.find((each) => each === value) ?? role)}>
            <Stack gap="xs" mt={4}>
              {ROLES.map((each) => (
                <Radio key={each} value={each} label={t(`people.roleName.${each}`)} description={t(`people.roleHelp.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {error && !complaint && <ProblemMessage error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={isPending} data-send-invitation>
              {t('people.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
