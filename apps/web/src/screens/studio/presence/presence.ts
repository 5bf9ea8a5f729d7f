import { server } from '../../../server/client.ts';
import { problemOf } from '../../../server/problem.ts';
import type { Studio } from '../studio.ts';
import type { Other } from './others.ts';

/** How often the server is told that this window is here, in milliseconds. */
const EVERY = 4_000;
/** A window of this browser that was not heard of for so long is gone. */
const GONE_AFTER = 15_000;
/** What is selected is told this much later, in milliseconds: only where somebody stays. */
const RESTED = 500;

/** What windows of one browser tell each other, also while the server is away. */
type News = { kind: 'here'; tab: string; node: string | null } | { kind: 'gone'; tab: string } | { kind: 'saved'; revision: number };

/** Tells others that this draft is open here, learns who they are, and takes in what they save. */
export class Presence {
  readonly #studio: Studio;
  readonly #user: { id: string; name: string };
  readonly #channel: BroadcastChannel;
  readonly #beside = new Map<string, { node: string | null; seen: number }>();
  readonly #stops: (() => void)[];
  #known: readonly Other[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isGone = false;

  constructor(studio: Studio, user: { id: string; name: string }) {
    this.#studio = studio;
    this.#user = user;
    const { draft, autosave, modelId } = studio;
    this.#channel = new BroadcastChannel(`umbral.draft.${modelId}`);
    this.#channel.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
    const leave = () => this.#leave();
    const look = () => this.#schedule(0);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', look);
    this.#stops = [
      draft.subscribe((now, before) => {
        if (now.selectedNodes !== before.selectedNodes) this.#schedule(RESTED);
      }),
      autosave.state.subscribe((now, before) => {
        if (now.kind === 'saved' && before.kind !== 'saved') this.#tell({ kind: 'saved', revision: now.revision });
      }),
      () => document.removeEventListener('visibilitychange', look),
      () => window.removeEventListener('pagehide', leave),
      () => window.removeEventListener('pageshow', look),
    ];
    this.#schedule(0);
  }

  get #node(): string | null {
    const { selectedNodes } = this.#studio.draft.getState();
    const [first] = selectedNodes;
    return selectedNodes.size === 1 && first !== undefined ? first : null;
  }

  get #tab(): string {
    return this.#studio.autosave.keeper.tab;
  }

  #tell(news: News): void {
    if (!this.#isGone) this.#channel.postMessage(news);
  }

  #hear(news: News): void {
    if (news.kind === 'saved') void this.#follow(news.revision);
    else if (news.kind === 'gone') this.#beside.delete(news.tab);
    else {
      // Whoever is new here learns of this window at once.
      if (!this.#beside.has(news.tab)) this.#tell({ kind: 'here', tab: this.#tab, node: this.#node });
      this.#beside.set(news.tab, { node: news.node, seen: Date.now() });
    }
    this.#show();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isGone) this.#timer = setTimeout(() => void this.#beat(), delay);
  }

  async #beat(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    this.#tell({ kind: 'here', tab: this.#tab, node: this.#node });
    try {
      const { modelId } = this.#studio;
      const { others, revision } = await server.presence.beat.mutate({ modelId, tab: this.#tab, node: this.#node });
      this.#known = others.map(({ tab, user, node }) => ({ tab, name: user.name, isMine: user.id === this.#user.id, node }));
      void this.#follow(revision);
    } catch (error) {
      // Who is there is not known any more; windows of this browser still tell of themselves.
      this.#known = [];
      if (problemOf(error).code === 'notFound') return;
    } finally {
      this.#show();
    }
    this.#schedule(EVERY);
  }

  /** Takes in what others saved, but for what would move under somebody's hand. */
  async #follow(revision: number): Promise<void> {
    const { autosave, draft } = this.#studio;
    const isAway = autosave.state.getState().kind === 'waiting';
    if (!isAway && revision <= autosave.revision) return;
    if (draft.getState().nodes.some(({ dragging }) => dragging)) return;
    await autosave.follow();
  }

  #show(): void {
    for (const [tab, { seen }] of this.#beside) if (Date.now() - seen > GONE_AFTER) this.#beside.delete(tab);
    const beside = [...this.#beside].map(([tab, { node }]): Other => ({ tab, name: this.#user.name, isMine: true, node }));
    const others = [...this.#known.filter(({ tab }) => !this.#beside.has(tab)), ...beside].filter(({ tab }) => tab !== this.#tab);
    const { others: before } = this.#studio.others.getState();
    if (JSON.stringify(before) !== JSON.stringify(others)) this.#studio.others.setState({ others });
  }

  #leave(): void {
    this.#tell({ kind: 'gone', tab: this.#tab });
    void server.presence.leave.mutate({ tab: this.#tab }).catch(() => {});
  }

  close(): void {
    this.#leave();
    this.#isGone = true;
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.#channel.close();
    this.#studio.others.setState({ others: [] });
  }
}
