import assert from 'node:assert/strict';
import { formatted } from '../support/formatted';

describe('format', () => {
  it('never indents hostile nesting without bound', () => {
    const deep = `{"eventVersion":"1.08","eventName":"A","eventTime":"x","eventSource":"s","requestParameters":${'['.repeat(3000)}${']'.repeat(3000)}}`;
    assert.ok(formatted(deep).length < deep.length + 6000 * 140);
  });
});
