import assert from 'node:assert/strict';
import { eventCard, eventSentence, read } from '../../../src/core';
import { fixture, fixtureNames } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { host, recordText } from '../../support/hover';

describe('event cards', () => {
  it('of the eleven events of the five documents are as reviewed', () => {
    const cards = fixtureNames('seeds').map((name) => cardsOf(name, fixture('seeds', name) ?? ''));
    assert.equal(cards.join('').match(/^### /gm)?.length, 11);
    assertGolden('cards', 'seeds.golden.md', cards.join('\n'));
  });

  it('name nothing as what it is not', () => {
    const said = (members: Readonly<Record<string, unknown>>) => {
      const record = read(recordText(members)).records.at(0);
      return record && eventSentence(record, { when: true });
    };
    const arn = 'arn:aws:kms:us-west-2:123456789012';
    const alias = said({
      eventSource: 'kms.amazonaws.com',
      eventName: 'CreateAlias',
      requestParameters: { aliasName: 'alias/A', targetKeyId: '1234' },
      resources: [{ ARN: `${arn}:key/1234` }, { ARN: `${arn}:alias/A` }],
    });
    assert.match(alias ?? '', /created alias alias\/A \(KMS key 1234\) in KMS/);
    const name = said({ eventName: 'PutContact', requestParameters: { fullName: 'Jane Doe' } });
    assert.match(name ?? '', /set contact \(name Jane Doe\)/);
    const own = said({ eventName: 'ListVaults', requestParameters: { accountId: '-' } });
    assert.match(own ?? '', /listed vaults in/);
    const login = said({ eventName: 'Login', eventSource: 'harbor-app', requestParameters: null });
    assert.match(login ?? '', /logged in to harbor-app/);
  });

  it('of varied events are as reviewed', () => {
    const cards = cardsOf('records.json', fixture('cards', 'records.json') ?? '');
    assert.ok((cards.match(/^### /gm)?.length ?? 0) >= 25);
    assertGolden('cards', 'records.golden.md', cards);
  });

  it('of events in which something is rare or missing are as reviewed', () => {
    assertGolden(
      'cards',
      'odd-records.golden.md',
      cardsOf('odd-records.json', fixture('cards', 'odd-records.json') ?? ''),
    );
  });

  it('of more than 100 events of more than 30 services, such as incidents have, are as reviewed', () => {
    const events = JSON.parse(fixture('cards', 'incidents.json') ?? '[]') as readonly Record<string, unknown>[];
    assert.ok(events.length >= 100);
    assert.ok(new Set(events.map(({ eventSource }) => eventSource)).size >= 30);
    const text = `[${events.map((event) => recordText(event)).join(',')}]`;
    assertGolden('cards', 'incidents.golden.md', cardsOf('incidents.json', text));
  });

  it('begin with the sentence that is also told as plain text', () => {
    const log = read(recordText());
    const record = log.records.at(0);
    assert.ok(record);
    const plain = eventSentence(record);
    assert.equal(
      plain,
      'User Mary_Major created mesh my-mesh in App Mesh, us-west-2, through the AWS CLI, at 2021-06-09 23:09:46 UTC; write.',
    );
    assert.equal(eventCard(record, log, host).split('\n')[0]?.replaceAll('\\', ''), plain);
  });

  it('survive records in which everything is of the wrong type', () => {
    for (const odd of [null, 7, 'x', true, [], {}, [[{}]], { type: 7, items: null }]) {
      const names = Object.keys(JSON.parse(recordText()) as object);
      const log = read(JSON.stringify(Object.fromEntries(names.map((name) => [name, odd]))));
      for (const record of log.records) {
        assert.equal(typeof eventCard(record, log, host), 'string');
        assert.match(eventSentence(record), /\.$/);
      }
    }
  });
});

function cardsOf(name: string, text: string): string {
  const log = read(text);
  const cards = [...log.records].map((record) => `### ${eventSentence(record)}\n\n${eventCard(record, log, host)}\n`);
  return `## ${name}\n\n${cards.join('\n')}`;
}
