import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_NAME } from '../../../src/editor/openLogs/logName';
import { root } from '../../support/fixtures';

interface Entry {
  readonly command: string;
  readonly when: string;
}

const text = (name: string) => readFileSync(join(root, name), 'utf8');
const { contributes } = JSON.parse(text('package.json')) as {
  readonly contributes: { readonly menus: { readonly 'explorer/context': readonly Entry[] } };
};

describe('the names of what may be a log', () => {
  const entry = contributes.menus['explorer/context'].find(({ command }) => command === 'cloudtrail.openSelectedLogs');
  const [, source = '', flags] = /=~ \/(.*)\/(\w*)$/.exec(entry?.when ?? '') ?? [];
  const offered = new RegExp(source, flags);
  const endings = /`\.json`, .* and `\.gz`/.exec(text('README.md'))?.[0].match(/\.\w+/g) ?? [];

  it('are those that the README lists, in any case', () => {
    assert.deepEqual(LOG_NAME.source, `\\.(?:${endings.map((ending) => ending.slice(1)).join('|')})$`);
    assert.match('A.JSON', LOG_NAME);
  });

  it('are those on which the Explorer offers to open them', () => {
    const names = [...endings, '.json.gz', '.txt.gz', '.x.gz', '.TXT', '.md', '.txt.bak', 'txt', 'gz'];
    for (const name of names.map((ending) => `a${ending}`)) {
      assert.equal(offered.test(name), LOG_NAME.test(name), name);
    }
  });
});
