import { Kbd, Modal, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chordText } from '../commands/chordText.ts';
import { commandName } from '../commands/commandName.ts';
import { COMMAND_SECTIONS, COMMANDS, LISTED_COMMANDS } from '../commands/registry.ts';
import { useMayEdit, useStudio } from '../studio.ts';
import help from './HelpSheet.module.css';

/** What the keyboard and the pointer do on the canvas besides the commands. */
const GESTURES = [
  { id: 'reach', keys: ['tab'] },
  { id: 'walk', keys: ['arrows'] },
  { id: 'select', keys: ['enter'] },
  { id: 'selectMore', keys: ['shift', 'enter'] },
  { id: 'nudge', keys: ['arrows'], needs: 'edit' },
  { id: 'nudgeFar', keys: ['shift', 'arrows'], needs: 'edit' },
  { id: 'box', keys: ['shift', 'drag'] },
] as const;

/** Names and keys under a heading. */
function Section({ title, lines }: { title: string; lines: { name: string; keys: string[] }[] }) {
  const { t } = useTranslation();
  return (
    <section className={help.section}>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0}>
        <Table.Tbody>
          {lines.map(({ name, keys }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td className={help.keys}>
                {keys.map((key, place) => (
                  <span key={key}>
                    {place > 0 && ` ${t('key.or')} `}
                    <Kbd size="xs">{key}</Kbd>
                  </span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** Every key of the studio, from the same registry that listens for them. */
export function HelpSheet({ opened }: { opened: boolean }) {
  const { t } = useTranslation();
  const { desk } = useStudio();
  const mayEdit = useMayEdit();
  const isFor = (each: object) => mayEdit || !('needs' in each);
  const sections = COMMAND_SECTIONS.map((section) => ({
    title: t(`commandSection.${section}`),
    lines: LISTED_COMMANDS.filter((id) => isFor(COMMANDS[id]) && COMMANDS[id].section === section && COMMANDS[id].keys.length > 0).map(
      (id) => ({
        name: commandName(t, id, mayEdit),
        keys: COMMANDS[id].keys.map((chord) => chordText(t, chord)),
      }),
    ),
  }));
  const gestures = GESTURES.filter(isFor).map(({ id, keys }) => ({
    name: t(`help.${id}`),
    keys: [keys.map((key) => t(`key.${key}`)).join('+')],
  }));
  return (
    <Modal
      opened={opened}
      onClose={() => desk.getState().open(null)}
      title={t('help.title')}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="xl"
      data-panel="help"
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('help.text')}
      </Text>
      <div className={help.sheet}>
        {[...sections.slice(0, 2), { title: t('help.cardsTitle'), lines: gestures }, ...sections.slice(2)]
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <Section key={title} title={title} lines={lines} />
          ))}
      </div>
    </Modal>
  );
}
