import { ViewportPortal } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { useDesk, useDraft, useOthers } from '../studio.ts';
import { colourOf, shortName } from './looks.ts';
import looks from './Presence.module.css';

/** Around the cards that others have selected, who they are. The bar tells it in words. */
export function PresenceMarks() {
  const others = useOthers((state) => state.others);
  const nodes = useDraft((state) => state.nodes);
  const sizeOf = useDesk((state) => state.sizeOf);
  if (others.length === 0) return null;
  const marked = others.flatMap((other) => {
    const node = nodes.find(({ id }) => id === other.node);
    return node ? [{ other, node }] : [];
  });
  return (
    <ViewportPortal>
      {marked.map(({ other, node }) => {
        const { width, height } = sizeOf(node.data.node);
        const colour = colourOf(other.name);
        const style = {
          transform: `translate(${node.position.x - 4}px, ${node.position.y - 4}px)`,
          width: width + 8,
          height: height + 8,
          '--mark': `var(--mantine-color-${colour}-light-color)`,
          '--mark-text': 'var(--mantine-color-body)',
        } as CSSProperties;
        return (
          <div key={other.tab} className={looks.mark} style={style} aria-hidden data-mark={node.id}>
            <span className={looks.name}>{shortName(other.name)}</span>
          </div>
        );
      })}
    </ViewportPortal>
  );
}
