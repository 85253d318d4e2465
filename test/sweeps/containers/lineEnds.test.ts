import assert from 'node:assert/strict';
import { buildRecord } from '../../support/buildRecord';
import { FOREIGN, forged, time, told } from '../../support/foreignLineEnds';

/** Heads of entries, as formats have them. */
const HEADS: Readonly<Record<string, string>> = {
  'an export of CloudWatch Logs': `${time} `,
  'aws logs tail': `${time} 123456789012_CloudTrail_eu-west-1 `,
  syslog: 'Jun  9 23:09:59 host trail[123]: ',
};

describe('text inside a sound string', () => {
  for (const [format, head] of Object.entries(HEADS)) {
    it(`begins no entry of ${format}, whatever stands before it`, () => {
      for (const foreign of FOREIGN) {
        const agent = `curl${foreign}${head}${forged} ${foreign}`;
        const lines = ['A', agent, 'C'].map((userAgent, index) => buildRecord({ eventName: `N${index}`, userAgent }));
        const text = lines.map((line) => `${head}${line}\n`).join('');
        assert.deepEqual(
          told(text),
          { names: ['N0', 'N1', 'N2'], damages: [], unexplained: [] },
          JSON.stringify(foreign),
        );
      }
    });

    it(`begins none where lines of ${format} end with CR and LF`, () => {
      const lines = ['A', 'B', 'C'].map((eventName) => `${head}${buildRecord({ eventName })}\r\n`);
      assert.deepEqual(told(lines.join('')), { names: ['A', 'B', 'C'], damages: [], unexplained: [] });
    });
  }

  it('closes no code block of Markdown', () => {
    for (const foreign of FOREIGN) {
      const record = buildRecord({ eventName: 'A', userAgent: `x${foreign}\`\`\`${foreign}${forged}` });
      const text = `# Title\n\n\`\`\`json\n${record}\n\`\`\`\n\nAn end.\n`;
      assert.deepEqual(told(text), { names: ['A'], damages: [], unexplained: [] }, JSON.stringify(foreign));
    }
  });

  it('begins no row of CSV', () => {
    for (const foreign of FOREIGN) {
      const rows = ['A', 'B'].map(
        (name) =>
          `"${time}","${buildRecord({ eventName: name, userAgent: `${foreign}${time},${forged}` }).replaceAll('"', '""')}"\n`,
      );
      assert.deepEqual(told(`@timestamp,@message\n${rows.join('')}`), {
        names: ['A', 'B'],
        damages: [],
        unexplained: [],
      });
    }
  });

  it('begins no line of NDJSON and no record in a log file', () => {
    for (const foreign of FOREIGN) {
      const records = ['A', 'B', 'C', 'D'].map((eventName) =>
        buildRecord({ eventName, userAgent: `x${foreign}${forged}${foreign}`, [`${foreign}${forged}`]: null }),
      );
      for (const text of [records.join('\n'), `{"Records":[${records.join(',')}]}`]) {
        assert.deepEqual(
          told(text),
          { names: ['A', 'B', 'C', 'D'], damages: [], unexplained: [] },
          JSON.stringify(foreign),
        );
      }
    }
  });
});

describe('an entry of a log', () => {
  it('does not begin inside the sound JSON of another, on whatever line', () => {
    const head = 'Jun  9 23:09:59 host trail: ';
    const spread = '{"eventVersion":"1.08","requestParameters":[\n  1234567, {}],\n"eventName":"A"}';
    const others = [1, 2, 3].map((number) => `${head}{"a":${number}}\n`);
    const { names, damages, unexplained } = told(`${others.join('')}${head}${spread}\n`);
    assert.deepEqual({ names, damages, others: unexplained.length }, { names: ['A'], damages: [], others: 3 });
  });
});
