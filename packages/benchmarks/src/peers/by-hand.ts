import { scoreByHand } from '../hand/hand.ts';
import type { Peer } from './peer.ts';

/** The forty criteria written by hand: it knows no other model. */
export const byHand: Peer = { key: 'hand', name: 'written by hand (the limit)', prepare: async () => scoreByHand };
