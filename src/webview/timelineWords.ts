import type { TimelineState, Words } from '../editor/table/protocol';
import { counted, filled, made } from './dom';
import { momentOf } from './span';

/** From when to when, in bars of some length. */
export function between(words: Words, from: number, to: number, length: number): string {
  return filled(words.between, momentOf(from, length), momentOf(to, length));
}

/** What happened in some bars, in words. */
export function barsInWords(timeline: TimelineState, first: number, last: number, words: Words): string {
  const { start, length, span, counts, failed, writes, firsts } = timeline;
  const total = (all: readonly number[]) => all.slice(first, last + 1).reduce((sum, one) => sum + one, 0);
  const sum = (all: readonly number[]) => counted(total(all));
  const isAll = span && first === 0 && last === counts.length - 1;
  const [from, to] = isAll ? span : [start + first * length, start + (last + 1) * length];
  return `${between(words, from, to, length)}: ${sum(counts)} ${total(counts) === 1 ? words.oneEvent : words.events}, ${sum(failed)} ${words.failed}, ${sum(writes)} ${words.writes}, ${sum(firsts)} ${words.firsts}`;
}

/** What the colours of the bars mean. */
export function legendOf({ events, failed, writes, firsts }: Words): HTMLElement {
  const part = (name: string, text: string) =>
    made('span', { class: 'part' }, made('span', { class: `sign ${name}` }), document.createTextNode(text));
  return made(
    'span',
    { class: 'legend', attributes: { 'aria-hidden': true } },
    part('events', events),
    part('failures', failed),
    part('changes', writes),
    part('firsts', firsts),
  );
}

/** The numbers of all bars as a table, for those who do not see bars; stretches in which nothing happened are left out. */
export function numbersOf(
  { counts, failed, writes, firsts, start, length, untimed, unit }: TimelineState,
  words: Words,
): readonly HTMLElement[] {
  const row = (tag: 'th' | 'td', texts: readonly string[]) =>
    made('tr', {}, ...texts.map((text) => made(tag, { text })));
  const rows = counts.flatMap((count, at) =>
    count === 0
      ? []
      : row('td', [
          momentOf(start + at * length, length),
          ...[count, failed[at] ?? 0, writes[at] ?? 0, firsts[at] ?? 0].map(counted),
        ]),
  );
  const others = untimed > 0 ? [row('td', [filled(words.untimed, counted(untimed)), counted(untimed)])] : [];
  return [
    made('caption', { text: words.timeline }),
    row('th', [unit ?? '', words.events, words.failed, words.writes, words.firsts]),
    ...rows,
    ...others,
  ];
}
