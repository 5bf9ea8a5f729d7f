import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { ShownOnce } from '../../ui/ShownOnce.tsx';
import { LIFETIMES, SCOPES, type Scope } from './key.ts';

/** Asks what a new key is for, makes it, and shows it: this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['score']);
  const [days, setDays] = useState<number | null>(90);
  const create = useMutation(
    api.keys.create.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.keys.list.queryKey() }) }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name, scopes: [...scopes], days });
  };
  const shown = create.data?.key;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(shown ? 'keys.madeTitle' : 'keys.new')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      closeOnClickOutside={!shown}
    >
      {shown ? (
        <ShownOnce text={shown} note={t('keys.madeText')} onDone={onClose} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            <TextInput
              label={t('keys.name')}
              description={t('keys.nameHelp')}
              required
              maxLength={200}
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Checkbox.Group
              label={t('keys.for')}
              error={scopes.length === 0 && t('keys.chooseScope')}
              errorProps={{ role: 'alert' }}
              value={[...scopes]}
              onChange={(chosen) => setScopes(chosen)}
            >
              <Stack gap="xs" mt={4}>
                {SCOPES.map(({ scope, code }) => (
                  <Checkbox key={scope} label={t(`keys.scope.${code}.name`)} description={t(`keys.scope.${code}.help`)} value={scope} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Select
              label={t('keys.lifetime')}
              allowDeselect={false}
              data={LIFETIMES.map((each) => ({
                value: String(each),
                label: each === null ? t('keys.untilRevoked') : t('keys.days', { count: each }),
              }))}
              value={String(days)}
              onChange={(value) => setDays(value === 'null' ? null : Number(value))}
            />
            {create.error && <ProblemMessage error={create.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('keys.cancel')}
              </Button>
              <Button type="submit" loading={create.isPending} disabled={name.trim() === '' || scopes.length === 0} data-make-key>
                {t('keys.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
