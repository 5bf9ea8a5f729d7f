import { Alert, Button, Group } from '@mantine/core';
import type { FileRole } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import type { Slot } from '../import/slot.ts';
import { useSession } from '../import/useSession.ts';
import { useImportTexts } from '../texts.ts';

/** Why a file cannot be used, and what can be done about it. */
export function FileTrouble({ role, slot }: { role: FileRole; slot: Slot }) {
  const { t } = useTranslation();
  const session = useSession();
  const texts = useImportTexts();
  if (slot.failure !== null) return <ProblemMessage error={slot.failure} retry={() => session.reread(role, {})} />;
  if (!slot.problem) return null;
  return (
    <Alert color="red" variant="light" role="alert" data-refused={slot.problem.code}>
      {texts.file(slot.problem)}
      {slot.problem.code === 'noHeader' && (
        <Group mt="xs">
          <Button size="compact-sm" variant="light" onClick={() => session.reread(role, { firstRow: 'header' })}>
            {t('import.firstRowIsHeader')}
          </Button>
          <Button size="compact-sm" variant="light" onClick={() => session.reread(role, { firstRow: 'data' })}>
            {t('import.firstRowIsData')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
