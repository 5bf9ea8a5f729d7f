import { Box, Menu } from '@mantine/core';
import type { OutlineRow } from '@umbral/compiler';
import { addJoined, addNode, type Document, type Joinable, joinableTo, type NodeKind, portsOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { KIND_LOOKS } from '../../../drawing/kinds.ts';
import { PALETTE_ORDER } from '../kinds.ts';
import { newId } from '../newId.ts';
import { useDraft, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';

/** Whether a port of a node still has room. */
function hasRoom(document: Document, node: { id: string; kind: NodeKind }, port: string): boolean {
  const isMany = portsOf(node.kind).in.find(({ id }) => id === port)?.many ?? false;
  return isMany || !document.edges.some(({ target, targetPort }) => target === node.id && targetPort === port);
}

function KindItem({ kind, hint, onPick }: { kind: NodeKind; hint?: string | undefined; onPick: () => void }) {
  const { t } = useTranslation();
  const { icon: Picture, colour } = KIND_LOOKS[kind];
  return (
    <Menu.Item
      data-add={kind}
      leftSection={<Picture size={16} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />}
      rightSection={hint}
      onClick={onPick}
    >
      {t(`node.${kind}.name`)}
    </Menu.Item>
  );
}

/** Kinds that can be added: below the focused node (so that they go into it), after it, or by themselves. */
export function AddItems({ row, onAdded }: { row: OutlineRow | null; onAdded: (id: string) => void }) {
  const { t } = useTranslation();
  const { draft, desk } = useStudio();
  const document = useDraft((state) => state.document);
  const title = useNodeTitle();
  const node = row?.kind === 'node' ? row.node : null;
  const joinable = node ? joinableTo(node.kind).filter(({ side, port }) => side === 'after' || hasRoom(document, node, port)) : [];
  const finish = (id: string) => {
    draft.getState().select([id]);
    onAdded(id);
  };
  const join = (each: Joinable) => {
    const id = newId();
    if (!node) return;
    draft.getState().edit((before) => addJoined(before, each, node.id, { node: id, edge: newId() }));
    finish(id);
  };
  const addAlone = (kind: NodeKind) => {
    const id = newId();
    const place = desk.getState().surface?.placeForNew() ?? { x: 0, y: 0 };
    draft.getState().edit((before) => addNode(before, kind, id, place));
    finish(id);
  };
  const inOrder = (side: Joinable['side']) =>
    joinable.filter((each) => each.side === side).toSorted((a, b) => PALETTE_ORDER.indexOf(a.kind) - PALETTE_ORDER.indexOf(b.kind));
  return (
    <>
      {(['before', 'after'] as const).map((side) => {
        const items = inOrder(side);
        return items.length === 0 || !node ? null : (
          <Box key={side} role="group" aria-label={t(`outline.join.${side}`, { title: title(node) })} data-join={side}>
            <Menu.Label>{t(`outline.join.${side}`, { title: title(node) })}</Menu.Label>
            {items.map((each) => (
              <KindItem
                key={`${each.kind} ${each.port}`}
                kind={each.kind}
                hint={side === 'before' && each.port !== 'in' ? t(`outline.port.${each.port}`) : undefined}
                onPick={() => join(each)}
              />
            ))}
          </Box>
        );
      })}
      <Box role="group" aria-label={t('outline.join.alone')} data-join="alone">
        <Menu.Label>{t('outline.join.alone')}</Menu.Label>
        {PALETTE_ORDER.map((kind) => (
          <KindItem key={kind} kind={kind} onPick={() => addAlone(kind)} />
        ))}
      </Box>
    </>
  );
}
