const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;

/** A stretch of time in UTC as a headline says it: "16:28–16:33 UTC, 30 July 2021". Takes milliseconds since 1970 UTC, the earlier first. */
export function spanText(first: number, last: number): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.date === to.date) {
    return `${momentPair(from.minute, to.minute)} UTC, ${from.day} ${from.year}`;
  }
  const year = from.year === to.year ? '' : ` ${from.year}`;
  return `${from.day}${year}, ${from.minute} – ${to.day} ${to.year}, ${to.minute} UTC`;
}

/** The same where there is little room: of one day the times alone, of one month its name once. */
export function shortSpanText(first: number, last: number): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.date === to.date) {
    return `${momentPair(from.minute, to.minute)} UTC`;
  }
  const [fromDay, fromMonth] = from.day.split(' ');
  return from.year === to.year && fromMonth === to.day.split(' ')[1]
    ? `${fromDay}–${to.day} ${to.year}`
    : from.year === to.year
      ? `${from.day} – ${to.day} ${to.year}`
      : `${from.day} ${from.year} – ${to.day} ${to.year}`;
}

/** The only day in UTC of a stretch of time, as `2021-07-30`; undefined where it spans several. */
export function soleDay(first: number | undefined, last: number | undefined): string | undefined {
  const [from, to] = [first, last].map((time) => (time === undefined ? undefined : isoOf(time).slice(0, 10)));
  return from === to ? from : undefined;
}

/** A moment in UTC for a narrow column: without the day, where all are of that day. */
export function momentText(time: number, day: string | undefined): string {
  const [own, clock] = [isoOf(time).slice(0, 10), isoOf(time).slice(11, 19)];
  return own === day ? clock : `${own} ${clock}`;
}

/**
 * From one moment to another: "16:32:46–16:33:11"; one moment, where they are the same. Where a day is to be said as well the minutes do, since rows are
 * narrow: "2021-07-30 23:58 – 07-31 00:03".
 */
export function momentsText(first: number, last: number, day: string | undefined): string {
  const [from, to] = [isoOf(first), isoOf(last)];
  const own = from.slice(0, 10);
  if (first === last || (own === day && own === to.slice(0, 10))) {
    return first === last ? momentText(first, day) : `${momentText(first, day)}–${momentText(last, day)}`;
  }
  const begins = own === day ? minuteOf(from) : `${own} ${minuteOf(from)}`;
  if (own === to.slice(0, 10)) {
    return momentPair(begins, minuteOf(to), minuteOf(from));
  }
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${begins} – ${to.slice(isOneYear ? 5 : 0, 10)} ${minuteOf(to)}`;
}

function momentPair(from: string, to: string, same = from): string {
  return same === to ? from : `${from}–${to}`;
}

function minuteOf(iso: string): string {
  return iso.slice(11, 16);
}

function partsOf(time: number) {
  const iso = isoOf(time);
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  return { year, day: `${day} ${months[month - 1]}`, minute: iso.slice(11, 16), date: iso.slice(0, 10) };
}

function isoOf(time: number): string {
  return new Date(time).toISOString();
}
