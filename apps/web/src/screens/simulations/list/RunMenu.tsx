import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconGitCompare, IconPlayerStop, IconRepeat, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../server/client.ts';
import { problemOf } from '../../../server/problem.ts';
import { useMay } from '../../../server/role.ts';
import { useRunAgain } from '../run/useRunAgain.ts';
import { isUnderWay, type Summary } from '../simulation.ts';
import { RemoveRunDialog } from './RemoveRunDialog.tsx';

/** What can be done with a run: compare it, start it once more, end it, remove it. Viewers can only compare. */
export function RunMenu({ run, name }: { run: Summary; name: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const edits = useMay('edit');
  const [removing, setRemoving] = useState(false);
  const complain = (error: unknown) => {
    const { code, params } = problemOf(error);
    notifications.show({ color: 'red', message: t([`problem.${code}`, 'problem.unexpected'], params) });
  };
  const again = useRunAgain(run, complain);
  const cancel = useMutation(
    api.simulations.cancel.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.simulations.list.pathKey() }),
      onError: complain,
    }),
  );
  if (!edits && !removing && run.state !== 'done') return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('simulation.actionsFor', { name })} data-run-menu={run.id}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {run.state === 'done' && (
            <Menu.Item component={Link} to={`/simulations/compare?after=${run.id}`} leftSection={<IconGitCompare size={14} />}>
              {t('simulation.compareWith')}
            </Menu.Item>
          )}
          {edits && run.sample.still && (
            <Menu.Item leftSection={<IconRepeat size={14} />} onClick={again.start} data-again>
              {t('simulation.again')}
            </Menu.Item>
          )}
          {edits && isUnderWay(run) && (
            <Menu.Item leftSection={<IconPlayerStop size={14} />} onClick={() => cancel.mutate({ id: run.id })} data-cancel-run>
              {t('simulation.cancel')}
            </Menu.Item>
          )}
          {edits && !isUnderWay(run) && (
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => setRemoving(true)} data-remove-run>
              {t('simulation.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {removing && <RemoveRunDialog id={run.id} name={name} onClose={() => setRemoving(false)} />}
    </>
  );
}
