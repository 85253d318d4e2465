/** What tools write before each line of what a program prints. Sources of patterns. */

/** How much a line matters, as programs write it into their logs. */
const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL)';
/** A time, and behind it what Kubernetes or a program says of the line. */
const TIME = String.raw`\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: std(?:out|err) [FP]|[ \t]{1,4}\[?${LEVEL}\]?(?: ?[:|-])?)?`;
/** The time, the host and the program, as in a syslog. */
const SYSLOG = String.raw`[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,64} [\w./-]{1,64}(?:\[\d{1,10}\])?:`;
/** The name of a container, as Docker Compose writes it. */
const CONTAINER = String.raw`[A-Za-z][\w.-]{0,63}[ \t]{1,40}\|`;

/** The pod and the container, as `kubectl logs --prefix` writes them. */
const POD = String.raw`\[pod/[\w.-]{1,64}/[\w.-]{1,64}\]`;

/** Who wrote the line and when, and its number, as `git blame` writes them. */
const BLAME = String.raw`\^?[\da-f]{7,40} [^()\n]{0,80}\([^()\n]{1,80}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4} {1,6}\d{1,6}\)`;

/** Those that stand apart from the line by a blank. */
export const APART: readonly string[] = [TIME, SYSLOG, CONTAINER, POD, BLAME];

/** The name of a file and the number of the line, as grep writes them, against the line. */
export const FILE = String.raw`[\w./-]{1,80}?(?:-\d{1,6}-|:\d{1,6}:)`;

/** Any of them. */
export const LINE_MARK = `(?:${[...APART, FILE].join('|')})`;
