import assert from 'node:assert/strict';
import { formatted } from '../support/formatted';

describe('format', () => {
  it('never indents hostile nesting without bound', () => {
    const deep = `{"eventVersion":"1.08","eventName":"A","eventTime":"x","eventSource":"s","requestParameters":${'['.repeat(3000)}${']'.repeat(3000)}}`;
    assert.ok(formatted(deep).length < deep.length + 6000 * 140);
  });

  it('lays out a damaged sample and keeps every character of it', () => {
    const text = `{"eventVersion"=>"1.08", "eventName"=>"A", // why\n "eventTime"=>nil "userIdentity"=>{"type"=>"Root"}, ..more }`;
    assert.equal(
      formatted(text),
      '{\n  "eventVersion"=> "1.08",\n  "eventName"=> "A", // why\n "eventTime"=> nil\n  "userIdentity"=> {\n    "type"=> "Root"\n  }, ..more }',
    );
  });
});
