import { ActionIcon, Menu, Paper, Text, Tooltip } from '@mantine/core';
import { IconCopy, IconEye, IconEyeOff, IconLayoutAlignLeft, IconLink, IconTrash } from '@tabler/icons-react';
import { hasPoints, isSwitched, setPoints, switchNodes } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { NumberField } from '../../../ui/NumberField.tsx';
import { CommandIcon } from '../commands/CommandIcon.tsx';
import { COMMANDS, LISTED_COMMANDS } from '../commands/registry.ts';
import { runCommand } from '../commands/run.ts';
import { useDraft, useStudio } from '../studio.ts';
import canvas from './Canvas.module.css';

/** The points that all of them give; null where they differ. */
const common = (points: readonly number[]) => (points.every((each) => each === points[0]) ? (points[0] ?? null) : null);

function PointsOfAll() {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const points = useDraft(
    useShallow(({ document, selectedNodes }) =>
      document.nodes.flatMap((node) => (selectedNodes.has(node.id) && hasPoints(node) ? [node.data.points] : [])),
    ),
  );
  if (points.length === 0) return null;
  const set = (next: number | null) => {
    const { selectedNodes, edit } = draft.getState();
    if (next !== null) edit((document) => setPoints(document, selectedNodes, next), `points ${[...selectedNodes].join()}`);
  };
  return (
    <NumberField
      size="xs"
      w={104}
      hideControls
      aria-label={t('selection.points')}
      placeholder={t('selection.mixed')}
      rightSection={
        <Text size="xs" c="dimmed" pr={6}>
          {t('canvas.points')}
        </Text>
      }
      rightSectionWidth={46}
      value={common(points)}
      onChange={set}
    />
  );
}

/** What arranging can be done now; made only while the menu is open. */
function ArrangeLines() {
  const { t } = useTranslation();
  const studio = useStudio();
  const ids = LISTED_COMMANDS.filter(
    (id) => COMMANDS[id].section === 'arrange' && id !== 'tidy' && COMMANDS[id].enabled(studio.draft.getState()),
  );
  return ids.map((id) => (
    <Menu.Item key={id} onClick={() => runCommand(studio, id)} data-menu-command={id}>
      {t(`command.${id}`)}
    </Menu.Item>
  ));
}

function ArrangeMenu() {
  const { t } = useTranslation();
  return (
    <Menu position="top" shadow="md" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('selection.arrange')} title={t('selection.arrange')} data-arrange>
          <IconLayoutAlignLeft size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ArrangeLines />
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done to several selected cards at once. */
export function SelectionBar() {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const count = useDraft(({ selectedNodes }) => selectedNodes.size);
  const canSwitch = useDraft(({ document, selectedNodes }) =>
    document.nodes.some((node) => selectedNodes.has(node.id) && isSwitched(node)),
  );
  if (count < 2) return null;
  const turn = (enabled: boolean) => () => {
    const { selectedNodes, edit } = draft.getState();
    edit((document) => switchNodes(document, selectedNodes, enabled));
  };
  const turns = [
    { name: t('selection.on'), icon: IconEye, run: turn(true) },
    { name: t('selection.off'), icon: IconEyeOff, run: turn(false) },
  ];
  return (
    <Paper className={canvas.selection} withBorder shadow="md" role="toolbar" aria-label={t('selection.name')} data-selection={count}>
      <Text size="sm" fw={600} px={6}>
        {t('selection.count', { count })}
      </Text>
      <PointsOfAll />
      {canSwitch &&
        turns.map(({ name, icon: Picture, run }) => (
          <Tooltip key={name} label={name}>
            <ActionIcon variant="subtle" color="gray" aria-label={name} onClick={run}>
              <Picture size={18} />
            </ActionIcon>
          </Tooltip>
        ))}
      <ArrangeMenu />
      <CommandIcon id="connect" icon={IconLink} />
      <CommandIcon id="duplicate" icon={IconCopy} />
      <CommandIcon id="remove" icon={IconTrash} />
    </Paper>
  );
}
