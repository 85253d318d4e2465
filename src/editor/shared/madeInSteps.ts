/** What is made of each of many things, in steps for `inTimeSlices`: a place in a long document takes a search through its lines. */
export function* madeInSteps<T, Made>(things: readonly T[], make: (thing: T) => Made): Generator<void, Made[], void> {
  const made: Made[] = [];
  for (const thing of things) {
    made.push(make(thing));
    yield;
  }
  return made;
}
