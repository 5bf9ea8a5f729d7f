import { type FileRole, type OutcomeWindow, partOfRole, type ReadOptions } from '@umbral/samples';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Importer } from './importer.ts';
import { mappingOf, type Part } from './part.ts';
import { ImportRun, type Into, isRunning, type RunState } from './run.ts';
import { correct, mergeSuggestion, newSlot, type OpenedFile, type Slot, slotAfterReading } from './slot.ts';

export const ROLES: readonly FileRole[] = ['leads', 'events', 'outcomes'];

export type SessionState = {
  step: 'files' | 'check' | 'import';
  slots: Record<FileRole, Slot | null>;
  name: string;
  /** The sample's moment; null to take it from the data. */
  asOf: number | null;
  /** A new sample, or one that is there and is replaced or gets more. */
  into: Into;
  /** How long an outcome stays open; null where it is known at once. */
  outcomeWindow: OutcomeWindow | null;
  /** The tokens that stand for "no value", as the person chose them; null for those that the files suggest. */
  missing: readonly string[] | null;
  run: RunState;
};

/** The tokens that stand for "no value" in all files. */
export function missingTokens({ missing, slots }: Pick<SessionState, 'missing' | 'slots'>): readonly string[] {
  if (missing) return missing;
  const candidates = ROLES.flatMap((role) => slots[role]?.opened?.missing ?? []);
  return [...new Set(candidates.filter((each) => each.suggested).map((each) => each.token.toLowerCase()))];
}

const NAME_LENGTH = 200;
const nameFrom = (file: File) => file.name.replace(/\.\w{1,5}$/, '').slice(0, NAME_LENGTH);

/** One import, from choosing files to the finished sample. */
export class ImportSession {
  readonly state: StoreApi<SessionState> = createStore<SessionState>(() => ({
    step: 'files',
    slots: { leads: null, events: null, outcomes: null },
    name: '',
    asOf: null,
    into: { kind: 'new' },
    outcomeWindow: null,
    missing: null,
    run: { kind: 'none' },
  }));
  readonly #importer = new Importer();
  #run: ImportRun | null = null;
  /** Counts what was asked about a file, so that an answer that was overtaken is known. */
  readonly #asked: Record<FileRole, number> = { leads: 0, events: 0, outcomes: 0 };

  choose(role: FileRole, file: File): void {
    if (role === 'leads') this.state.setState({ name: nameFrom(file) });
    void this.#read(role, newSlot(file));
  }

  discard(role: FileRole): void {
    this.#asked[role]++;
    this.#importer.forget(role);
    this.#setSlot(role, null);
  }

  /** Reads a file again under other options. */
  reread(role: FileRole, change: ReadOptions): void {
    const slot = this.#slot(role);
    if (slot) void this.#read(role, { ...slot, options: { ...slot.options, ...change }, progress: { done: 0, rows: 0 }, failure: null });
  }

  setMissing(tokens: readonly string[]): void {
    this.state.setState({ missing: tokens });
    for (const role of ROLES) if (this.#slot(role)?.opened) void this.#suggestAgain(role, tokens);
  }

  /** Corrects how a file is used; later suggestions leave alone what was corrected. */
  edit(role: FileRole, change: (part: Part) => Part): void {
    this.#setOpened(role, (opened) => correct(opened, change));
  }

  set(change: Partial<Pick<SessionState, 'step' | 'name' | 'asOf' | 'into' | 'outcomeWindow'>>): void {
    this.state.setState(change);
  }

  /** Reads the files and sends what is in them; after a failure it goes on where it stopped. */
  start(): void {
    const { name, into } = this.state.getState();
    this.#run ??= new ImportRun(
      this.#importer,
      { name: name.trim(), into },
      () => this.#mapping(),
      (run) => this.state.setState({ run }),
    );
    this.state.setState({ step: 'import' });
    void this.#run.start();
  }

  /** Ends the run; the files and what was checked stay. */
  cancel(): void {
    this.#run?.cancel();
    this.#run = null;
    this.state.setState({ step: 'check', run: { kind: 'none' } });
  }

  close(): void {
    if (isRunning(this.state.getState().run)) this.cancel();
    this.#importer.close();
  }

  async #read(role: FileRole, slot: Slot): Promise<void> {
    const asked = ++this.#asked[role];
    this.#setSlot(role, slot);
    const current = () => (this.#asked[role] === asked ? this.#slot(role) : null);
    try {
      const answer = await this.#importer.read(role, slot.file, slot.options, this.state.getState().missing, (progress) => {
        const now = current();
        if (now?.progress) this.#setSlot(role, { ...now, progress });
      });
      const now = current();
      if (!now) return;
      this.#setSlot(role, slotAfterReading(now, answer));
      if (role === 'leads' && answer.ok) this.#chooseOtherParts(now.file, answer.table.parts);
    } catch (failure) {
      const now = current();
      if (now) this.#setSlot(role, { ...now, progress: null, failure, opened: null });
    }
  }

  /** A workbook, or a JSON file, may hold the events and outcomes too: by the names of its parts, into places that are free. */
  #chooseOtherParts(file: File, parts: readonly string[]): void {
    for (const role of ['events', 'outcomes'] as const) {
      if (this.#slot(role) === null && partOfRole(parts, role) !== undefined) this.choose(role, file);
    }
  }

  async #suggestAgain(role: FileRole, tokens: readonly string[]): Promise<void> {
    const suggestion = await this.#importer.suggest(role, tokens);
    const stillWanted = this.state.getState().missing === tokens;
    if (suggestion && stillWanted) this.#setOpened(role, (opened) => mergeSuggestion(opened, suggestion));
  }

  #mapping() {
    const state = this.state.getState();
    const part = (role: FileRole) => state.slots[role]?.opened?.part ?? null;
    return mappingOf(part('leads'), part('events'), part('outcomes'), {
      missingTokens: [...missingTokens(state)],
      asOf: state.asOf,
      outcomeWindow: state.outcomeWindow,
    });
  }

  #slot(role: FileRole): Slot | null {
    return this.state.getState().slots[role];
  }

  #setSlot(role: FileRole, slot: Slot | null): void {
    this.state.setState(({ slots }) => ({ slots: { ...slots, [role]: slot } }));
  }

  #setOpened(role: FileRole, change: (opened: OpenedFile) => OpenedFile): void {
    const slot = this.#slot(role);
    if (slot?.opened) this.#setSlot(role, { ...slot, opened: change(slot.opened) });
  }
}
