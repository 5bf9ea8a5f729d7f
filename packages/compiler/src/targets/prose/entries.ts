import type { Active, Counting, Limits, ProgramNode, ProgramNodeKind } from '../../program/index.ts';
import { conditionPhrase, happenings, leadCondition, measureSubject } from './conditions.ts';
import { rangesTable, valuesTable } from './ladders.ts';
import { type Entry, phrase } from './markdown.ts';
import { eventScope, type NodeOfKind, nodeOf, type Writer } from './writer.ts';

/** A node whose gate nothing opens is active for no time at all. */
function activeText(active: Active, { language }: Writer): string[] {
  if (!active) return [];
  const { from, until } = active;
  return [from !== null && until !== null && from >= until ? language.neverActive : language.active(from, until)];
}

const gateText = (gate: string | null, { language, names }: Writer): string[] =>
  gate === null ? [] : [language.onlySegment(names.title(gate))];
const limitText = ({ minimum, maximum }: Limits, { language }: Writer): string[] =>
  minimum === null && maximum === null ? [] : [language.kept({ minimum, maximum })];

function criterion(node: NodeOfKind<'criterion'>, writer: Writer): Entry {
  const { language, names } = writer;
  const { award } = node;
  const given = award.kind === 'points' ? language.points(award.points) : language.pointsBy(names.field(award.field));
  const asked = node.when && leadCondition(node.when, writer);
  const first = asked ? phrase(language.onCondition(given, asked.text), asked.items) : phrase(language.everyone(given));
  const more = [...gateText(node.gate, writer), ...activeText(node.active, writer), ...limitText(node, writer)];
  return { title: names.own(node.id), first, more, last: [], table: ladderOf(node, writer) };
}

function ladderOf({ award }: NodeOfKind<'criterion'>, writer: Writer): string | null {
  if (award.kind === 'points') return null;
  const subject = writer.names.field(award.field);
  return award.kind === 'ranges' ? rangesTable(subject, award, writer) : valuesTable(subject, award, writer);
}

function activity(node: NodeOfKind<'activity'>, writer: Writer): Entry {
  const { language, names } = writer;
  const { award, where } = node;
  const happened = happenings(node, writer);
  const asked = where && conditionPhrase(where, eventScope(writer, node.events), writer);
  const subject = award.kind === 'ladder' ? measureSubject(award.measure, happened, writer) : null;
  const given = award.kind === 'each' ? language.each(award.points, happened) : language.pointsBy(subject ?? '');
  const more = [...countingText(node, writer), ...gateText(node.gate, writer), ...activeText(node.active, writer)];
  if (award.kind === 'each' && award.atMost !== null) more.unshift(language.atMost(award.atMost));
  const table = award.kind === 'ladder' ? rangesTable(subject ?? '', award, writer) : null;
  return {
    title: names.own(node.id),
    first: asked ? phrase(language.countingOnly(given, asked.text), asked.items) : phrase(given),
    more,
    last: limitText(node, writer),
    table,
  };
}

function countingOf(counting: Extract<Counting, { kind: 'perPeriod' | 'oncePerValue' }>, { language, names }: Writer): string {
  if (counting.kind === 'oncePerValue') return language.counting.oncePerValue(names.property(counting.property));
  return language.counting.perPeriod(counting.days, counting.most);
}

function countingText({ counting }: NodeOfKind<'activity'>, writer: Writer): string[] {
  if (counting.kind === 'every') return [];
  return [counting.kind === 'first' ? writer.language.counting.first : countingOf(counting, writer)];
}

/** What a decay takes from points, in a sentence or two. */
function decayText({ curve, anchor, after }: NodeOfKind<'decay'>, { language, names }: Writer): string[] {
  const { decay } = language;
  const loss = decay.curve(curve);
  const grace = after > 0 ? [decay.after(after)] : [];
  if (anchor.kind === 'event') return [decay.ofEvents(loss), ...grace];
  if (anchor.kind === 'date') return [decay.sinceDate(loss, names.field(anchor.field)), ...grace];
  return [decay.sinceLast(loss, anchor.events.map(names.event)), ...grace];
}

/** The points that it decays, and how. */
function decay(node: NodeOfKind<'decay'>, writer: Writer): Entry {
  const inner = entryOf(nodeOf(writer, node.input), writer);
  const own = writer.names.own(node.id);
  const title = inner.title !== null && own !== null ? `${inner.title} (${own})` : (own ?? inner.title);
  return { ...inner, title, more: [...inner.more, ...decayText(node, writer)] };
}

function segment(node: NodeOfKind<'segment'>, writer: Writer): Entry {
  const asked = leadCondition(node.when, writer);
  const first = phrase(writer.language.segmentOf(asked.text), asked.items);
  return { title: writer.names.plain(node.id), first, more: activeText(node.active, writer), last: [], table: null };
}

function disqualifier(node: NodeOfKind<'disqualifier'>, writer: Writer): Entry {
  const { language, names } = writer;
  const first = phrase(language.disqualification.sets(node.value, node.matches.map(names.title)));
  return { title: names.own(node.id), first, more: activeText(node.active, writer), last: [], table: null };
}

function audience(node: NodeOfKind<'audience'>, writer: Writer): Entry {
  const { language, names } = writer;
  const first = phrase(language.inSegments(node.matches.map(names.title)));
  const otherwise = node.active ? [language.keepsNobodyOut] : [];
  return { title: names.own(node.id), first, more: [...activeText(node.active, writer), ...otherwise], last: [], table: null };
}

/** What is told in a section of its own is only named. */
const elsewhere = ({ id }: ProgramNode, { language, names }: Writer): Entry => ({
  title: null,
  first: phrase(language.part(names.title(id))),
  more: [],
  last: [],
  table: null,
});

const ENTRIES: { [K in ProgramNodeKind]: (node: NodeOfKind<K>, writer: Writer) => Entry } = {
  criterion,
  activity,
  decay,
  segment,
  disqualifier,
  audience,
  group: elsewhere,
  score: elsewhere,
  bands: elsewhere,
  matrix: elsewhere,
};

function entry<K extends ProgramNodeKind>(node: NodeOfKind<K> & { kind: K }, writer: Writer): Entry {
  return ENTRIES[node.kind](node, writer);
}

/** A node as a point of a list: what it does, or where to read on. */
export const entryOf = (node: ProgramNode, writer: Writer): Entry => entry(node, writer);
