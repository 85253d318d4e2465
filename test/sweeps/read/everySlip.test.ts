import { read } from '../../../src/core';
import { assertGolden } from '../../support/golden';
import { hash } from '../../support/readingText';

/** A short log in which everything is that JSON has. */
const first = `{"eventVersion":"1.08","userIdentity":{"type":"Root","accountId":"111122223333"},"eventTime":"2024-05-14T09:31:07Z",
 "eventName":"PutObject","requestParameters":{"list":["a\\"b",-1.5e3,{}],"is":true},"responseElements":null}`;
const second = '{"eventVersion":"1.08","eventName":"GetObject","eventSource":"s3.amazonaws.com"}';
const log = `{"Records":[${first},\n${second}]}`;
const whole = dataOf(log);

function dataOf(text: string): string {
  return JSON.stringify(JSON.parse(text).Records);
}

/** What happens to one character of a text. */
const slips: Readonly<Record<string, (character: string) => string>> = {
  lost: () => '',
  doubled: (character) => character + character,
  'with a quotation mark before it': (character) => `"${character}`,
  'with a brace before it': (character) => `}${character}`,
  'with a line end before it': (character) => `\n${character}`,
};

/** A shorter one, for notations in which every name is to be mended. */
const short = `{"Records":[${second},\n{"eventVersion":"1.08","eventName":"X","requestParameters":{"b":"c \\"d","is":true,"n":[-1,null,"x"]}}]}`;
const indented = JSON.stringify(JSON.parse(log), undefined, 2);

/** The same log in other notations, with one or two characters lost here and there. */
const notations: Readonly<Record<string, string>> = {
  indented,
  'of Ruby': short.replaceAll('":', '" => ').replace('null', 'nil'),
  'in a string': JSON.stringify(log),
  'a table': `id,event\n1,"${first.replaceAll('"', '""').replace('\n', '')}"\n2,"${second.replaceAll('"', '""')}"\n`,
  'in HTML': short.replaceAll('"', '&quot;'),
  'in a mail': indented.replaceAll(/^/gm, '> '),
  'in wrapped lines': log.replaceAll('\n', '').replaceAll(/.{48}/g, '$&\n'),
  'without quotation marks': short.replaceAll(/"(\w+)":/g, '$1:'),
  'in prose': `The event was:\n\n\`\`\`json\n${first}\n\`\`\`\n\nand then ${second}.\n`,
  'in YAML': `Records:\n- eventVersion: "1.08"\n  userIdentity:\n    type: Root\n    accountId: '111122223333'\n  eventTime: 2024-05-14T09:31:07Z\n  eventName: PutObject\n  requestParameters:\n    list:\n    - a"b\n    - -1.5e3\n    - {}\n    is: true\n  responseElements: null\n- eventVersion: "1.08"\n  eventName: GetObject\n  eventSource: s3.amazonaws.com\n`,
};

/** Those of the shorter log. */
const DENSE: ReadonlySet<string> = new Set(['of Ruby', 'in HTML', 'without quotation marks']);

/** More than so many mends of one damage are told by their number and a short text that tells them apart. */
const MENDS = 3;

/** The events as data, or what differs of them; and what is told of the text, each with its mend. */
function told(text: string, data = whole): string {
  const { records, damages, unexplained } = read(text);
  const now = JSON.stringify([...records].map((record) => record.at()));
  const said = damages.map(({ code, certain, span, edits }) => {
    const all = edits.map((edit) => `${edit.span.start}-${edit.span.end}${JSON.stringify(edit.newText)}`);
    const mends = all.length <= MENDS ? all : `${all.length} mends #${hash(all.join())}`;
    return `${code}${certain ? '' : '?'} ${span.start}-${span.end} ${mends}`.trim();
  });
  const left = unexplained.map(({ start, end }) => `not understood ${start}-${end}`);
  return [now === data ? 'same' : difference(now, data), ...said, ...left].join('; ');
}

/** Where two lists of events begin and end to differ, and what is there now. */
function difference(now: string, data: string): string {
  let start = 0;
  while (start < now.length && now.charAt(start) === data.charAt(start)) {
    start++;
  }
  let end = 0;
  while (end < now.length - start && end < data.length - start && now.at(-1 - end) === data.at(-1 - end)) {
    end++;
  }
  return `${start}-${data.length - end} is ${now.slice(start, now.length - end)}`;
}

/** Slips within words are all alike: each is tried at their ends. */
describe('every slip of one character', () => {
  for (const [slip, change] of Object.entries(slips)) {
    it(`${slip} is read as reviewed`, () => {
      const lines = [...log].flatMap((character, at) => {
        if (/^\w{3}$/.test(log.slice(at - 1, at + 2))) {
          return [];
        }
        const text = log.slice(0, at) + change(character) + log.slice(at + 1);
        return `${at} ${JSON.stringify(log.slice(Math.max(0, at - 6), at))} ${JSON.stringify(character)}: ${told(text)}\n`;
      });
      assertGolden('readings/slips', `${slip.replaceAll(' ', '-')}.txt`, lines.join(''));
    });
  }

  for (const [name, text] of Object.entries(notations)) {
    it(`is read as reviewed: a log ${name}`, () => {
      const data = DENSE.has(name) ? dataOf(short) : whole;
      const lines = [`whole: ${told(text, data)}\n`];
      for (let at = 0; at < text.length; at += /^\w{3}$/.test(text.slice(at - 1, at + 2)) ? 9 : 4) {
        const width = (at % 2) + 1;
        const slipped = text.slice(0, at) + text.slice(at + width);
        lines.push(`${at} ${JSON.stringify(text.slice(at, at + width))}: ${told(slipped, data)}\n`);
      }
      assertGolden('readings/slips', `${name.replaceAll(' ', '-')}.txt`, lines.join(''));
    });
  }
});
