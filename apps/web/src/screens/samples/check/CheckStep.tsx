import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconDatabaseImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../import/session.ts';
import { isReady } from '../import/slot.ts';
import { useImport, useMappingProblems, useSession } from '../import/useSession.ts';
import { AsOfField } from './AsOfField.tsx';
import screen from './Check.module.css';
import { FileCheck } from './FileCheck.tsx';
import { IntoChoice } from './IntoChoice.tsx';
import { MissingValues } from './MissingValues.tsx';

const NAME_LENGTH = 200;

/** Brings the first thing that is still to be settled into view. */
const showProblem = () => document.querySelector('[data-mapping-problem]')?.scrollIntoView({ block: 'center' });

/** How the files are read: everything is suggested, and everything can be corrected. */
export function CheckStep() {
  const { t } = useTranslation();
  const session = useSession();
  const slots = useImport((state) => state.slots);
  const name = useImport((state) => state.name);
  const problems = useMappingProblems();
  const given = ROLES.filter((role) => slots[role] !== null);
  const into = useImport((state) => state.into);
  const unnamed = into.kind === 'new' && name.trim() === '';
  const ready =
    problems.length === 0 &&
    !unnamed &&
    given.every((role) => slots[role] && isReady(slots[role]) && (slots[role].opened?.table.rowsKept ?? 0) > 0);
  return (
    <Stack gap="lg">
      <Paper withBorder p="md">
        <Stack>
          <IntoChoice />
          <Group align="start" grow preventGrowOverflow={false}>
            {into.kind === 'new' && (
              <TextInput
                label={t('import.name')}
                value={name}
                maxLength={NAME_LENGTH}
                error={unnamed && t('import.nameMissing')}
                onChange={(event) => session.set({ name: event.currentTarget.value })}
              />
            )}
            <AsOfField />
          </Group>
          <MissingValues />
        </Stack>
      </Paper>
      {given.map((role) => (
        <FileCheck key={role} role={role} problems={problems.filter((problem) => problem.role === role)} />
      ))}
      <Paper className={screen.footer} withBorder shadow="sm" p="sm">
        <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => session.set({ step: 'files' })}>
          {t('import.back')}
        </Button>
        {problems.length > 0 && (
          <Button variant="subtle" color="red" leftSection={<IconAlertTriangle size={16} />} onClick={showProblem}>
            {t('import.toSettle', { count: problems.length })}
          </Button>
        )}
        <Text size="sm" c="dimmed" visibleFrom="sm" ml="auto">
          {ready && t('import.readyText')}
        </Text>
        <Button data-import-next disabled={!ready} leftSection={<IconDatabaseImport size={16} />} onClick={() => session.start()}>
          {t('import.start')}
        </Button>
      </Paper>
    </Stack>
  );
}
