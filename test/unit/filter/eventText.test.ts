import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { textsOf } from '../../../src/core/filter/eventText';

describe('the texts of an event', () => {
  const said = '"eventVersion":"1.08","eventName":"X","readOnly":true,"size":1.50,"none":null';

  it('are its names and values, as they are written, whether it is sound or damaged', () => {
    for (const text of [`{${said}}`, `{${said} "eventID":"a"}`]) {
      const record = read(text).records.at(0);
      assert.ok(record);
      const texts = textsOf(record);
      for (const one of ['eventName', 'X', 'true', '1.50', 'null']) {
        assert.ok(texts.includes(one), `${one} in ${texts}`);
      }
    }
  });
});
