import { shortLine } from '../markdown/visible';
import type { Span } from '../text/span';

/** What is wrong with a filter, as data: what was written there, and what it may have been meant to be. */
export interface FilterProblem {
  readonly kind: ProblemKind;
  /** Where, in the filter's text; empty where something is missing. */
  readonly span: Span;
  readonly text: string;
  readonly meant?: string | undefined;
}

/** What was expected, by what is wrong. A new kind is a new line. */
const messages = {
  'unclosed-quote': () => 'A closing quotation mark was expected before the end.',
  'unclosed-regex': () =>
    'A closing / was expected, since a value that begins with / is a regular expression. Put other texts in quotation marks.',
  'unclosed-group': () => 'A closing ) was expected before the end.',
  'stray-closer': () => 'There is no opening ( for this ).',
  'missing-term': ({ text }) =>
    text ? `A term was expected beside ${text}.` : 'A term was expected, such as service:s3 or a word.',
  'missing-value': ({ text }) =>
    `A value was expected directly behind ${text}, such as a name, * for any, or several in ( , ).`,
  'empty-value': ({ text }) =>
    `A text was expected in ${text}. An event without a value is found by - and *, as in -error:*.`,
  'missing-comma': () => 'A comma or a closing ) was expected between the values.',
  'text-behind-value': () =>
    'A blank was expected behind the value. Put a value with quotation marks or brackets in quotation marks.',
  'unknown-name': ({ text, meant }) =>
    `A facet or a field was expected before the colon, and ${text} is neither${meant ? `; ${meant} is one` : ''}. Put the whole in quotation marks to look for it as text.`,
  'unknown-preset': ({ text, meant }) =>
    `The name of a preset was expected, and ${text} is none${meant ? `; ${meant} is one` : ''}.`,
  'not-a-time': () =>
    'A time was expected, such as 2021-07-30T16:00:00Z, 2021-07-30, 10:05, or two of them with .. between them.',
  'range-of-time': ({ text }) => `One time was expected, not a range: at:${text} says it.`,
  'backward-range': () => 'A later time was expected behind the .. than before it.',
  'not-a-network': ({ text }) =>
    `A network was expected, such as 203.0.113.0/24 or 2001:db8::/32, and ${text} is none.`,
  'not-a-number': ({ text }) => `A number was expected behind ${text}. Put a text that begins so in quotation marks.`,
  'number-of-facet': () =>
    'Numbers are compared at a path of the event only, as in requestParameters.maxResults:>100. Put a text that begins so in quotation marks.',
  'too-deep': () => 'Fewer brackets in each other were expected.',
  'no-shared-day': ({ text }) =>
    `A day was expected before the time, as in 2021-07-30T10:05, since the events are of several days${text && ` (${text})`}.`,
  'not-a-regex': ({ text }) => `This regular expression cannot be used: ${text}.`,
} as const satisfies Record<string, (problem: FilterProblem) => string>;

export type ProblemKind = keyof typeof messages;

/** What was expected, in a sentence of plain text. Texts of the filter in it are cut and made visible. */
export function messageOf(problem: FilterProblem): string {
  const say: (problem: FilterProblem) => string = messages[problem.kind];
  return say({ ...problem, text: shortLine(problem.text, 80) });
}
