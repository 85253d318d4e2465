import assert from 'node:assert/strict';
import { forms } from '../../support/eventForms';

describe('an event says the same, whatever it came in', () => {
  it('says whether it is damaged, and whether it is a row', () => {
    const told = Object.entries(forms).map(([form, read]) => [form, read()?.damaged, read()?.row]);
    assert.deepEqual(
      told.filter(([, damaged, row]) => damaged || row).map(([form]) => form),
      ['a damaged document', 'damaged bytes'],
    );
  });
});
