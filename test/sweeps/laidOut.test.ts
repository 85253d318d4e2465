import assert from 'node:assert/strict';
import { applyEdits, drain, formatInSteps, read, readableInSteps } from '../../src/core';
import { fixture, fixtureNames } from '../support/fixtures';
import { assertGolden } from '../support/golden';
import { hash } from '../support/readingText';

/** So many texts of a folder with one kind of damage, and of one with all containers. */
const FEW = { damages: 1, containers: 20 } as const;

const texts = [
  ...fixtureNames('damages').flatMap((code) => textsOf(`damages/${code}`, FEW.damages)),
  ...textsOf('containers', FEW.containers),
];

function textsOf(folder: string, most: number) {
  const names = fixtureNames(folder).filter((name) => /\.\w+$/.test(name) && !/golden|expected|fixed/.test(name));
  const step = Math.max(1, Math.floor(names.length / most));
  return names.filter((_, at) => at % step === 0).map((name) => ({ folder, name }));
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What laying out does to a text: the number of edits, and a short text that tells results apart. */
function laidOut(text: string): string {
  const log = read(text);
  const edits = drain(formatInSteps(log, { start: 0, end: text.length }, { indent: '  ', mostEdits: 50_000 }));
  const formatted = applyEdits(text, edits);
  assert.equal(withoutSpace(formatted), withoutSpace(text));
  const readable = drain(readableInSteps(log));
  return [
    edits.length > 0 ? `${edits.length} edits #${hash(formatted)}` : 'as it is',
    readable ? `readable ${readable.style}, ${readable.held} held #${hash(readable.text)}` : 'nothing readable',
  ].join('; ');
}

describe('laying out', () => {
  it('a text of each kind, and that in one line, leaves all but white space, and the damage', () => {
    const told = texts.map(({ folder, name }) => {
      const text = fixture(folder, name) ?? '';
      return `${folder}/${name}: ${laidOut(text)}; in one line ${laidOut(text.replace(/\n\s*/g, ' '))}\n`;
    });
    assertGolden('readings', 'laid-out.txt', told.join(''));
  });
});
