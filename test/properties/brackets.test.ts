import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { read } from '../../src/core';
import { joinPieces, type Piece, piecesOf } from '../support/damage/pieces';
import { mended, shownRecords } from '../support/damage/shown';
import { fixture } from '../support/fixtures';
import { sharedFiles } from '../support/shared';

/** A way to get one bracket wrong: what the piece becomes, or undefined where it does not apply. */
interface Slip {
  readonly name: string;
  becomes(piece: Piece): string | undefined;
  /** In how many of a hundred places it may be mended otherwise on one line: where nothing tells which of two brackets is wrong. */
  readonly unclear: number;
}

const slips: readonly Slip[] = [
  { name: 'a missing closing bracket', becomes: ({ kind }) => (kind === 'close' ? '' : undefined), unclear: 15 },
  {
    name: 'a doubled closing bracket',
    becomes: ({ kind, text }) => (kind === 'close' ? text + text : undefined),
    unclear: 4,
  },
  {
    name: 'the wrong closing bracket',
    becomes: ({ kind, text }) => (kind === 'close' ? (text === '}' ? ']' : '}') : undefined),
    unclear: 5,
  },
  {
    name: 'a brace before a comma',
    becomes: ({ kind, depth }) => (kind === 'comma' && depth > 0 ? '},' : undefined),
    unclear: 5,
  },
  {
    name: 'a bracket before a comma',
    becomes: ({ kind, depth }) => (kind === 'comma' && depth > 0 ? '],' : undefined),
    unclear: 2,
  },
  { name: 'a missing opening bracket', becomes: ({ kind }) => (kind === 'open' ? '' : undefined), unclear: 3 },
  {
    name: 'a doubled opening bracket',
    becomes: ({ kind, text }) => (kind === 'open' ? text + text : undefined),
    unclear: 0,
  },
];

const layouts: readonly (readonly [string, string | undefined])[] = [
  ['indented', '    '],
  ['on one line', undefined],
];

/** Records of many shapes: nested requests, lists of objects and of texts, empty objects, each kind of identity. */
function ownRecords(): unknown[] {
  const names = ['containers/s3-log.json', 'containers/insights.json', 'seeds/app-mesh.md', 'seeds/cloudwatch.txt'];
  return names.flatMap((name) => shownRecords(read(fixture(...name.split('/')) ?? '')).slice(0, 6));
}

function guideRecords(): unknown[] {
  const texts = [...sharedFiles('corpus', 'doc-samples', 'valid')].map(({ text }) => text);
  return texts.filter((_, index) => index % 24 === 0).flatMap((text) => shownRecords(read(text)).slice(0, 1));
}

const neighbour = (index: number) => ({
  eventVersion: '1.08',
  eventTime: `2024-01-01T00:00:0${index}Z`,
  eventName: 'X',
});

/** A record alone, and as one of three in a log. */
const places: readonly ((record: string, indent: string | undefined) => string)[] = [
  (record) => record,
  (record, indent) => {
    const [before, behind] = [1, 2].map((index) => JSON.stringify(neighbour(index), undefined, indent));
    return `{"Records": [${before},${record},${behind}]}`;
  },
];

function isMended(damaged: string, sound: string): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(mended(read(damaged))), JSON.parse(sound));
  } catch {
    return false;
  }
}

/** How often the slip, in each place of each record, is mended to what the author wrote. */
function count(records: readonly unknown[], slip: Slip, indent: string | undefined) {
  let all = 0;
  const failed: string[] = [];
  for (const record of records) {
    const json = JSON.stringify(record, undefined, indent);
    const pieces = piecesOf(json);
    for (const [index, piece] of pieces.entries()) {
      const text = slip.becomes(piece);
      const damaged =
        text === undefined
          ? undefined
          : joinPieces([...pieces.slice(0, index), { ...piece, text }, ...pieces.slice(index + 1)]);
      for (const place of damaged === undefined ? [] : places) {
        all++;
        if (!isMended(place(damaged as string, indent), place(json, indent))) {
          failed.push(place(damaged as string, indent));
        }
      }
    }
  }
  return { all, failed };
}

describe('one bracket gone wrong anywhere in a record, alone or in a log', () => {
  for (const [layout, indent] of layouts) {
    for (const slip of slips) {
      it(`is mended to what the author wrote: ${slip.name}, ${layout}`, () => {
        const { all, failed } = count(ownRecords(), slip, indent);
        const most = indent === undefined ? Math.floor((all * slip.unclear) / 100) : 1;
        assert.ok(failed.length <= most, `${failed.length} of ${all}, such as\n${failed[0]}`);
      }).timeout(20_000);
    }
  }

  it('is mended so in samples of the guides', function () {
    const records = guideRecords();
    if (records.length === 0) {
      console.log('      skipped: the corpus is not here');
      this.skip();
    }
    for (const [layout, indent] of layouts) {
      for (const slip of slips) {
        const { all, failed } = count(records, slip, indent);
        console.log(`      ${slip.name}, ${layout}: ${all - failed.length} of ${all}`);
        assert.ok(failed.length <= (all * (indent === undefined ? 15 : 3)) / 100, failed[0]);
      }
    }
  }).timeout(60_000);
});
