import { strict as assert } from 'node:assert';
import { readFileSync, statSync } from 'node:fs';
import { packagePath } from '../../.ci/host/packagePath.mjs';

/** Small enough to install in a moment on a bad line. */
const MOST_BYTES = 500_000;

/** Files whose number may grow: whatever is in these folders, by its extension. */
const OPEN_ENDED = [/^media\/[\w.-]+\.(png|svg)$/, /^syntaxes\/[\w.-]+\.json$/];

const FIXED = [
  'CHANGELOG.md',
  'LICENSE.txt',
  'dist/desktop.js',
  'dist/features.js',
  'dist/web.js',
  'package.json',
  'package.nls.json',
  'readme.md',
];

/** The names in a zip file, read from its central directory. */
function namesIn(zip: Buffer): string[] {
  const end = zip.lastIndexOf('PK\x05\x06');
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
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
