import { strict as assert } from 'node:assert';
import { closeAll, hoverAt, hoverReads, open } from './editor';

/** What the mouse rests on, and what must be read there. */
const cases: readonly { readonly file: string; readonly on: string; readonly reads: RegExp }[] = [
  { file: 'app-mesh-connection.txt', on: '"eventType"', reads: /\*\*`eventType`\*\*.*string/ },
  { file: 'app-mesh-connection.txt', on: '"AwsServiceEvent"', reads: /\*\*`AwsServiceEvent`\*\*.*service/ },
  { file: 'app-mesh-connection.txt', on: '"readOnly"', reads: /\*\*`readOnly`\*\*.*boolean/ },
  { file: 'app-mesh-connection.txt', on: 'false', reads: /\*\*`false`\*\*.*change/ },
  { file: 'app-mesh-connection.txt', on: '"serviceEventDetails"', reads: /\*\*`serviceEventDetails`\*\*.*object/ },
  { file: 'app-mesh-connection.txt', on: '"eventStatus"', reads: /\*\*`eventStatus`\*\*.*string/ },
  { file: 'app-mesh-connection.txt', on: '"ConnectionEstablished"', reads: /Envoy.*connect/ },
  { file: 'app-mesh.md', on: '"eventType"', reads: /\*\*`eventType`\*\*/ },
  { file: 'app-mesh.md', on: '123456789012"\n', reads: /account/i },
  { file: 'x-ray.txt', on: '"eventType"', reads: /\*\*`eventType`\*\*/ },
  { file: 'x-ray.txt', on: '"AwsApiCall"', reads: /\*\*`AwsApiCall`\*\*/ },
  { file: 'x-ray.txt', on: '"GetEncryptionConfig"', reads: /xray:GetEncryptionConfig.*access level Read/ },
  {
    file: 'cloudwatch.txt',
    on: '"comparisonOperator"',
    reads: /text, asked for in `PutMetricAlarm`.*Values: `GreaterThanOrEqualToThreshold`, .*AWS's model of the API/s,
  },
];

describe('hovers', () => {
  afterEach(closeAll);

  for (const { file, on, reads } of cases) {
    it(`explain ${on.trim()} in ${file}`, async () => {
      const document = await open(`seeds/${file}`);
      const offset = document.getText().indexOf(on);
      assert.ok(offset > 0);
      await hoverReads(document, offset + 2, reads);
    });
  }

  it('say nothing about the prose around a sample', async () => {
    const document = await open('seeds/app-mesh-connection.txt');
    // Hovers are there: their absence means something.
    await hoverReads(document, document.getText().indexOf('"eventType"') + 2, /eventType/);
    assert.equal(await hoverAt(document, 5), '');
  });
});
