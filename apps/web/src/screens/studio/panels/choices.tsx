import { connectAll, connectionTargets, inReadingOrder, portsOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../canvas/refusal.ts';
import { addCard } from '../commands/addCard.ts';
import { chordText } from '../commands/chordText.ts';
import { commandName } from '../commands/commandName.ts';
import { COMMANDS, LISTED_COMMANDS } from '../commands/registry.ts';
import { runCommand } from '../commands/run.ts';
import { PALETTE_ORDER } from '../kinds.ts';
import { newId } from '../newId.ts';
import { useMayEdit, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import type { Choice } from './Chooser.tsx';
import { KindPicture } from './KindPicture.tsx';

/** A choice with what choosing it does. */
export type Offer = Choice & { run: () => void };

/** The kinds of cards that can be added. */
export function useKindOffers(): Offer[] {
  const { t } = useTranslation();
  const studio = useStudio();
  const offered = useMayEdit() ? PALETTE_ORDER : [];
  return offered.map((kind) => ({
    id: `add ${kind}`,
    section: t('chooser.addCard'),
    name: t(`node.${kind}.name`),
    help: t(`node.${kind}.help`),
    picture: <KindPicture kind={kind} />,
    run: () => addCard(studio, kind),
  }));
}

/** The commands that would do something now. */
export function useCommandOffers(): Offer[] {
  const { t } = useTranslation();
  const studio = useStudio();
  const mayEdit = useMayEdit();
  return LISTED_COMMANDS.filter((id) => id !== 'palette' && COMMANDS[id].enabled(studio.draft.getState())).map((id) => {
    const { section, keys } = COMMANDS[id];
    const [chord] = keys;
    return {
      id,
      section: t(`commandSection.${section}`),
      name: commandName(t, id, mayEdit),
      keys: chord ? chordText(t, chord) : '',
      run: () => void runCommand(studio, id),
    };
  });
}

/** The cards that are there, to go to. */
export function useCardOffers(): Offer[] {
  const { t } = useTranslation();
  const { draft, desk } = useStudio();
  const title = useNodeTitle();
  return inReadingOrder(draft.getState().document.nodes).map((node) => ({
    id: `go ${node.id}`,
    section: t('chooser.cards'),
    name: title(node) || t(`node.${node.kind}.name`),
    sought: t(`node.${node.kind}.name`),
    picture: <KindPicture kind={node.kind} />,
    run: () => {
      draft.getState().select([node.id]);
      desk.getState().surface?.reveal([node.id]);
    },
  }));
}

/** What the selected cards can be connected to; and below it what they cannot, with the reason. */
export function useTargetOffers(): Offer[] {
  const { t } = useTranslation();
  const { draft } = useStudio();
  const title = useNodeTitle();
  const refusalText = useRefusalText();
  const { document, selectedNodes, edit } = draft.getState();
  const offers = connectionTargets(document, selectedNodes).map(({ node, port, connections, refusal }): Offer => {
    const name = title(node) || t(`node.${node.kind}.name`);
    const isOneOfSeveral = portsOf(node.kind).in.length > 1;
    return {
      id: `${node.id} ${port}`,
      section: t(refusal ? 'chooser.impossible' : 'chooser.possible'),
      name: isOneOfSeveral ? t('chooser.port', { name, port: t(`port.hint.${port}`) }) : name,
      help: refusal ? refusalText(refusal) : t(`node.${node.kind}.name`),
      sought: t(`node.${node.kind}.name`),
      picture: <KindPicture kind={node.kind} />,
      refused: refusal !== null,
      run: () => edit((before) => connectAll(before, connections, newId)),
    };
  });
  return [...offers.filter(({ refused }) => !refused), ...offers.filter(({ refused }) => refused)];
}
