import assert from 'node:assert/strict';
import { isPasted } from '../../../src/core/read/census/evidence';
import { span } from '../../../src/core/text/span';

const beginning = '{"eventVersion":"1.08",';
const code = `;\nconst other = 1;\n${'// and more\n'.repeat(200)}`;

/** What follows the beginning of a record in the code of a page, and whether somebody pasted a record there. */
const rests: readonly (readonly [rest: string, pasted: boolean])[] = [
  [`"userIdentity":{"type":"Root"}}${code}`, true],
  [`"userIdentity" : {"x":1}}${code}`, true],
  [`"eventName":"A","awsRegion":"eu-west-1"}${code}`, true],
  [`\\"eventName\\": \\"A\\",\\"awsRegion\\": \\"eu-west-1\\"}${code}`, true],
  [`"eventName":"A","other":"x"}${code}`, false],
  [`"eventName":name,"awsRegion":"eu-west-1","eventTime":"now"}${code}`, false],
  [`"userIdentity":{"type":"Root"},...rest}${code}`, false],
  [`"readOnly":true,"errorCode":null,"eventName":"A","awsRegion":"x"}${code}`, true],
  ['"other":1', true],
  ['"other":1\n```\n', false],
];

describe('a record in the code of a page', () => {
  for (const [rest, pasted] of rests) {
    it(`was ${pasted ? '' : 'not '}pasted there: ${rest.slice(0, 60).trim()}`, () => {
      assert.equal(isPasted(beginning + rest, span(0, beginning.length)), pasted);
    });
  }
});
