import { read } from '../../../src/core';
import { assertGolden } from '../../support/golden';
import { refusals } from '../../support/refusals';

/** Texts of several notations, in which everything stands that JSON has. */
const texts: Readonly<Record<string, string>> = {
  sound: `{"Records":[{"eventVersion":"1.08","a":"x, {y}: \\"z\\"","n":[-1.5e3,true,null]},{"eventVersion":"1.08","eventName":"B"}]}`,
  damaged: `{"eventVersion":"1.08","a":"Get"Object" b:'c d',"n":None,,"e":"x\\y\nz"`,
  'in a string': JSON.stringify({ CloudTrailEvent: '{"eventVersion":"1.08","a":"b c"}' }),
  'a table': 'eventID,eventJson\n1,"{""eventVersion"":""1.08"",""a"":""b, c""}"\n',
};

/** What is done at one place. */
const edits: Readonly<Record<string, (at: number) => readonly [start: number, end: number, newText: string]>> = {
  'one character less': (at) => [at, at + 1, ''],
  'a comma more': (at) => [at, at, ','],
  'a quotation mark more': (at) => [at, at, '"'],
  'a backslash more': (at) => [at, at, '\\'],
  'a letter more': (at) => [at, at, 'n'],
  'a space more': (at) => [at, at, ' '],
  'a bracket more': (at) => [at, at, '}'],
  'three characters less': (at) => [at, at + 3, ''],
};

/** A letter for each reason: l loses, c changes, i invents, x crosses; a dot for what may be done. */
function verdicts(text: string, edit: (at: number) => readonly [number, number, string]): string {
  const mends = Array.from({ length: text.length - 2 }, (_, at) => {
    const [start, end, newText] = edit(at);
    return { edits: [{ span: { start, end }, newText }], removes: [] };
  });
  // Each by itself: mends that meet refuse each other.
  return mends.map((mend) => refusals(text, [mend])[0]?.replace('crosses', 'x').charAt(0) ?? '.').join('');
}

describe('the guard at every place', () => {
  it('refuses what it is reviewed to refuse', () => {
    const told = Object.entries(texts).map(([name, text]) => {
      const lines = Object.entries(edits).map(([what, edit]) => `${verdicts(text, edit)} ${what}\n`);
      return `${name}: ${read(text).damages.length} damages\n${text.replaceAll('\n', '⏎')}\n${lines.join('')}`;
    });
    assertGolden('messages', 'guard.golden.txt', told.join('\n'));
  });
});
