import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { root } from '../support/fixtures';

const folder = join(root, 'src/core/facts');
const tables = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

describe('schemas of facts', () => {
  for (const table of tables) {
    it(`${table} is what its schema says`, () => {
      const ajv = new Ajv({ allErrors: true, formats: { regex: isRegex }, strictTuples: false });
      const validate = ajv.compile(json(table.replace('.json', '.schema.json')) as object);
      assert.ok(validate(json(table)), ajv.errorsText(validate.errors, { separator: '\n' }));
    });
  }
});

function json(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

function isRegex(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}
