import { strict as assert } from 'node:assert';
import { readFileSync, statSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { packagePath } from '../../.ci/host/packagePath.mjs';

/** Small enough to install in a moment on a bad line, with the actions of IAM, what their parameters are and, in both bundles, an engine for regular expressions. */
const MOST_BYTES = 1_200_000;

/** Files whose number may grow: whatever is in these folders, by its extension. */
const OPEN_ENDED = [
  /^media\/[\w.-]+\.(png|svg)$/,
  /^media\/samples\/[\w.-]+$/,
  /^media\/walkthrough\/[\w.-]+\.svg$/,
  /^syntaxes\/[\w.-]+\.json$/,
];

const FIXED = [
  'CHANGELOG.md',
  'LICENSE.txt',
  'dist/desktop.js',
  'dist/features.js',
  'dist/table.css',
  'dist/table.js',
  'dist/web.js',
  'media/findings.md',
  'media/iamActions.json',
  'media/iamResources.json',
  'media/operationModels.json',
  'package.json',
  'package.nls.json',
  'readme.md',
];

interface Entry {
  readonly name: string;
  /** Where its local header is, which comes before its deflated bytes. */
  readonly header: number;
  readonly length: number;
}

function namesIn(zip: Buffer): string[] {
  return entriesIn(zip).map(({ name }) => name);
}

/** The text of a file in a zip file. */
function textIn(zip: Buffer, name: string): string {
  const entry = entriesIn(zip).find((one) => one.name === name);
  assert.ok(entry, name);
  const start = entry.header + 30 + zip.readUInt16LE(entry.header + 26) + zip.readUInt16LE(entry.header + 28);
  return inflateRawSync(zip.subarray(start, start + entry.length)).toString('utf8');
}

/** What is in a zip file, read from its central directory. */
function entriesIn(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf('PK\x05\x06');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      header: zip.readUInt32LE(at + 42),
      length: zip.readUInt32LE(at + 20),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

describe('the package', () => {
  it('holds what the extension needs and nothing else', async () => {
    const names = namesIn(readFileSync(await packagePath()));
    const ours = names.filter((name) => name.startsWith('extension/')).map((name) => name.slice('extension/'.length));
    const fixed = ours.filter((name) => !OPEN_ENDED.some((pattern) => pattern.test(name)));
    assert.deepEqual(fixed.map((name) => name.toLowerCase()).sort(), FIXED.map((name) => name.toLowerCase()).sort());
  });

  it('is small', async () => {
    assert.ok(statSync(await packagePath()).size < MOST_BYTES);
  });

  it('holds what is known of all actions and their parameters in less than 250 kB', async () => {
    const known = entriesIn(readFileSync(await packagePath())).filter(({ name }) =>
      /\/media\/(iamActions|operationModels)\.json$/.test(name),
    );
    assert.equal(known.length, 2);
    const length = known.reduce((sum, entry) => sum + entry.length, 0);
    assert.ok(length < 250_000, `${length} bytes`);
  });

  it('begins its page with what it is for, and leads nowhere that is not there', async () => {
    const page = textIn(readFileSync(await packagePath()), 'extension/readme.md');
    assert.match(page, /^# CloudTrail Inspector\n\nRead an AWS CloudTrail log/);
    assert.match(page, /\n## What it does\n/);
    assert.doesNotMatch(page, /npm |CONTRIBUTING|<!-- (?:end of )?repository|!\[/);
    const links = [...page.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link);
    assert.deepEqual(
      links.filter((link) => !link?.startsWith('https://')),
      [],
    );
  });

  it('holds every file that the manifest names', async () => {
    const names = new Set(namesIn(readFileSync(await packagePath())));
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|syntaxes)\/[^"]+)"/g)].map(
      ([, path]) => `extension/${path}`,
    );
    assert.ok(named.length > 4);
    assert.deepEqual(
      named.filter((path) => !names.has(path)),
      [],
    );
  });
});
