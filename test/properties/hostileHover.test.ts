import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt, eventCard, explain, read } from '../../src/core';
import { allFields, allWordings, pageUrl, targetPaths } from '../../src/core/facts/facts';
import { fixture, fixtureNames } from '../support/fixtures';
import { host, recordText } from '../support/hover';
import { renderer, tokensOf } from '../support/rendered';
import { runs } from '../support/spread';

const pages = new Set([...allFields()].map(([, fact]) => pageUrl(fact.page)));

const evil = fc.constantFrom(
  '[click](command:workbench.action.terminal.new)',
  '<img src=x onerror=alert(1)>',
  '![](https://evil.example/x.png)',
  '$(trash) `$(zap)` ```',
  'https://evil.example www.evil.example a@evil.example',
  '\u202egnp.exe\u202c\u0000\u200b',
  '**x** _y_ ~~z~~ # h | t |\n---\n\n- item',
  'arn:aws:iam::1:user/[x](command:y)`<b>',
  'AIDAEXAMPLEUSERID0001:[x](command:y)',
  'User: [x](command:y) is not authorized to perform: `<b>` on resource: $(x) because ![x](y)',
  '{"a":"```\\n[x](command:y)"}',
  'Terraform/[x](command:y) aws-cli/<b> command/`x`',
  '2024-01-01T00:00:00Z',
  'x'.repeat(10_000),
);

describe('hostile values', () => {
  it('come alive in no hover and no card', function () {
    if (!renderer) {
      this.skip();
    }
    const names = Object.keys(JSON.parse(recordText()) as object);
    fc.assert(
      fc.property(fc.array(evil, { minLength: names.length, maxLength: names.length }), evil, (values, other) => {
        const members = Object.fromEntries(names.map((name, index) => [name, values[index]]));
        const userIdentity = {
          type: 'IAMUser',
          userName: other,
          arn: other,
          principalId: other,
          accessKeyId: other,
          [other]: other,
        };
        const text = JSON.stringify({
          ...members,
          userIdentity,
          requestParameters: { bucketName: other, [other]: other, userData: other },
        });
        const log = read(text);
        for (const { index } of text.matchAll(/"(?=[^,:}\]])/g)) {
          assertInert(explain(log, index, host)?.markdown ?? '');
        }
        for (const record of log.records) {
          assertInert(eventCard(record, log, host));
        }
      }),
      { numRuns: runs(15) },
    );
  }).timeout(30_000);

  it('come alive in no card that says what was set, to what, of what', function () {
    if (!renderer) {
      this.skip();
    }
    const events = [...allWordings().map(([eventSource, eventName]) => ({ eventSource, eventName })), ...inPolicies];
    for (const event of events) {
      for (const text of ['[x](command:y)`<b>`', '![](https://evil.example/x.png) $(zap) https://evil.example']) {
        const { eventSource, eventName } = event;
        const asked = targetPaths(eventSource, eventName).flatMap(({ ways }) =>
          ways.map(({ steps }) => filled(steps, text)),
        );
        const policy = {
          Statement: { Effect: text, Principal: text, Action: text, Condition: { [text]: { [text]: text } } },
        };
        const requestParameters = Object.assign({ [text]: text, policy, document: JSON.stringify(policy) }, ...asked);
        const log = read(recordText({ ...event, requestParameters, responseElements: requestParameters }));
        for (const record of log.records) {
          const card = eventCard(record, log, host);
          assert.match(card, /WITH/);
          assertInert(card);
        }
      }
    }
  }).timeout(30_000);

  it('and broken texts never make a hover or a completion fail', () => {
    const documents = ['hover', 'seeds', 'cards'].flatMap((folder) =>
      fixtureNames(folder)
        .filter((name) => !name.endsWith('.golden.md'))
        .map((name) => fixture(folder, name) ?? ''),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (document, from, length, put) => {
          const at = from % document.length;
          const text = document.slice(0, at) + put + document.slice(at + (length % 40));
          const log = read(text);
          for (let offset = Math.max(0, at - 60); offset < at + 60; offset += 3) {
            explain(log, offset, host);
            completionsAt(log, offset);
          }
        },
      ),
      { numRuns: runs(50) },
    );
  }).timeout(30_000);

  it('nested ten thousand deep are no trouble', () => {
    const depth = 10_000;
    const text = recordText({ requestParameters: 0 }).replace(
      '"requestParameters":0',
      `"requestParameters":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    );
    const log = read(text);
    for (const offset of [0, 30, Math.floor(text.length / 2), text.length - 3]) {
      explain(log, offset, host);
      completionsAt(log, offset);
    }
  }).timeout(30_000);
});

const inPolicies = [
  { eventSource: 'iam.amazonaws.com', eventName: 'CreateRole' },
  { eventSource: 'nobody.amazonaws.com', eventName: 'PutThing' },
];

/** A value that has a text at the end of a way. */
function filled(steps: readonly string[], text: string): object {
  const [first = '', ...rest] = steps;
  const inner = rest.length > 0 ? filled(rest, text) : text;
  return first === '[]' ? [inner] : Object.fromEntries(first.split('~').map((name) => [name, inner]));
}

/** No HTML, no picture, and no link but to pages of the table. */
function assertInert(markdown: string): void {
  for (const token of tokensOf(markdown)) {
    assert.ok(!/html|image/.test(token.type), `${token.type} in ${markdown}`);
    if (token.type === 'link_open') {
      assert.ok(pages.has(token.attrGet('href') ?? ''), `${token.attrGet('href')} in ${markdown}`);
    }
  }
  assert.doesNotMatch(markdown.replace(/```+[\s\S]*?```+/g, ''), /\$\(/);
  assert.ok(markdown.length < 30_000);
}
