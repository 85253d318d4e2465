import assert from 'node:assert/strict';
import { applyEdits, drain, formatInSteps, type LogDocument, read, type Span } from '../../src/core';

const style = { indent: '  ', mostEdits: 50_000 };

function whole({ text }: LogDocument): Span {
  return { start: 0, end: text.length };
}

function formatted(text: string, area?: Span, mostEdits = style.mostEdits): string {
  const log = read(text);
  return applyEdits(text, drain(formatInSteps(log, area ?? whole(log), { ...style, mostEdits })));
}

describe('format', () => {
  it('never indents hostile nesting without bound', () => {
    const deep = `{"eventVersion":"1.08","eventName":"A","eventTime":"x","eventSource":"s","requestParameters":${'['.repeat(3000)}${']'.repeat(3000)}}`;
    assert.ok(formatted(deep).length < deep.length + 6000 * 140);
  });
});
