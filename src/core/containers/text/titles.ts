import { containerFormats } from '../index';
import { wrappedEvent, wrappedEvents } from '../wrapped';
import { textFormats } from './index';

/** What people call the container with an id; the id itself when there is no such container. */
export function containerTitle(id: string): string {
  const json = containerFormats.flatMap((format) => [format, format.inARow ?? []].flat());
  return [...json, wrappedEvent, wrappedEvents, ...textFormats].find((format) => format.id === id)?.title ?? id;
}
