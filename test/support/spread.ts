/** Whether a test tries all that it can, as with `npm run test:all` and in a file that is run by itself: `npm test` takes a part. */
export const triesAll = process.env.CLOUDTRAIL_TESTS !== 'usual';

/** What is tried of a list: all, or one of so many that follow each other, so that each kind has its part. */
export function spread<T>(list: readonly T[], oneOf: number): readonly T[] {
  return triesAll ? list : list.filter((_, index) => index % oneOf === 0);
}

/** How many texts a property tries: all of so many, or a few of them. */
export function runs(all: number): number {
  return triesAll ? all : Math.min(all, Math.max(FEWEST, Math.ceil(all / 6)));
}

/** So few of a property that each say little. */
const FEWEST = 10;
