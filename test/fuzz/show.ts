import { type Fault, faults } from '../support/damage/health';
import { Reading } from '../support/damage/reading';
import { minimised } from './minimise';
import type { Column } from './table';

/** Prints the texts on which the rows fail whose names hold `row`. */
export function showFailures({ core, scores }: Column, row: string): void {
  for (const [name, { failures }] of [...scores.rows].filter(([name]) => name.includes(row))) {
    for (const { reading, what } of failures) {
      showFailure(`${core.name}, ${name}`, what, reading, name.replace('all: ', ''));
    }
  }
}

/** Prints a text and what becomes of it; when it is a fault that any text could show, the smallest part of the text that does. */
export function showFailure(title: string, what: string, reading: Reading, fault: string): void {
  const found = faults.find(({ name }) => name === fault);
  const text = found && reading.log?.records.length ? smallest(reading, found) : reading.text;
  const shown = new Reading(text, reading.read);
  console.log(`\n## ${title}\n${what}\n--- text\n${text}\n--- mended\n${shown.mended}`);
  for (const { code, certain, span } of shown.log?.damages ?? []) {
    const place = JSON.stringify(text.slice(span.start, span.end).slice(0, 200));
    console.log(`  ${code}${certain ? '' : ' (uncertain)'} at ${span.start}: ${place}`);
  }
}

/** The smallest part of a log that shows the fault and has a record. */
function smallest({ text, read }: Reading, fault: Fault): string {
  return minimised(text, (part) => {
    const reading = new Reading(part, read);
    return fault.find(reading) !== undefined && reading.log?.records.length !== 0;
  });
}
