import { Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp, IconCommand, IconKeyboard, IconSearch, IconSitemap } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterExportMenu } from '../../export/LaterExportMenu.tsx';
import { withLaterTexts } from '../../language/language.ts';
import { api } from '../../server/client.ts';
import { Nothing } from '../../ui/Nothing.tsx';
import { postponed, whenIdle } from '../../ui/postponed.tsx';
import { HiddenScreenTitle } from '../../ui/ScreenTitle.tsx';
import { CommandIcon } from './commands/CommandIcon.tsx';
import { SaveStatus } from './draft/SaveStatus.tsx';
import { ProblemsButton } from './problems/ProblemsButton.tsx';
import { PublishButton } from './publish/PublishButton.tsx';
import bar from './StudioBar.module.css';
import { useMayEdit, usePreview, useStudio } from './studio.ts';
import { ViewSwitch } from './view/ViewSwitch.tsx';
import { usePhone, type View } from './view/view.ts';

const PresenceBar = postponed(
  whenIdle,
  () => withLaterTexts(async () => (await import('./presence/PresenceBar.tsx')).PresenceBar),
  Nothing,
);

function NameField({ name }: { name: string }) {
  const { t } = useTranslation();
  const { modelId } = useStudio();
  const mayEdit = useMayEdit();
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
    if (given === '' || !mayEdit) setText(saved);
    else if (given !== saved) rename.mutate({ id: modelId, name: given });
  };
  return (
    <TextInput
      className={bar.name}
      variant="unstyled"
      aria-label={t('studio.name')}
      value={text}
      maxLength={120}
      readOnly={!mayEdit}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

const TOOLS = [
  { id: 'undo', icon: IconArrowBackUp },
  { id: 'redo', icon: IconArrowForwardUp },
  { id: 'tidy', icon: IconSitemap },
  { id: 'find', icon: IconSearch },
  { id: 'palette', icon: IconCommand },
  { id: 'help', icon: IconKeyboard },
] as const;

/** What a phone has room for; the rest is for a keyboard. */
const ON_PHONE: ReadonlySet<string> = new Set(['undo', 'redo', 'find']);

/** The bar over the drawing: name, saving, the view, tools, problems, export, publishing. */
export function StudioBar({ name, view, setView }: { name: string; view: View; setView: (view: View) => void }) {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const phone = usePhone();
  const publishable = usePreview((state) => state.result?.publishable ?? false);
  return (
    <div className={bar.bar}>
      <HiddenScreenTitle text={name} />
      <NameField name={name} />
      <SaveStatus />
      <PresenceBar />
      <Group gap={2} wrap="nowrap" ml="auto">
        {!phone && <ViewSwitch view={view} onChange={setView} />}
        {TOOLS.filter(({ id }) => !phone || ON_PHONE.has(id)).map(({ id, icon }) => (
          <CommandIcon key={id} id={id} icon={icon} />
        ))}
      </Group>
      {!phone && <ProblemsButton />}
      <LaterExportMenu
        name={name}
        open={() => ({ document: draft.getState().document })}
        blocked={!publishable}
        help={t(publishable ? 'studio.exportHelp' : 'studio.exportBlocked')}
      />
      <PublishButton />
    </div>
  );
}
