import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { processorClock } from '../../support/processorClock';
import { logOf } from './deliveredLog';
import { api, closeAll, codeOf, openNew, ours, until } from './editor';

/** How often as long as in a log of three events, in the same editor at the same moment. */
const MOST_TIMES_AS_LONG = 4;

/** How often each is measured. The best counts: the machine does other things besides, and the first times nothing is warm. */
const TIMES = 8;

/** Milliseconds, by the clock on the wall and of the extension host's processor. */
interface Taken {
  readonly wall: number;
  readonly processor: number;
}

/** Resolves when the codes of the document's findings are these, and says how long that took after the edit began. */
async function timeUntil(
  document: vscode.TextDocument,
  codes: readonly string[],
  act: () => Thenable<boolean>,
): Promise<Taken> {
  const wanted = codes.join();
  const started = performance.now();
  const used = processorClock();
  const seen = new Promise<Taken>((done) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (ours(document).map(codeOf).join() === wanted) {
        listener.dispose();
        done({ wall: performance.now() - started, processor: used() });
      }
    });
  });
  assert.ok(await act(), 'The edit is taken.');
  return seen;
}

interface Slip {
  readonly document: vscode.TextDocument;
  damage(): Promise<Taken>;
  mend(): Promise<Taken>;
}

/** As if typed, whichever editor has the focus. */
function changed({ uri }: vscode.TextDocument, range: vscode.Range, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  return vscode.workspace.applyEdit(edit);
}

/** Opens a log of so many events, and gives what takes a comma out in the middle of it, and what puts it back. */
async function slipIn(name: string, events: number): Promise<Slip> {
  const document = await openNew(name, logOf(events));
  await until(
    'it has been read',
    async () => (await (await api()).inspect(document)).records.length,
    (n) => n === events,
  );
  const text = document.getText();
  const at = document.positionAt(text.indexOf('"awsRegion"', text.length / 2) - 1);
  const comma = new vscode.Range(at, at.translate(0, 1));
  return {
    document,
    damage: () => timeUntil(document, ['missing-comma'], () => changed(document, comma, '')),
    mend: () => timeUntil(document, [], () => changed(document, comma.with(at, at), ',')),
  };
}

const best = (taken: readonly Taken[], of: keyof Taken) => Math.round(Math.min(...taken.map((one) => one[of])));

describe('a log of a megabyte', () => {
  afterEach(closeAll);

  const title = 'shows a typed-in damage about as fast as a small one, and forgets it as fast when it is mended';

  it(title, async function () {
    const small = await slipIn('small_CloudTrail_x.json', 3);
    const large = await slipIn('megabyte_CloudTrail_x.json', 1000);
    await vscode.window.showTextDocument(small.document, vscode.ViewColumn.Two);
    await vscode.window.showTextDocument(large.document, vscode.ViewColumn.One);
    const taken = { small: [] as Taken[], damage: [] as Taken[], mend: [] as Taken[] };
    for (let time = 0; time < TIMES; time++) {
      taken.small.push(await small.damage());
      await small.mend();
      taken.damage.push(await large.damage());
      taken.mend.push(await large.mend());
    }
    const reference = best(taken.small, 'wall');
    const ways = (['damage', 'mend'] as const).map((way) => {
      const [wall, processor] = [best(taken[way], 'wall'), best(taken[way], 'processor')];
      const words = `${way}: ${wall} ms, ${processor} of the processor; in a small one ${reference}`;
      assert.ok(wall <= MOST_TIMES_AS_LONG * reference, words);
      return words;
    });
    this.test!.title = `${title} (${ways.join('; ')})`;
  });
});
