import { jsonText } from '../json/jsonText';
import type { EventData } from '../log/eventData';

/** An event as strict JSON in lines, whatever it was read from. */
export function eventJson({ tree, source }: EventData): string {
  return jsonText(tree, source);
}
