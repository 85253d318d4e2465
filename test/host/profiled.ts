import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { extensions } from 'vscode';

/** The extension under test. */
export const OURS = 'cloudtrail-inspector.cloudtrail-inspector';

/** What the extension host did in some time, by V8's profile of it. */
export interface Profiled {
  /** How much of a time was work of this extension, in milliseconds; both moments by the monotonic clock, as `process.hrtime` tells it. */
  ours(from: number, to: number): number;
}

/** Profiles this process until it is told to stop: what holds it up is the work of VS Code, of its own extensions, or ours. */
export async function startProfile(): Promise<() => Promise<Profiled>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    const times = workIn(profile, extensions.getExtension(OURS)?.extensionPath);
    return {
      ours: (from, to) =>
        times.filter(({ at }) => at >= from && at < to).reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    };
  };
}

interface Work {
  /** By the monotonic clock, in milliseconds. */
  readonly at: number;
  readonly milliseconds: number;
}

/** The samples in which code of a folder was running, or memory was cleared while it ran. */
function workIn(
  { nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile,
  folder: string | undefined,
): Work[] {
  const isIn = insideOf(nodes, folder);
  const collecting = nodes.find(({ callFrame }) => callFrame.functionName === '(garbage collector)')?.id;
  const found: Work[] = [];
  let at = startTime / 1000;
  let was = false;
  for (const [index, sample] of samples.entries()) {
    const milliseconds = (timeDeltas[index + 1] ?? 0) / 1000;
    at += (timeDeltas[index] ?? 0) / 1000;
    was = sample === collecting ? was : isIn.has(sample);
    if (was) found.push({ at, milliseconds });
  }
  return found;
}

/** The numbers of the nodes whose code, or that of one of those that called it, is in a folder. */
function insideOf(nodes: readonly Profiler.ProfileNode[], folder: string | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  // A node stands before those that it called.
  for (const { id, callFrame, children = [] } of nodes) {
    if (folder !== undefined && callFrame.url.includes(folder)) found.add(id);
    if (found.has(id)) for (const child of children) found.add(child);
  }
  return found;
}
