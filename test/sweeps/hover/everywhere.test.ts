import { explain, type LogDocument, read } from '../../../src/core';
import { elements, type JsonNode, members } from '../../../src/core/json/node';
import { fixture } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { host } from '../../support/hover';
import { variedLog } from '../../support/variedEvents';

/** The names and values of an event and below, each with the way to it. */
function* places(node: JsonNode, way = ''): Generator<readonly [way: string, offset: number]> {
  for (const { key, name, value } of members(node)) {
    const here = `${way}.${name}`;
    if (key) {
      yield [here, key.offset + 1];
    }
    if (value) {
      yield* value.type === 'object' || value.type === 'array'
        ? places(value, here)
        : [[`${here} =`, value.offset] as const];
    }
  }
  for (const value of elements(node)) {
    yield* value.children ? places(value, `${way}[]`) : [[`${way}[] =`, value.offset] as const];
  }
}

/** What hovering says at each of them: the paragraphs that were not said before. */
function saidOf(log: LogDocument): string {
  const said = new Set<string>();
  const told: string[] = [];
  for (const { tree } of log.records) {
    for (const [way, offset] of places(tree)) {
      const paragraphs = explain(log, offset, host)?.markdown.split('\n\n') ?? [];
      const others = paragraphs.filter((paragraph) => !said.has(paragraph));
      if (others.length > 0) {
        told.push(`## ${way.slice(1)}\n\n${others.join('\n\n')}\n`);
      }
      for (const paragraph of others) {
        said.add(paragraph);
      }
    }
  }
  return told.join('\n');
}

describe('hover on every name and value', () => {
  for (const name of ['records', 'odd-records']) {
    it(`of ${name}.json is as reviewed`, () => {
      assertGolden('hover', `every-${name}.golden.md`, saidOf(read(fixture('cards', `${name}.json`) ?? '')));
    });
  }

  it('of varied events is as reviewed', () => {
    assertGolden('hover', 'every-varied.golden.md', saidOf(read(variedLog)));
  });
});
