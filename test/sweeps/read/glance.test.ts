import assert from 'node:assert/strict';
import { looksLikeLog } from '../../../src/core';
import { mayLookLikeLog } from '../../../src/core/firstLook';
import { fixture, fixtureNames } from '../../support/fixtures';
import { unmark } from '../../support/markers';

function* texts(): Generator<readonly [string, string]> {
  for (const folder of ['seeds', 'containers', 'wild', ...fixtureNames('damages').map((code) => `damages/${code}`)]) {
    for (const name of fixtureNames(folder)) {
      const text = fixture(...folder.split('/'), name);
      if (text) yield [`${folder}/${name}`, unmark(text).text];
    }
  }
}

describe('the glance that tells whether all that reads logs is worth loading', () => {
  it('says yes wherever the sniff does', () => {
    const missed: string[] = [];
    let seen = 0;
    for (const [name, text] of texts()) {
      for (const kind of ['json', 'prose'] as const) {
        for (const [how, written] of [
          ['', text],
          [', shouted', text.toUpperCase()],
          [', as UTF-16', [...text].join('\0')],
        ] as const) {
          const sniffed = looksLikeLog(written, kind);
          seen += Number(sniffed);
          if (sniffed && !mayLookLikeLog(written, kind)) missed.push(`${name} as ${kind}${how}`);
        }
      }
    }
    assert.ok(seen > 1000);
    assert.deepEqual(missed, []);
  });

  it('says no to most of what people have open', () => {
    const others = [
      '',
      'text',
      '{"name":"x","version":"1.0.0","scripts":{}}',
      '# Title\n\n```json\n{"a": 1}\n```\n',
      '{"eventName":"build"}',
    ];
    assert.deepEqual(
      others.filter((text) => mayLookLikeLog(text, text.startsWith('{') ? 'json' : 'prose')),
      [],
    );
  });
});
