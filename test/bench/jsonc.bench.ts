import assert from 'node:assert/strict';
import {
  applyEdits,
  type FormattingOptions,
  findNodeAtOffset,
  format,
  getNodePath,
  parseTree,
  visit,
} from 'jsonc-parser';
import { read } from '../../src/core';
import { placeAt } from '../../src/core/event/placeAt';
import { buildCleanTree } from '../../src/core/json/buildTree';
import { jsonText } from '../../src/core/json/jsonText';
import { scanMembers } from '../../src/core/json/memberScan';
import { logText, recordTexts } from './support/logs';
import { medians, printTable } from './support/measure';

/** What is written by hand although jsonc-parser has it, beside jsonc-parser, over the events of a log of 5 MB. */
const text = logText(recordTexts(20240501, 5_000_000));
const records = [...read(text).records];
const places = records.map(({ span }) => span);
const slices = places.map(({ start, end }) => text.slice(start, end));

const options: FormattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
const written = (start: number, end: number) => jsonText(buildCleanTree(text, start, end), text);
const formatted = (json: string) => applyEdits(json, format(json, undefined, options));

function namesByScan(start: number, end: number): string[] {
  return [...scanMembers(text, start, end)].map((place) => text.slice(place.nameStart + 1, place.nameEnd - 1));
}

function namesByVisit(json: string): string[] {
  const names: string[] = [];
  let isTop = true;
  visit(json, {
    onObjectBegin: () => {
      const goesOn = isTop;
      isTop = false;
      return goesOn;
    },
    onArrayBegin: () => false,
    // Without these it does not notice that what it skips has come to its end.
    onObjectEnd: () => undefined,
    onArrayEnd: () => undefined,
    onObjectProperty: (name) => {
      names.push(name);
    },
  });
  return names;
}

for (const [index, { start, end }] of places.slice(0, 100).entries()) {
  assert.equal(written(start, end), formatted(slices[index]!));
  assert.deepEqual(namesByScan(start, end), namesByVisit(slices[index]!));
}

const ofAll = (work: (start: number, end: number) => unknown) => () => {
  for (const { start, end } of places) {
    work(start, end);
  }
};
const ofSlices = (work: (json: string) => unknown) => () => {
  for (const json of slices) {
    work(json);
  }
};
/** At every fortieth character of each event. */
const ofOffsets = (work: (index: number, offset: number) => unknown) => () => {
  for (const [index, { start, end }] of places.slice(0, 300).entries()) {
    for (let offset = start; offset < end; offset += 40) {
      work(index, offset);
    }
  }
};

const trees = medians(
  { parseTree: ofSlices(parseTree), buildCleanTree: ofAll((start, end) => buildCleanTree(text, start, end)) },
  7,
);
printTable('The tree of an event, where it stands in the log', trees, 'parseTree');
const texts = medians({ format: ofSlices(formatted), 'tree and jsonText': ofAll(written) }, 7);
printTable('An event written out with indentation', texts, 'format');
const names = medians({ visit: ofSlices(namesByVisit), scanMembers: ofAll(namesByScan) }, 7);
printTable('The members at the top of an event', names, 'visit');
const nodeAt = (index: number, offset: number) => {
  const node = findNodeAtOffset(records[index]!.tree, offset);
  return node && getNodePath(node);
};
const found = medians(
  { findNodeAtOffset: ofOffsets(nodeAt), placeAt: ofOffsets((index, offset) => placeAt(records[index]!.tree, offset)) },
  7,
);
printTable('What stands at an offset, and the way to it', found, 'findNodeAtOffset');
