import type { EventData, Path } from '../../log/eventData';

/** The string at a path; undefined when absent or empty, and for a value of another type, which is a finding of its own. */
export function stringAt(event: EventData, ...path: Path): string | undefined {
  const found = event.at(...path);
  return typeof found === 'string' && found ? found : undefined;
}
