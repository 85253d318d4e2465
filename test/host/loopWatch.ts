/**
 * A time in which nothing else could run. `milliseconds` is what the process itself worked in it, by the processor's clock: on a busy machine
 * the clock on the wall counts what others do. `at` counts from the start of watching.
 */
interface Block {
  readonly at: number;
  readonly wall: number;
  readonly milliseconds: number;
}

export interface LoopWatch {
  /** Waits until the event loop has turned freely for so long. */
  quiet(milliseconds: number): Promise<void>;
  /** Ends watching, and gives all blocks. */
  stop(): readonly Block[];
}

/** Shorter times are the ordinary work of a program that answers. */
const SHORT_MS = 10;

/** Watches the event loop of this process: a timer that is due every millisecond, and how late it comes. */
export function watchLoop(): LoopWatch {
  const started = performance.now();
  const blocks: Block[] = [];
  let last = started;
  let worked = process.cpuUsage();
  let timer = setTimeout(turn, 1);
  function turn(): void {
    const now = performance.now();
    const wall = now - last;
    if (wall > SHORT_MS) {
      const { user, system } = process.cpuUsage(worked);
      blocks.push({ at: last - started, wall, milliseconds: Math.min(wall, (user + system) / 1000) });
    }
    last = now;
    worked = process.cpuUsage();
    timer = setTimeout(turn, 1);
  }
  return {
    async quiet(milliseconds) {
      const lastEnd = () => started + (blocks.at(-1)?.at ?? 0) + (blocks.at(-1)?.wall ?? 0);
      const from = performance.now();
      while (performance.now() - Math.max(from, lastEnd()) < milliseconds)
        await new Promise((done) => setTimeout(done, 50));
    },
    stop() {
      clearTimeout(timer);
      return blocks;
    },
  };
}
