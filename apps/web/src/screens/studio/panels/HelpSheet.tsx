import { Kbd, Modal, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chordText } from '../commands/chordText.ts';
import { COMMANDS, type CommandId, LISTED_COMMANDS } from '../commands/registry.ts';
import { useStudio } from '../studio.ts';
import help from './HelpSheet.module.css';

const SECTIONS = ['edit', 'cards', 'go', 'arrange', 'model'] as const;

/** What the keyboard and the pointer do on the canvas besides the commands. */
const GESTURES = [
  { id: 'reach', keys: ['tab'] },
  { id: 'walk', keys: ['arrows'] },
  { id: 'select', keys: ['enter'] },
  { id: 'selectMore', keys: ['shift', 'enter'] },
  { id: 'nudge', keys: ['arrows'] },
  { id: 'nudgeFar', keys: ['shift', 'arrows'] },
  { id: 'box', keys: ['shift', 'drag'] },
] as const;

function Keys({ id }: { id: CommandId }) {
  const { t } = useTranslation();
  return COMMANDS[id].keys.map((chord, place) => {
    const text = chordText(t, chord);
    return (
      <span key={text}>
        {place > 0 && ` ${t('key.or')} `}
        <Kbd size="xs">{text}</Kbd>
      </span>
    );
  });
}

/** Every key of the studio, from the same registry that listens for them. */
export function HelpSheet({ opened }: { opened: boolean }) {
  const { t } = useTranslation();
  const { desk } = useStudio();
  return (
    <Modal
      opened={opened}
      onClose={() => desk.getState().open(null)}
      title={t('help.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="xl"
      data-panel="help"
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('help.text')}
      </Text>
      <div className={help.sheet}>
        {SECTIONS.map((section) => (
          <section key={section} className={help.section}>
            <Title order={3} size="h6" mb={4}>
              {t(`commandSection.${section}`)}
            </Title>
            <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0}>
              <Table.Tbody>
                {LISTED_COMMANDS.filter((id) => COMMANDS[id].section === section && COMMANDS[id].keys.length > 0).map((id) => (
                  <Table.Tr key={id}>
                    <Table.Td>{t(`command.${id}`)}</Table.Td>
                    <Table.Td className={help.keys}>
                      <Keys id={id} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
        <section className={help.section}>
          <Title order={3} size="h6" mb={4}>
            {t('help.cardsTitle')}
          </Title>
          <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0}>
            <Table.Tbody>
              {GESTURES.map(({ id, keys }) => (
                <Table.Tr key={id}>
                  <Table.Td>{t(`help.${id}`)}</Table.Td>
                  <Table.Td className={help.keys}>
                    <Kbd size="xs">{keys.map((key) => t(`key.${key}`)).join('+')}</Kbd>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      </div>
    </Modal>
  );
}
