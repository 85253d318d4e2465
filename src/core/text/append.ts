/** Adds items to a list. Not spread into a call: a long list would take more arguments than the engine's stack holds. */
export function append<T>(into: T[], items: Iterable<T>): void {
  for (const item of items) {
    into.push(item);
  }
}
