import {
  allowing,
  Chains,
  drain,
  EventSet,
  findings,
  foldsOf,
  InTime,
  mentionsView,
  outlineOf,
  read,
  referencesTo,
  sessionView,
  statementText,
} from '../../src/core';
import { answersOf } from '../../src/core/answers/eventAnswer';
import { EventIndex } from '../../src/core/columns/eventIndex';
import { thingsOf } from '../../src/core/event/sameThing';
import { targetsOf } from '../../src/core/event/target';
import { touched } from '../../src/core/query/touched';
import { assertGolden } from '../support/golden';
import { policyOf, tables } from '../support/policies';
import { variedLog } from '../support/variedEvents';

const log = read(variedLog);
const set = new EventSet([new EventIndex(log.records, 'varied.json')]);
const rows = Uint32Array.from(log.records, (_, row) => row);

describe('of varied events, as reviewed, is told', () => {
  it('what is wrong with them, and how it is corrected', () => {
    const told = findings(log).map(({ code, severity, message, span, fixes }) => {
      const edits = fixes.map((fix) => `${fix.title}: ${fix.edits.map(({ newText }) => newText).join(' ')}`);
      return [
        `${severity} ${code} at ${variedLog.slice(span.start, span.end).slice(0, 60)}: ${message}`,
        ...edits,
      ].join('\n  ');
    });
    assertGolden('varied', 'findings.txt', `${told.join('\n')}\n`);
  });

  it('their outline, and their folds', () => {
    const lines = (items: ReturnType<typeof itemsOf>, depth: number): string[] =>
      items.flatMap(({ name, detail, children }) => [
        `${'  '.repeat(depth)}${name} = ${detail}`,
        ...lines(children, depth + 1),
      ]);
    const seen = new Set<string>();
    const told = lines(itemsOf(3000), 0).filter((line) => !seen.has(line) && seen.add(line));
    const folds = drain(foldsOf(log, 40)).map(({ start, end }) => `${start}–${end}`);
    assertGolden('varied', 'outline.txt', `${[...told, folds.join(' ')].join('\n')}\n`);
  });

  it('what they were about, and which of it is the same', () => {
    const seen = new Set<string>();
    const told = [...log.records].map((event) => {
      const things = targetsOf(event).map(
        (target) => `${target.kind} ${target.names.join(', ')} → ${JSON.stringify(thingsOf(event, target))}`,
      );
      return [...things, touched.keysOf(event).join(', ')].join('\n');
    });
    assertGolden('varied', 'targets.txt', `${told.filter((line) => !seen.has(line) && seen.add(line)).join('\n')}\n`);
  });

  it('the policies that would allow them', () => {
    const least = policyOf(set, true);
    const refused = [...log.records].flatMap((event) => {
      const { statement, caveats = [] } = allowing(event, tables) ?? {};
      return statement || caveats.length > 0 ? [statement ? statementText(statement) : 'nothing', ...caveats] : [];
    });
    assertGolden('varied', 'policies.txt', `${[JSON.stringify(least, null, 1), ...refused].join('\n')}\n`);
  });

  it('the session of each, and the events that name a value', () => {
    const chains = drain(Chains.of(set));
    const inTime = drain(InTime.of(set, chains.timeline));
    const seen = new Set<string>();
    const views = [...rows].map((row) => drain(sessionView(chains, inTime, row)));
    const mentions = ['123456789012', 'my-mesh', 'i-2'].map((value) =>
      drain(mentionsView(inTime, value, [...drain(referencesTo(set, value))])),
    );
    const told = [...views, ...mentions].flatMap(({ title, lines }) => [title, ...lines.map((line) => line.text)]);
    assertGolden('varied', 'sessions.txt', `${told.filter((line) => !seen.has(line) && seen.add(line)).join('\n')}\n`);
  });

  it('what other extensions are answered', () => {
    const seen = new Set<string>();
    const told = drain(answersOf(set, rows, 1000)).flatMap((answer) =>
      Object.entries(answer).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    );
    assertGolden('varied', 'answers.txt', `${told.filter((line) => !seen.has(line) && seen.add(line)).join('\n')}\n`);
  });
});

function itemsOf(most: number) {
  return drain(outlineOf(log, most)).events;
}
