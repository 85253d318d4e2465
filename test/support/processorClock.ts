/**
 * Starts to count what this process takes of the processor: what else runs on the machine hardly counts, as it does by the clock on the wall.
 * @returns gives the milliseconds since, each time that it is asked
 */
export function processorClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
