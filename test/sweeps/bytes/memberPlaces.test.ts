import assert from 'node:assert/strict';
import { check, noted } from '../../support/notedMembers';

describe('members that are noted while a record is read', () => {
  it('take little where each record has names of its own', () => {
    const texts = Array.from({ length: 5_000 }, (_, at) => `{"a":1,"b${at}":${at},"c${at}":"x"}`);
    const members = noted(texts);
    assert.equal(members.filter((known) => known !== undefined).length, 8);
    check(texts.slice(0, 8));
  });
});
