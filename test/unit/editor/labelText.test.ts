import assert from 'node:assert/strict';
import { labelText, pathLabel, shortLabel, withoutIcons, withoutLinks } from '../../../src/editor/shared/labelText';

describe('labels of the tree', () => {
  it('show what would act on a reader unseen', () => {
    assert.equal(labelText('user \u202eevil\u2028\u0007'), 'user \\u202eevil\\u2028\\u0007');
    assert.equal(labelText('line\nbreak\ttab'), 'line\\u000abreak\\u0009tab');
  });

  it('are of bounded length, and empty for nothing', () => {
    assert.equal(labelText('x'.repeat(1_000_000)), `${'x'.repeat(120)}…`);
    assert.equal(labelText(undefined), '');
  });

  it('have the end of a long ARN, from where a part of it begins', () => {
    assert.equal(shortLabel('arn:aws:s3:::logs'), 'arn:aws:s3:::logs');
    assert.equal(
      shortLabel('arn:aws:dynamodb:us-east-1:111122223333:table/orders-of-last-year'),
      '…table/orders-of-last-year',
    );
    assert.equal(shortLabel(`arn:aws:x:::${'y'.repeat(100)}`), `…${'y'.repeat(32)}`);
    assert.equal(shortLabel(`arn:aws:x:::\u202e${'y'.repeat(31)}`), `…\\u202e${'y'.repeat(31)}`);
    assert.equal(shortLabel(`no arn ${'y'.repeat(60)}`), `no arn ${'y'.repeat(60)}`);
  });

  it('share a row without the last being cut for the others', () => {
    assert.equal(pathLabel(['S3', 'GetObject']), 'S3 › GetObject');
    const role = 'role AWSReservedSSO_AdministratorAccess_0123456789abcdef';
    assert.equal(pathLabel([role, 'PutObject']), 'role AWSReservedSSO_Admi… › PutObject');
    assert.equal(pathLabel(['arn:aws:dynamodb:us-east-1:111122223333:table/orders', role]), `…table/orders › ${role}`);
    assert.equal(pathLabel([`${'x'.repeat(23)}\u{1f600}`, 'y']), `${'x'.repeat(23)}… › y`);
    assert.equal(pathLabel([]), '');
  });

  it('make no icons of what looks like one', () => {
    assert.equal(withoutIcons('a $(zap) b $(x'), 'a \\$(zap) b \\$(x');
  });
});

describe('texts of notifications', () => {
  it('have no links that a log wrote', () => {
    assert.equal(
      withoutLinks('The value “[Mend](command:workbench.action.quit)” has no quotation marks.'),
      'The value “[Mend] (command:workbench.action.quit)” has no quotation marks.',
    );
  });
});
