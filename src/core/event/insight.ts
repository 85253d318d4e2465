import type { EventData } from '../log/eventData';
import { errorCodeOf, eventNameOf } from './action';

/** Texts of a log, made fit for where they go. */
type Show = (text: string) => string;

/** Which parts of an Insights event's title are said elsewhere, or are put in. */
interface Parts {
  /** Whether what holds the title says the action. */
  readonly isNameSaid?: boolean;
  /** Whether what holds the title says the error. */
  readonly isErrorSaid?: boolean;
  /** What follows the action: "in EC2". */
  readonly where?: string;
}

/**
 * What an Insights event states, in a few words: "Insight: unusual rate of RunInstances calls started". It tells of no call, so it must not
 * be listed like one. What the event lacks is left out.
 */
export function insightTitle(event: EventData, show: Show, { isNameSaid, isErrorSaid, where }: Parts = {}): string {
  const name = isNameSaid ? undefined : eventNameOf(event);
  const error = isErrorSaid ? undefined : errorCodeOf(event);
  const rate = rateOf(event);
  const what = error
    ? [show(error), rate, name && `of ${show(name)}`]
    : [name && show(name), rate || (name ? '' : 'calls or errors')];
  const state = told(event, 'state', 'insightState');
  const change = state === 'Start' ? 'started' : state === 'End' ? 'ended' : '';
  return ['Insight: unusual rate of', ...what, where, change].filter(Boolean).join(' ');
}

/** Whether the unusual time goes on: only the event at its end knows all of it. */
export function isInsightStart(event: EventData): boolean {
  return told(event, 'state', 'insightState') === 'Start';
}

function rateOf(event: EventData): string {
  const type = told(event, 'insightType', 'insightType') ?? '';
  return /Error/.test(type) || errorCodeOf(event) !== undefined ? 'errors' : /Call/.test(type) ? 'calls' : '';
}

/** A member where trails write it, or in the flat layout of CloudTrail Lake. */
function told(event: EventData, name: string, flat: string): string | undefined {
  return event.text('insightDetails', name) ?? event.text(flat);
}
