import assert from 'node:assert/strict';
import { eventSentence, eventText, facetsWith, type LogRecord, read } from '../../../src/core';
import { targetsOf } from '../../../src/core/event/target';

const head = 'Event name,Event time,User name,Event source,Resource type,Resource name';

/** The event of a row of the Event history, with what stands in its last two cells. */
function rowWith(cells: string, name = 'RunInstances'): LogRecord {
  const csv = `${head}\n${name},2026-03-12T02:09:40Z,ann,ec2.amazonaws.com,${cells}\n`;
  return read(csv).records.at(0) as LogRecord;
}

function targets(cells: string): readonly string[] {
  return targetsOf(rowWith(cells)).map(({ kind, names }) => `${kind}: ${names.join(' and ')}`);
}

describe('the resources of an event in two columns', () => {
  it('are its targets, in its sentence, in its row and as a facet', () => {
    const event = rowWith('AWS::IAM::User,bob', 'DeleteUser');
    assert.match(eventSentence(event), /^User or session ann deleted user bob in /);
    assert.equal(eventText(event, { said: [], run: undefined, date: undefined }).target, 'bob');
    const [facet] = facetsWith(['resource']);
    assert.deepEqual(facet?.keysOf(event), ['bob']);
    assert.deepEqual(facet?.textOf('bob', event), { label: 'bob', description: 'AWS::IAM::User' });
  });

  const id = 'i-0123456789abcdef0';
  const cases: readonly (readonly [what: string, cells: string, told: readonly string[]])[] = [
    ['none where both are empty', ',', []],
    ['none where a type stands alone', 'AWS::IAM::User,', []],
    [
      'several with commas between, each with its type',
      '"AWS::EC2::VPC,AWS::EC2::Instance","vpc-1, web"',
      ['VPC: vpc-1', 'instance: web'],
    ],
    ['those of one type together', '"A::B::Disk,A::B::Disk","one,two"', ['disk: one and two']],
    ['what the name tells where no type is told', `,${id}`, [`instance: ${id}`]],
    [
      'several of one type where their form tells where each ends',
      `AWS::EC2::Instance,"${id},${id.replace('0', '1')}"`,
      [`instance: ${id} and ${id.replace('0', '1')}`],
    ],
    ['one whose name has a comma in it', 'AWS::IAM::User,"smith,john"', ['user: smith,john']],
    ['one text where nothing tells which type is whose', '"A::B::Disk,A::B::File","a,b,c"', ['resource: a,b,c']],
    ['no empty ones', '"A::B::Disk,A::B::File",",b"', ['file: b']],
  ];
  for (const [what, cells, told] of cases) {
    it(`are ${what}`, () => assert.deepEqual(targets(cells), told));
  }

  it('are none in JSON, where CloudTrail has no such members', () => {
    const { records } = read(
      '{"Records":[{"eventVersion":"1.08","eventID":"a","eventSource":"x.amazonaws.com","eventName":"Do","Resource name":"bob"}]}',
    );
    assert.deepEqual(targetsOf(records.at(0) as LogRecord), []);
  });
});
