import type { NodeOf } from '@umbral/model';
import { SwitchingFields } from './SwitchingFields.tsx';
import { usePatch } from './useUpdate.ts';

export function AudienceForm({ node }: { node: NodeOf<'audience'> }) {
  return <SwitchingFields switching={node.data} onChange={usePatch(node)} />;
}
