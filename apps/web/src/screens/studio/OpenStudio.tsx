import type { Document } from '@umbral/model';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { api, queryClient } from '../../server/client.ts';
import { beforeLeaving } from '../../server/leaving.ts';
import { Loading } from '../../ui/Loading.tsx';
import { createDeskStore } from './desk.ts';
import { Autosave } from './draft/autosave.ts';
import { Drawn } from './draft/drawn.ts';
import { takeOverEarlier } from './draft/earlier.ts';
import { Keeper, type Orphan, orphansOf } from './draft/keeper.ts';
import { rested } from './draft/rested.ts';
import { createDraftStore } from './draft/store.ts';
import { NodeTitles } from './NodeTitles.tsx';
import { createOthers } from './presence/others.ts';
import { createPreviewStore } from './preview.ts';
import { StudioLayout } from './StudioLayout.tsx';
import { type Studio, StudioContext } from './studio.ts';
import { useSharedAddress } from './view/useSharedAddress.ts';

/** A scoring model with its draft. `isKept`: as this browser kept it, since the server is away. */
export type OpenedModel = { id: string; name: string; revision: number; document: Document; savedAt: number; isKept: boolean };

/** Starts a studio: what windows that are gone left behind is put on top of what the server has, and saved. */
function startStudio({ id, name, document, revision, savedAt, isKept }: OpenedModel, user: string | null, orphans: Orphan[]): Studio {
  const draft = createDraftStore(document);
  // It hears of an edit first, so that scoring has begun when the rest takes notice.
  const preview = createPreviewStore(draft);
  const drawn = new Drawn(draft, preview);
  const autosave = new Autosave(id, draft, new Keeper({ model: id, user, name }), { revision, savedAt, document });
  void autosave.adopt(orphans).then(() => (isKept ? autosave.follow() : undefined));
  return { modelId: id, draft, drawn, autosave, preview, desk: createDeskStore(), others: createOthers() };
}

const whoWorks = (): string | null => queryClient.getQueryData(api.session.current.queryKey())?.user?.id ?? null;

/** The studio around an opened draft. */
export function OpenStudio({ model }: { model: OpenedModel }) {
  const [studio, setStudio] = useState<Studio | null>(null);
  useSharedAddress(studio);

  useEffect(() => {
    let started: Studio | null = null;
    let isLeft = false;
    const start = async () => {
      const user = whoWorks();
      if (!model.isKept) await takeOverEarlier(model).catch(() => {});
      const orphans = await orphansOf(model.id, user);
      if (isLeft) return orphans.forEach(({ release }) => void release());
      started = startStudio(model, user, orphans);
      setStudio(started);
    };
    void start();
    const warn = (event: BeforeUnloadEvent) => {
      if (started?.autosave.unsaved) event.preventDefault();
    };
    const keep = () => void started?.autosave.keep();
    const rest = async () => (started ? rested(started.autosave) : undefined);
    const stopWaiting = beforeLeaving(rest);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', keep);
    return () => {
      isLeft = true;
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', keep);
      started?.autosave.close();
      void rest().finally(stopWaiting);
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
