import { readdirSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../../src/core';
import { Random } from '../../bench/support/random';
import { generators } from '../../support/damage/generators';
import { fixture, fixtureNames, root } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { readingText } from '../../support/readingText';

/** How many texts are made of each kind of damage. */
const MADE = 12;

/** The inputs in a folder of fixtures and below: all but the fixed twins and what is expected. */
function inputsIn(folder: string): string[] {
  return readdirSync(path.join(root, 'test', 'fixtures', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name) && !/\.(?:fixed|expected)\.\w+$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/**
 * What every fixture and some texts of each kind of damage are read as, to the last offset. A line that changes is not wrong for that: it is to be
 * looked at.
 */
describe('what is read of', () => {
  for (const folder of ['damages', 'rules'].flatMap((room) => fixtureNames(room).map((name) => `${room}/${name}`))) {
    it(folder, () => assertReadings(folder));
  }
  for (const folder of ['containers', 'fuzz', 'seeds', 'wild']) {
    it(folder, () => assertReadings(folder));
  }

  for (const { name, damaged } of generators) {
    it(name, () => {
      const random = new Random(8);
      const texts = Array.from({ length: MADE }, () => damaged(random).text);
      const all = texts.map((text, index) => `${index}\n${readingText(read(text))}`).join('');
      assertGolden('readings/generated', `${name.replaceAll(/\W+/g, '-')}.txt`, all);
    });
  }
});

function assertReadings(folder: string): void {
  const all = inputsIn(folder).map((name) => `${name}\n${readingText(read(fixture(folder, name) ?? ''))}`);
  assertGolden('readings', `${folder}.txt`, all.join(''));
}
