import { ActionIcon, Group, TextInput, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../export/ExportMenu.tsx';
import { api } from '../../server/client.ts';
import { SaveStatus } from './draft/SaveStatus.tsx';
import { ProblemsButton } from './problems/ProblemsButton.tsx';
import { PublishButton } from './publish/PublishButton.tsx';
import bar from './StudioBar.module.css';
import { useDraft, usePreview, useStudio } from './studio.ts';

function NameField({ name }: { name: string }) {
  const { t } = useTranslation();
  const { modelId } = useStudio();
  const queries = useQueryClient();
  const [text, setText] = useState(name);
  const [saved, setSaved] = useState(name);
  const rename = useMutation(
    api.models.rename.mutationOptions({
      onSuccess: (_result, { name: given }) => {
        setSaved(given);
        return queries.invalidateQueries({ queryKey: api.models.list.queryKey() });
      },
      onError: () => {
        setText(saved);
        notifications.show({ color: 'red', message: t('studio.renameFailed') });
      },
    }),
  );
  const commit = () => {
    const given = text.trim();
    if (given === '') setText(saved);
    else if (given !== saved) rename.mutate({ id: modelId, name: given });
  };
  return (
    <TextInput
      className={bar.name}
      variant="unstyled"
      aria-label={t('studio.name')}
      value={text}
      maxLength={120}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

/** The bar over the canvas: name, saving, undo and redo, problems, export, publishing. */
export function StudioBar({ name }: { name: string }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const { undo, redo } = draft.getState();
  const publishable = usePreview((state) => state.result?.publishable ?? false);
  const canUndo = useDraft((state) => state.history.past.length > 0);
  const canRedo = useDraft((state) => state.history.future.length > 0);
  return (
    <div className={bar.bar}>
      <NameField name={name} />
      <SaveStatus />
      <Group gap={2} wrap="nowrap" ml="auto">
        <Tooltip label={t('studio.undo')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('studio.undo')} disabled={!canUndo} onClick={undo}>
            <IconArrowBackUp size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('studio.redo')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('studio.redo')} disabled={!canRedo} onClick={redo}>
            <IconArrowForwardUp size={18} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <ProblemsButton />
      <ExportMenu
        name={name}
        open={() => ({ document: draft.getState().document })}
        blocked={!publishable}
        help={t(publishable ? 'studio.exportHelp' : 'studio.exportBlocked')}
      />
      <PublishButton />
    </div>
  );
}
