import assert from 'node:assert/strict';
import type { l10n } from 'vscode';
import type { OtherPlace } from '../../../src/core';
import { linkTooltip } from '../../../src/editor/chains/linkTooltip';

const translations = {
  t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => `${values[Number(at)]}`),
} as unknown as typeof l10n;

describe('the words of a link to another event', () => {
  const told = (others: number) => linkTooltip({ way: 'mentions', others } as OtherPlace, translations);

  it('say what was counted, since the hover beside it counts in its own log', () => {
    assert.equal(told(6), 'Go to the next of 6 other events of all open logs that mention it');
    assert.equal(told(1), 'Go to the other event of the open logs that mentions it');
  });
});
