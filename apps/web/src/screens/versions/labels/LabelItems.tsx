import { Menu } from '@mantine/core';
import { IconPlus, IconTag, IconTagOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { useComplaint } from '../useComplaint.ts';
import { useLabelRefresh, useLabels } from './useLabels.ts';

/** The labels in a version's menu: those elsewhere can be moved here, those here taken away, and new ones made. */
export function LabelItems({ modelId, number, onNew }: { modelId: string; number: number; onNew: () => void }) {
  const { t } = useTranslation();
  const labels = useLabels(modelId);
  const outcome = { onError: useComplaint(), onSettled: useLabelRefresh() };
  const move = useMutation(api.versions.labels.move.mutationOptions(outcome));
  const remove = useMutation(api.versions.labels.remove.mutationOptions(outcome));
  return (
    <>
      <Menu.Label>{t('versions.labels')}</Menu.Label>
      {labels.map(({ name, number: place, revision }) =>
        place === number ? (
          <Menu.Item
            key={name}
            leftSection={<IconTagOff size={14} />}
            onClick={() => remove.mutate({ modelId, name, revision })}
            data-label-remove={name}
          >
            {t('versions.removeLabel', { name })}
          </Menu.Item>
        ) : (
          <Menu.Item
            key={name}
            leftSection={<IconTag size={14} />}
            onClick={() => move.mutate({ modelId, name, number, revision })}
            data-label-move={name}
          >
            {t('versions.moveLabel', { name, number: place })}
          </Menu.Item>
        ),
      )}
      <Menu.Item leftSection={<IconPlus size={14} />} onClick={onNew} data-label-new>
        {t('versions.newLabel')}
      </Menu.Item>
    </>
  );
}
