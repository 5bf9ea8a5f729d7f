import { type Document, diffDocuments } from '@umbral/model';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { createDeskStore } from './desk.ts';
import { Autosave } from './draft/autosave.ts';
import { Drawn } from './draft/drawn.ts';
import { forgetPending, type Pending, readPending } from './draft/pending.ts';
import { createDraftStore } from './draft/store.ts';
import { NodeTitles } from './NodeTitles.tsx';
import { createPreviewStore } from './preview.ts';
import { StudioLayout } from './StudioLayout.tsx';
import { type Studio, StudioContext } from './studio.ts';
import { useSharedAddress } from './view/useSharedAddress.ts';

export type OpenedModel = { id: string; name: string; revision: number; document: Document; savedAt: number };

/** Starts a studio: `pending`, what this browser still holds unacknowledged, is put on top of what the server has, based on the revision it came from. */
function startStudio(model: OpenedModel, pending: Pending | null): Studio {
  const { id, document, savedAt } = model;
  const draft = createDraftStore(document);
  // It hears of an edit first, so that scoring has begun when the rest takes notice.
  const preview = createPreviewStore(draft);
  const drawn = new Drawn(draft, preview);
  const differs = pending !== null && diffDocuments(pending.document, document).length > 0;
  const autosave = new Autosave(id, draft, { revision: differs ? pending.revision : model.revision, savedAt, document });
  if (differs) draft.getState().edit(() => pending.document);
  else forgetPending(id);
  return { modelId: id, draft, drawn, autosave, preview, desk: createDeskStore() };
}

/** The studio around an opened draft. */
export function OpenStudio({ model }: { model: OpenedModel }) {
  const [studio, setStudio] = useState<Studio | null>(null);
  useSharedAddress(studio);

  useEffect(() => {
    let started: Studio | null = null;
    let isLeft = false;
    void readPending(model.id).then((pending) => {
      if (isLeft) return;
      started = startStudio(model, pending);
      setStudio(started);
    });
    const warn = (event: BeforeUnloadEvent) => {
      if (started?.autosave.unsaved) event.preventDefault();
    };
    const keep = () => started?.autosave.keep();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', keep);
    return () => {
      isLeft = true;
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', keep);
      started?.autosave.close();
      started?.drawn.close();
      started?.preview.getState().close();
    };
  }, [model]);

  if (!studio) return <Loading />;
  return (
    <StudioContext value={studio}>
      <ReactFlowProvider>
        <NodeTitles>
          <StudioLayout name={model.name} />
        </NodeTitles>
      </ReactFlowProvider>
    </StudioContext>
  );
}
