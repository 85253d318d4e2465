import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { api, closeAll, codeOf, openNew, ours, until } from './editor';

/** How long a typed-in damage may go unreported, from the key to the diagnostic, in milliseconds. */
const PROMISE_MS = 250;

/** How often each is measured. The best counts: the machine does other things besides, and the first times nothing is warm. */
const TIMES = 8;

/** A delivered log of so many records on lines of their own, about 1 kB each. */
function logOf(records: number): string {
  const lines = Array.from({ length: records }, (_, index) => JSON.stringify(recordNumber(index)));
  return `{"Records":[\n${lines.join(',\n')}\n]}\n`;
}

function recordNumber(index: number): unknown {
  const id = String(index).padStart(12, '0');
  const accountId = '111122223333';
  return {
    eventVersion: '1.08',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROACKCEVSQ6C2EXAMPLE:session-${index % 40}`,
      arn: `arn:aws:sts::${accountId}:assumed-role/Harbor/session-${index % 40}`,
      accountId,
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: 'AROACKCEVSQ6C2EXAMPLE',
          arn: `arn:aws:iam::${accountId}:role/Harbor`,
          accountId,
          userName: 'Harbor',
        },
        attributes: { creationDate: '2021-06-09T23:00:00Z', mfaAuthenticated: 'false' },
      },
    },
    eventTime: '2021-06-09T23:09:46Z',
    eventSource: 'appmesh.amazonaws.com',
    eventName: 'DescribeMesh',
    awsRegion: 'us-west-2',
    sourceIPAddress: '192.0.2.92',
    userAgent: 'aws-cli/2.13.0 Python/3.11.4 Linux/5.10.0 exe/x86_64 prompt/off command/appmesh.describe-mesh',
    requestParameters: { meshName: `mesh-${index}` },
    responseElements: null,
    requestID: `29184022-b2d5-11e3-a63d-${id}`,
    eventID: `b096d5b7-dcf2-4399-998b-${id}`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
  };
}

/** Resolves when the codes of the document's findings are these, and says how long that took. */
async function timeUntil(document: vscode.TextDocument, codes: readonly string[], act: () => unknown): Promise<number> {
  const wanted = codes.join();
  const started = performance.now();
  const seen = new Promise<number>((done) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (ours(document).map(codeOf).join() === wanted) {
        listener.dispose();
        done(performance.now() - started);
      }
    });
  });
  await act();
  return seen;
}

describe('a log of a megabyte', () => {
  afterEach(closeAll);

  it('shows a typed-in damage within a quarter of a second, and forgets it as fast when it is mended', async function () {
    await api();
    const document = await openNew('megabyte_CloudTrail_x.json', logOf(1000));
    const editor = await vscode.window.showTextDocument(document);
    assert.ok(document.getText().length > 1_000_000);
    await until(
      'it has been read',
      async () => (await (await api()).inspect(document)).records.length,
      (n) => n === 1000,
    );
    // A comma between two fields in the middle of the log.
    const at = document.positionAt(document.getText().indexOf('"awsRegion"', 500_000) - 1);
    const comma = new vscode.Range(at, at.translate(0, 1));
    const broken: number[] = [];
    const mended: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      broken.push(await timeUntil(document, ['missing-comma'], () => editor.edit((edit) => edit.delete(comma))));
      mended.push(await timeUntil(document, [], () => editor.edit((edit) => edit.insert(at, ','))));
    }
    const words = `shown after ${broken.map(Math.round)} ms, gone after ${mended.map(Math.round)} ms`;
    assert.ok(Math.min(...broken) < PROMISE_MS && Math.min(...mended) < PROMISE_MS, words);
    this.test!.title += ` (${words})`;
  });
});
