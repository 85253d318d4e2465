import { read } from '../../src/core';
import { Random } from '../bench/support/random';
import { shownRecords } from './damage/shown';
import { fixture } from './fixtures';
import { sharedFiles } from './shared';

/** Records of many shapes: nested requests, lists of objects and of texts, empty objects, each kind of identity. */
export function ownRecords(): unknown[] {
  const names = ['containers/s3-log.json', 'containers/insights.json', 'seeds/app-mesh.md', 'seeds/cloudwatch.txt'];
  return names.flatMap((name) => shownRecords(read(fixture(...name.split('/')) ?? '')).slice(0, 6));
}

/** Records from the guides, where they are at hand. */
export function guideRecords(): unknown[] {
  const texts = [...sharedFiles('corpus', 'doc-samples', 'valid')].map(({ text }) => text);
  return texts.filter((_, index) => index % 24 === 0).flatMap((text) => shownRecords(read(text)).slice(0, 1));
}

/** `count` delivered records of different events from real accounts, where they are at hand. */
export function realRecords(count: number, seed: number): unknown[] {
  const files = [...sharedFiles('corpus', 'real')].filter(({ name }) => !name.includes('LICENSE'));
  const random = new Random(seed);
  const found: unknown[] = [];
  for (let tries = 0; files.length > 0 && found.length < count && tries < 10 * count; tries++) {
    const { records } = read(random.pick(files).text);
    const record = records.at(random.below(Math.max(records.length, 1)));
    if (record && record.span.end - record.span.start < 6000) {
      found.push(JSON.parse(JSON.stringify(shownRecords({ records: [record] } as never)[0])));
    }
  }
  return found;
}

const SENTENCE = 'a sentence with, commas: and "quotation marks" in it';

/** Those of the fixtures, and what they lack: a policy in a string, prose, Unicode, paths, deep and wide values. */
export function soundRecords(): unknown[] {
  return ownRecords().flatMap((record, index) => {
    const odd =
      index % 3 === 0 ? { policy: JSON.stringify({ Statement: [{ Action: ['s3:Get*'], Effect: 'Allow' }] }) } : {};
    const prose =
      index % 3 === 1 ? { description: SENTENCE, path: 'C:\\temp\\größe.txt', url: 'https://example.com/a?b=c&d' } : {};
    return [
      record,
      { ...(record as object), additionalEventData: { ...odd, ...prose, sizes: [1, -2.5, 1e6], empty: {} } },
    ];
  });
}
