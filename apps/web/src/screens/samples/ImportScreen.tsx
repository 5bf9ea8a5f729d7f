import { Container, Stepper } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../server/role.ts';
import { Loading } from '../../ui/Loading.tsx';
import { NotForYou } from '../../ui/NotForYou.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { CheckStep } from './check/CheckStep.tsx';
import { FilesStep } from './files/FilesStep.tsx';
import screen from './ImportScreen.module.css';
import { ImportSession, type SessionState } from './import/session.ts';
import { SessionContext, useImport } from './import/useSession.ts';
import { LeaveGuard } from './run/LeaveGuard.tsx';
import { RunStep } from './run/RunStep.tsx';

const STEPS: readonly SessionState['step'][] = ['files', 'check', 'import'];

function ImportSteps() {
  const { t } = useTranslation();
  const step = useImport((state) => state.step);
  const done = useImport((state) => state.run.kind === 'done');
  return (
    <Container size="lg" py="xl">
      <ScreenTitle text={t('import.title')} mb="lg" />
      <Stepper
        className={screen.stepper}
        active={done ? STEPS.length : STEPS.indexOf(step)}
        allowNextStepsSelect={false}
        size="sm"
        mb="xl"
        aria-label={t('import.steps')}
      >
        {STEPS.map((each) => (
          <Stepper.Step key={each} label={t(`import.step.${each}`)} aria-current={each === step ? 'step' : undefined} component="div" />
        ))}
      </Stepper>
      {step === 'files' && <FilesStep />}
      {step === 'check' && <CheckStep />}
      {step === 'import' && <RunStep />}
      <LeaveGuard />
    </Container>
  );
}

/** The import of a sample, for editors. Whoever has begun one keeps what they have chosen, though the server takes it from editors only. */
export function ImportScreen() {
  const { t } = useTranslation();
  const edits = useMay('edit');
  const [hasBegun, setBegun] = useState(edits);
  if (edits && !hasBegun) setBegun(true);
  return hasBegun ? <Import /> : <NotForYou title={t('roles.importTitle')} text={t('roles.importText')} />;
}

/** In three steps: files, how they are read, and the import itself with its report. */
function Import() {
  const [address] = useSearchParams();
  const target = address.get('into');
  const [session, setSession] = useState<ImportSession | null>(null);
  useEffect(() => {
    const started = new ImportSession();
    if (target !== null) started.set({ into: { kind: 'replace', sampleId: target } });
    setSession(started);
    return () => started.close();
  }, [target]);
  if (!session) return <Loading />;
  return (
    <SessionContext value={session}>
      <ImportSteps />
    </SessionContext>
  );
}
