import { containerFormats } from './index';
import { textFormats } from './text/index';

/** What people call the container with an id; the id itself when there is no such container. */
export function containerTitle(id: string): string {
  const all = [...containerFormats.flatMap((format) => [format, format.inARow ?? []].flat()), ...textFormats];
  return all.find((format) => format.id === id)?.title ?? id;
}
