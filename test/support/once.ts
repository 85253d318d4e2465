/** What `make` gives, made when it is first asked for: tests of one text share its reading, and a failure shows in the first of them. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
