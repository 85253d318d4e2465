/**
 * The same text with a memory of its own. A part of a longer text is kept as a view of it, so that a name of a few characters holds on to the
 * megabytes that it was cut from.
 */
export function own(text: string): string {
  return text.length < SHORTEST_VIEW ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/** What is shorter is copied anyway (V8). */
const SHORTEST_VIEW = 13;
