import type { Random } from './random';
import { names, numbers, sayings } from './words';

/** Valid JSON of any kind, as a text. Most are small; a few are deep, or have long white space. */
export function anyJson(random: Random): string {
  const text = gap(random) + top(random) + gap(random);
  return random.oneIn(12) ? `\ufeff${text}` : text;
}

function top(random: Random): string {
  switch (random.below(24)) {
    case 0:
      return deep(random, record(random));
    case 1:
      return scalar(random);
    case 2:
    case 3:
      return record(random);
    default:
      return random.oneIn(2) ? container(random) : value(random, 0);
  }
}

/** Brackets around something: mostly few, now and then thousands. */
function deep(random: Random, inside: string): string {
  const depth = random.oneIn(8) ? 5000 : random.of([3, 17, 190, 199, 200, 201, 400]);
  const [open, close] = random.of([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"x":[', ']}'],
    ['{"detail":', '}'],
  ] as const);
  return random.oneIn(2)
    ? open.repeat(depth) + inside + close.repeat(depth)
    : `{"Records":[${inside},{"eventVersion":"1.08","a":${open.repeat(depth)}1${close.repeat(depth)}},${inside}]}`;
}

/** Something that arrives in the shape of a container, or nearly. */
function container(random: Random): string {
  const inside = list(random, () => (random.oneIn(4) ? value(random, 2) : record(random)));
  const text = JSON.stringify(record(random));
  switch (random.below(9)) {
    case 0:
      return inside;
    case 1:
      return `{"Events":[{"EventName":"X","CloudTrailEvent":${random.oneIn(2) ? text : string(random)}}]}`;
    case 2:
      return `{"detail-type":"AWS API Call via CloudTrail","detail":${record(random)}}`;
    case 3:
      return `{"messageType":"DATA_MESSAGE","logEvents":[{"message":${random.oneIn(2) ? text : string(random)}}]}`;
    case 4:
      return `{"QueryResultRows":[[{"eventName":"X"},{"eventSource":${string(random)}},${value(random, 3)}]]}`;
    case 5:
      return `{${member(random, 3)},${spaced(random, '"Records"')}:${inside},${member(random, 3)}}`;
    default:
      return `{"Records"${gap(random)}:${gap(random)}${inside}}`;
  }
}

function record(random: Random): string {
  const first = random.oneIn(4) ? [] : [random.of(['"eventVersion":"1.08"', '"eventVersion": "1.11"'])];
  const members = Array.from({ length: random.below(5) }, () => member(random, 2));
  const last = random.oneIn(4) ? [] : ['"eventName":"X"', '"eventSource":"s3.amazonaws.com"'];
  return `{${[...first, ...members, ...last].join(random.oneIn(3) ? spaced(random, ',') : ',')}}`;
}

function value(random: Random, depth: number): string {
  const kind = random.below(depth > 4 ? 4 : 8);
  if (kind < 3) {
    return scalar(random);
  }
  return kind < 5
    ? list(random, () => value(random, depth + 1))
    : `{${Array.from({ length: random.below(4) }, () => member(random, depth + 1)).join(spaced(random, ','))}}`;
}

/** An array, often with a literal first. */
function list(random: Random, element: () => string): string {
  const first = random.oneIn(3) ? [random.of(['null', 'true', 'false', '0', '""', '[]', '{}'])] : [];
  const rest = Array.from({ length: random.below(4) }, element);
  return `[${gap(random)}${[...first, ...rest].join(spaced(random, ','))}${gap(random)}]`;
}

function member(random: Random, depth: number): string {
  return `"${random.of(names)}"${spaced(random, ':')}${value(random, depth)}`;
}

function scalar(random: Random): string {
  const kind = random.below(8);
  return kind === 0 ? random.of(['null', 'true', 'false']) : kind === 1 ? random.of(numbers) : string(random);
}

/** A string, written with as few escapes as JSON allows or with more. */
function string(random: Random): string {
  const said = random.oneIn(3) ? random.of(sayings) + random.of(sayings) : random.of(sayings);
  const text = JSON.stringify(said);
  return random.oneIn(6) ? text.replace(/[/{e\u2028]/g, escaped) : text;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function spaced(random: Random, sign: string): string {
  return random.oneIn(2) ? sign : gap(random) + sign + gap(random);
}

function gap(random: Random): string {
  return random.oneIn(400)
    ? random.of([' ', '\n', '\t']).repeat(5000)
    : random.of(['', '', '', ' ', '\n', '\r\n', '\r', '\t', '\n  ']);
}
