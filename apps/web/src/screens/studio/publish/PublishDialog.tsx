import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useSmall } from '../../../ui/useSmall.ts';
import { useStudio } from '../studio.ts';
import { PublishForm } from './PublishForm.tsx';

/** Publishes the draft as the server has it; what is not saved yet is saved first. A conflict has a dialog of its own, which goes before. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { autosave } = useStudio();
  const state = useStore(autosave.state);
  useEffect(() => {
    if (state.kind === 'unsaved') void autosave.flush();
    if (state.kind === 'conflict') onClose();
  }, [state.kind, autosave, onClose]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={useSmall()}
      title={t('publish.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {state.kind === 'saved' && <PublishForm revision={state.revision} onClose={onClose} />}
      {state.kind === 'waiting' && <ProblemMessage error={state.error} retry={() => void autosave.flush()} />}
      {state.kind !== 'saved' && state.kind !== 'waiting' && <Loading />}
    </Modal>
  );
}
