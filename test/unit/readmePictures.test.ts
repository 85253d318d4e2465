import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/fixtures';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/!\[[^\]]{20,}\]\(media\/screenshots\/([\w-]+\.webp)\)/g)].map(([, name]) => name);

describe('the pictures of the README', () => {
  it('are those in the repository, and no others are there', () => {
    assert.deepEqual([...shown].sort(), readdirSync(join(root, 'media/screenshots')).sort());
  });
});
