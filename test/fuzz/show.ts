import { type Fault, faults } from '../support/damage/health';
import { Reading } from '../support/damage/reading';
import { minimised } from './minimise';
import type { Column } from './table';

/** Prints the texts on which the rows fail whose names hold `row`, with what becomes of them; what can be made small is. */
export function showFailures({ core, scores }: Column, row: string): void {
  for (const [name, { failures }] of [...scores.rows].filter(([name]) => name.includes(row))) {
    const fault = faults.find((one) => name === `all: ${one.name}`);
    for (const { reading, what } of failures) {
      const text = fault ? smallest(reading, fault) : reading.text;
      const shown = new Reading(text, core.read);
      console.log(`\n## ${core.name}, ${name}\n${what}\n--- text\n${text}\n--- mended\n${shown.mended}`);
      for (const { code, certain, span } of shown.log?.damages ?? []) {
        console.log(
          `  ${code}${certain ? '' : ' (uncertain)'} at ${span.start}: ${JSON.stringify(text.slice(span.start, span.end))}`,
        );
      }
    }
  }
}

/** The smallest part of a text that shows the fault; of a log it remains one. */
function smallest({ text, log, read }: Reading, fault: Fault): string {
  const least = log?.records.length ? 1 : 0;
  return minimised(text, (part) => {
    const reading = new Reading(part, read);
    return fault.find(reading) !== undefined && (reading.log?.records.length ?? least) >= least;
  });
}
