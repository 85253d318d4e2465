import assert from 'node:assert/strict';
import { explain, read } from '../../src/core';
import { allActions, allErrors, allFields, allRegions, allServices, errorFact } from '../../src/core/facts/facts';
import { prose } from '../../src/core/markdown/escape';
import { host, markdownAt, recordText } from '../support/hover';

describe('hover over all that the tables know', () => {
  it('explains every documented field where it stands', () => {
    for (const [key, fact] of allFields()) {
      const [path = '', source] = key.split('@');
      const text = recordWith(path, source ?? fact.sources?.[0], fact.only);
      const markdown = markdownAt(text);
      assert.ok(markdown.includes(fact.says.slice(0, 20).replace(/[<>_*[\]`\\]/g, '\\$&')), `${key}: ${markdown}`);
    }
  });
  it('explains every well-known value where it stands', () => {
    for (const [key, { values = {}, sources, only }] of allFields()) {
      const [path = '', source] = key.split('@');
      for (const [value, says] of Object.entries(values)) {
        const text = recordWith(path, source ?? sources?.[0], only, value);
        const markdown = markdownAt(text);
        assert.ok(markdown.includes(prose(says)) || key === 'eventVersion', `${key} ${value}: ${markdown}`);
      }
    }
  });
  it('explains every action, error code, service and Region of the tables', () => {
    const cases: [Record<string, string>, string, string][] = [
      ...allActions().map(
        ([eventSource, eventName, { does = '' }]) =>
          [{ eventSource, eventName }, eventName, prose(does)] as [Record<string, string>, string, string],
      ),
      ...allErrors().map(
        (errorCode) =>
          [{ errorCode }, errorCode, prose(errorFact(errorCode)?.says ?? '?')] as [
            Record<string, string>,
            string,
            string,
          ],
      ),
      ...[...allServices()].map(
        ([eventSource, { name }]) => [{ eventSource }, eventSource, name] as [Record<string, string>, string, string],
      ),
      ...[...allRegions()].map(
        ([awsRegion, name]) => [{ awsRegion }, awsRegion, name] as [Record<string, string>, string, string],
      ),
    ];
    const text = JSON.stringify(cases.map(([members]) => JSON.parse(recordText(members)) as unknown));
    const log = read(text);
    cases.forEach(([, value, says], index) => {
      const start = log.records.at(index)?.span.start ?? 0;
      const markdown = explain(log, text.indexOf(`"${value}"`, start) + 1, host)?.markdown ?? '';
      assert.ok(markdown.includes(says), `${value}: ${markdown}`);
    });
    assert.ok(cases.length > 1100);
  });
});

const typeOf = { aggregated: 'AwsAggregatedEvent', insight: 'AwsCloudTrailInsight', lake: 'ActivityLog' } as const;

/** A record that has a member at the path: its name marked, or the value if one is given. */
function recordWith(
  path: string,
  source: string | undefined,
  only: keyof typeof typeOf | undefined,
  value?: string,
): string {
  const steps = path.replaceAll('[]', '.[]').split('.');
  const last = steps.length - 1;
  const nested = steps.reduceRight<unknown>(
    (inner, step, index) =>
      step === '[]' ? [inner] : { [index === last && value === undefined ? `¦${step}` : step]: inner },
    value === undefined ? 'x' : `¦${value}`,
  ) as Record<string, unknown>;
  return recordText({
    ...(source && { eventSource: source }),
    ...(only && { eventType: typeOf[only] }),
    [steps[0] ?? '']: undefined,
    ...nested,
  });
}
