/**
 * A time in which nothing else could run. `milliseconds` is what the process itself worked in it, by the processor's clock: on a busy machine
 * the clock on the wall counts what others do. `at` is when it began, by the monotonic clock.
 */
interface Block {
  readonly at: number;
  readonly wall: number;
  readonly milliseconds: number;
}

export interface LoopWatch {
  /** Waits until the event loop has turned freely for so long; not for ever, since a profiler that has been at it for long holds up an idle process, too. */
  quiet(milliseconds: number): Promise<void>;
  /** Ends watching, and gives all blocks. */
  stop(): readonly Block[];
}

/** Who waits for quiet waits no longer than this. */
const PATIENCE_MS = 20_000;

/** Shorter times are the ordinary work of a program that answers, and of the profiler of one that is idle. */
const SHORT_MS = 20;

/** Watches the event loop of this process: a timer that is due every millisecond, and how late it comes. */
export function watchLoop(): LoopWatch {
  const blocks: Block[] = [];
  let last = monotonic();
  let worked = process.cpuUsage();
  let timer = setTimeout(turn, 1);
  function turn(): void {
    const now = monotonic();
    const wall = now - last;
    const { user, system } = process.cpuUsage(worked);
    const milliseconds = Math.min(wall, (user + system) / 1000);
    if (milliseconds > SHORT_MS) blocks.push({ at: last, wall, milliseconds });
    last = now;
    worked = process.cpuUsage();
    timer = setTimeout(turn, 1);
  }
  return {
    async quiet(milliseconds) {
      const lastEnd = () => (blocks.at(-1)?.at ?? 0) + (blocks.at(-1)?.wall ?? 0);
      const from = monotonic();
      const isQuiet = () => monotonic() - Math.max(from, lastEnd()) >= milliseconds;
      while (!isQuiet() && monotonic() - from < PATIENCE_MS) await new Promise((done) => setTimeout(done, 50));
    },
    stop() {
      clearTimeout(timer);
      return blocks;
    },
  };
}

/** Milliseconds by the clock that profiles go by, too. */
function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
