import assert from 'node:assert/strict';
import { Chains, drain, type EventsView, InTime, mentionsView, referencesTo, sessionView } from '../../../src/core';
import { chainsOf, deed, setOfTexts } from '../../support/chainLogs';
import { assertGolden } from '../../support/golden';
import { incidentTexts } from '../../support/incident';

const incident = drain(Chains.of(setOfTexts(...incidentTexts().values())));
const named = (name: string) =>
  Array.from({ length: incident.set.length }, (_, row) => row).filter(
    (row) => incident.set.at(row)?.text('eventName') === name,
  );

function viewOf(chains: Chains, row: number): EventsView {
  return drain(sessionView(chains, drain(InTime.of(chains.set, chains.timeline)), row));
}

const textOf = ({ lines }: EventsView) => lines.map(({ text }) => text).join('\n');

describe('a session as a text', () => {
  it('tells the chain, what is first seen, and all that was done, in the order of time', () => {
    const view = viewOf(incident, named('StopLogging')[0] ?? -1);
    assert.equal(view.title, 'Session of role data-maintenance (session maintenance)');
    assertGolden('sessions', 'stopLogging.txt', `${textOf(view)}\n`);
  });

  it('leads from every line of an event to the event', () => {
    const { lines } = viewOf(incident, named('StopLogging')[0] ?? -1);
    const told = lines.filter(({ text }) => /^2025-03-12 .* (?:203|event name)/.test(text));
    assert.ok(told.length >= 14);
    for (const { text, row = -1 } of told) {
      const time = incident.set.at(row)?.text('eventTime') ?? '';
      assert.equal(text.slice(0, 19), time.replace('T', ' ').replace('Z', ''));
    }
  });

  it('keeps hostile text within its line', () => {
    const evil = '$(x)\u202e\n2025-03-12 02:00:00  forged';
    const chains = chainsOf([
      deed(
        '1',
        1,
        { type: 'IAMUser', userName: evil, accessKeyId: evil },
        { userAgent: evil, sourceIPAddress: evil, errorCode: evil, errorMessage: evil, eventName: evil },
      ),
    ]);
    const { lines } = viewOf(chains, 0);
    assert.ok(lines.length > 5);
    assert.ok(lines.every(({ text }) => !/[\n\u202e]/.test(text)));
    assert.ok(lines.every(({ text }) => !text.startsWith('2025-03-12 02:00:00  forged')));
  });

  it('tells an event once that was delivered twice', () => {
    const user = { type: 'IAMUser', userName: 'Mary', accessKeyId: 'AKIAX' };
    const chains = chainsOf([deed('1', 1, user), deed('2', 2, user)], [deed('1', 1, user)]);
    const text = textOf(viewOf(chains, 0));
    assert.match(text, /1 more of the rows are copies/);
    const [, list = ''] = text.split('What was done\n');
    assert.equal(list.match(/^2025/gm)?.length, 2);
  });

  it('says of a sign-in that failed as whom somebody tried it', () => {
    const user = { type: 'IAMUser', userName: 'mary', accountId: '111122223333' };
    const door = { eventSource: 'signin.amazonaws.com', eventType: 'AwsConsoleSignIn', eventName: 'ConsoleLogin' };
    const from = { sourceIPAddress: '192.0.2.7' };
    const chains = chainsOf([
      deed('failed', 1, user, { ...door, ...from, responseElements: { ConsoleLogin: 'Failure' } }),
      deed('later', 9, { ...user, accessKeyId: 'AKIAX' }, from),
    ]);
    assert.match(textOf(viewOf(chains, 1)), /address 192\.0\.2\.7, by somebody as user mary\n/);
  });

  it('is of the event alone where it states no credentials, and nothing where there is no event', () => {
    const chains = chainsOf([deed('1', 1, { type: 'AWSService', invokedBy: 'x.amazonaws.com' })]);
    assert.match(textOf(viewOf(chains, 0)), /^Session of .*\n1 event · /);
    assert.deepEqual(viewOf(chains, 7).lines, []);
  });
});

describe('the events with a value as a text', () => {
  it('are in the order of time, with whoever acted', () => {
    const rows = drain(referencesTo(incident.set, 'backup-agent'));
    const view = drain(mentionsView(drain(InTime.of(incident.set)), 'backup-agent', [...rows].reverse()));
    const times = view.lines.flatMap(({ text }) => /^2025-\S+ \S+/.exec(text)?.[0] ?? []);
    assert.ok(times.length > 40);
    assert.deepEqual(times, [...times].sort());
    assert.match(textOf(view), /^Events with backup-agent\n/);
    assert.match(textOf(view), /CreateAccessKey \(IAM\) {2}role data-maintenance \(session maintenance\)/);
  });
});
