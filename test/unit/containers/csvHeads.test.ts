import assert from 'node:assert/strict';
import { read } from '../../../src/core';

const cell = '"{""eventVersion"":""1.08"",""eventName"":""A""}"';

/** The first two lines of tables, and what they are taken for; undefined for tables of other things. */
const tables: readonly (readonly [head: string, row: string, id: string | undefined])[] = [
  ['TimeGenerated [UTC],EventName,UserIdentityArn', '2024-01-01,A,arn', 'sentinel-csv'],
  ['EventName,EventSource,AWSRequestId', 'A,s3.amazonaws.com,1', 'sentinel-csv'],
  ['TimeGenerated,EventName', '2024-01-01,A', undefined],
  ['User name,Event time,Event source,Event name', 'ana,2024-01-01T00:00:00Z,s3.amazonaws.com,A', 'event-history-csv'],
  ['@timestamp,@message', `2024-01-01,${cell}`, 'message-csv'],
  ['timestamp,name,value', '2024-01-01,A,7', undefined],
  ['eventname,eventsource,awsregion,eventtime', 'A,s3.amazonaws.com,us-east-1,2024-01-01T00:00:00Z', 'athena-csv'],
];

describe('the head of a table', () => {
  for (const [head, row, id] of tables) {
    it(`tells what it is: ${head}`, () => {
      assert.deepEqual(
        read(`${head}\n${row}\n`).containers.map((container) => container.id),
        id === undefined ? [] : [id],
      );
    });
  }
});
