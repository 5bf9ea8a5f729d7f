import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { Chooser } from './Chooser.tsx';
import { type Offer, useCardOffers, useCommandOffers, useKindOffers, useTargetOffers } from './choices.tsx';

type Asking = 'palette' | 'add' | 'connect';

function Offers({ offers, placeholder }: { offers: readonly Offer[]; placeholder: string }) {
  const { desk } = useStudio();
  const close = () => desk.getState().open(null);
  const choose = (id: string) => {
    const offer = offers.find((each) => each.id === id);
    if (!offer || offer.refused) return;
    // What it does may open the next panel.
    close();
    offer.run();
  };
  return <Chooser placeholder={placeholder} choices={offers} onChoose={choose} onClose={close} />;
}

function Commands() {
  const { t } = useTranslation();
  return <Offers offers={[...useCommandOffers(), ...useKindOffers(), ...useCardOffers()]} placeholder={t('chooser.findCommand')} />;
}

function Kinds() {
  const { t } = useTranslation();
  return <Offers offers={useKindOffers()} placeholder={t('chooser.findKind')} />;
}

function Targets() {
  const { t } = useTranslation();
  return <Offers offers={useTargetOffers()} placeholder={t('chooser.findTarget')} />;
}

const ASKING = { palette: Commands, add: Kinds, connect: Targets };

function useTitle(asking: Asking): string {
  const { t } = useTranslation();
  const title = useNodeTitle();
  const { document, selectedNodes } = useStudio().draft.getState();
  if (asking !== 'connect') return t(`chooser.${asking}`);
  const [first, ...others] = document.nodes.filter(({ id }) => selectedNodes.has(id));
  return others.length > 0 || !first
    ? t('chooser.connectSeveral', { count: selectedNodes.size })
    : t('chooser.connect', { name: title(first) });
}

/** Asks what to do, what to add, or what to connect with: one window for all three, so that one may follow another. */
export function ChooserPanel({ asking }: { asking: Asking | null }) {
  const { t } = useTranslation();
  const { desk } = useStudio();
  const name = useTitle(asking ?? 'palette');
  const Body = asking && ASKING[asking];
  return (
    <Modal
      opened={asking !== null}
      onClose={() => desk.getState().open(null)}
      title={name}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size={560}
      yOffset="10dvh"
      padding={0}
      styles={{ header: { padding: '8px 12px 0 16px', minHeight: 40 } }}
      data-panel={asking}
    >
      {Body && <Body key={asking} />}
    </Modal>
  );
}
