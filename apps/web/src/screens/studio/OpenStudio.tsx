import type { Document } from '@umbral/model';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { withLaterTexts } from '../../language/language.ts';
import { api, queryClient } from '../../server/client.ts';
import { beforeLeaving } from '../../server/leaving.ts';
import { knownMay, useKnownMay } from '../../server/role.ts';
import { Loading } from '../../ui/Loading.tsx';
import { createDeskStore } from './desk.ts';
import { Autosave } from './draft/autosave.ts';
import { Drawn } from './draft/drawn.ts';
import { takeOverEarlier } from './draft/earlier.ts';
import { Keeper, type Orphan, orphansOf } from './draft/keeper.ts';
import { rested } from './draft/rested.ts';
import { createDraftStore } from './draft/store.ts';
import { MayEdit } from './MayEdit.tsx';
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
  const draft = createDraftStore(document, knownMay('edit') === false);
  // It hears of an edit first, so that scoring has begun when the rest takes notice.
  const preview = createPreviewStore(draft);
  const drawn = new Drawn(draft, preview);
  const autosave = new Autosave(id, draft, new Keeper({ model: id, user, name }), { revision, savedAt, document });
  void autosave.adopt(orphans).then(() => (isKept ? autosave.follow() : undefined));
  return { modelId: id, draft, drawn, autosave, preview, desk: createDeskStore(), others: createOthers() };
}

const whoWorks = (): string | null => queryClient.getQueryData(api.session.current.queryKey())?.user?.id ?? null;

/** What is only said to who may look comes later; without it the studio would name texts instead of saying them. */
const viewersTexts = (): Promise<void> => withLaterTexts(async () => {}).catch(() => {});

/** Whether closing the window would lose something. */
function isAtRisk({ unsaved, state, keeper }: Autosave): boolean {
  const now = state.getState();
  return unsaved || (now.kind === 'viewing' && now.withheld.length > 0 && keeper.full.getState().isFull);
}

/** The studio around an opened draft. */
export function OpenStudio({ model }: { model: OpenedModel }) {
  const [studio, setStudio] = useState<Studio | null>(null);
  const mayEdit = useKnownMay('edit');
  useSharedAddress(studio);
  useEffect(() => {
    if (!studio || mayEdit === null) return;
    let isOld = false;
    const { setReadOnly } = studio.draft.getState();
    if (mayEdit) setReadOnly(false);
    else void viewersTexts().then(() => isOld || setReadOnly(true));
    return () => {
      isOld = true;
    };
  }, [studio, mayEdit]);

  useEffect(() => {
    let started: Studio | null = null;
    let isLeft = false;
    const start = async () => {
      const user = whoWorks();
      if (!model.isKept) await takeOverEarlier(model).catch(() => {});
      if (knownMay('edit') === false) await viewersTexts();
      const orphans = await orphansOf(model.id, user);
      if (isLeft) return orphans.forEach(({ release }) => void release());
      started = startStudio(model, user, orphans);
      setStudio(started);
    };
    void start();
    const warn = (event: BeforeUnloadEvent) => {
      if (started && isAtRisk(started.autosave)) event.preventDefault();
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
      <MayEdit>
        <ReactFlowProvider>
          <NodeTitles>
            <StudioLayout name={model.name} />
          </NodeTitles>
        </ReactFlowProvider>
      </MayEdit>
    </StudioContext>
  );
}
