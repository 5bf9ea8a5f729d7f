import type { Page } from 'playwright-core';

/** What there is to be photographed: a server, and what was made on it. */
export type Stage = {
  url: string;
  /** A scoring model with versions and labels, one that was never published, and one with errors. */
  published: string;
  unpublished: string;
  unfinished: string;
  /** A webhook with deliveries that arrived and some that did not. */
  webhook: string;
  /** The address of an invitation for somebody new, and a scoring model in another workspace of the owner's. */
  invitation: string;
  elsewhere: string;
  /** The built-in sample; and runs over it of two versions, and of one as of some days before each outcome. */
  sample: string;
  runs: { before: string; after: string; backtest: string };
};

/** What has to be there for a shot: nobody who owns the server, an owner with nothing made yet, or everything. */
export type Filling = 'unowned' | 'empty' | 'full';

/** A picture to take: where it is, what shows that it is there, and what a person does until it looks so. */
export type Shot = {
  name: string;
  /** What the picture shows, for the list. */
  about: string;
  when: Filling;
  at: (stage: Stage) => string;
  /** What is to be seen once the screen is there. */
  ready: string;
  act?: (page: Page, stage: Stage) => Promise<void>;
  /** What the screen asks of the server first, when it can be kept waiting or refused to look at that too. */
  asks?: RegExp;
  /** The one width in which it is worth a picture; all unless told. */
  only?: 'wide' | 'phone';
};
