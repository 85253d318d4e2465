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

/** What the dates in UTC of a stretch of time share and need not repeat: its only day, as `2021-07-30`, or its only year, as `2021`. */
export function sharedDate(first: number | undefined, last: number | undefined): string | undefined {
  const [from, to] = [first, last].map((time) => (time === undefined ? undefined : isoOf(time).slice(0, 4)));
  return soleDay(first, last) ?? (from === to ? from : undefined);
}

/**
 * A moment in UTC for a narrow column: "2021-07-30 16:32:46"; of a year that is said "30 Jul 16:32:46", of a day that is said "16:32:46".
 * @param date what is said of the date already, as `sharedDate` gives it
 */
export function momentText(time: number, date: string | undefined): string {
  const iso = isoOf(time);
  return besideDate(iso, iso.slice(11, 19), date);
}

/**
 * From one moment to another: "16:32:46–16:33:11"; one moment, where they are the same. Where a day is to be said as well the minutes do, since rows are
 * narrow: "30 Jul 23:58 – 31 Jul 00:03".
 */
export function momentsText(first: number, last: number, date: string | undefined): string {
  const [from, to] = [isoOf(first), isoOf(last)];
  const own = from.slice(0, 10);
  if (first === last || (own === date && own === to.slice(0, 10))) {
    return first === last ? momentText(first, date) : `${momentText(first, date)}–${momentText(last, date)}`;
  }
  const begins = besideDate(from, minuteOf(from), date);
  return own === to.slice(0, 10)
    ? momentPair(begins, minuteOf(to), minuteOf(from))
    : `${begins} – ${besideDate(to, minuteOf(to), (date ?? own).slice(0, 4))}`;
}

/** A time of day with as much of its date as is not said. */
function besideDate(iso: string, clock: string, date: string | undefined): string {
  const [year, month, day] = iso.slice(0, 10).split('-') as [string, string, string];
  if (date === iso.slice(0, 10)) {
    return clock;
  }
  // A number for the month would read as the day to half of the world.
  return date?.slice(0, 4) === year
    ? `${Number(day)} ${months[Number(month) - 1]?.slice(0, 3)} ${clock}`
    : `${iso.slice(0, 10)} ${clock}`;
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
