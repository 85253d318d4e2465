import assert from 'node:assert/strict';
import {
  actionOf,
  allActions,
  allErrors,
  allFields,
  allServices,
  errorFact,
  iamPrefix,
  pageUrl,
  serviceName,
  topLevelFields,
} from '../../../src/core/facts/facts';

describe('tables of facts', () => {
  it('link every field to a page that exists, but for what was only seen in logs', () => {
    const without = [...allFields()].filter(([, fact]) => !pageUrl(fact.page)).map(([key]) => key);
    const seenOnly = /^(requestParameters|responseElements)\.(omitted|originalSize|reason)$/;
    assert.deepEqual(
      without.filter((key) => !seenOnly.test(key)),
      [],
    );
  });

  it('give examples of the form that the type states, or say that they stand in its place', () => {
    const forms = { 'string of 12 digits': /^\d{12}$/, 'string, ARN': /^arn:/, 'string, ISO 8601 duration': /^P/ };
    for (const [key, { type, values = {}, closed, instead }] of allFields()) {
      const form = closed || instead ? undefined : new Map<string, RegExp>(Object.entries(forms)).get(type);
      assert.ok(
        Object.keys(values).every((value) => form?.test(value) ?? true),
        key,
      );
    }
  });

  it('say the same sentence of no two values of one field', () => {
    for (const [key, { values = {} }] of allFields()) {
      const said = Object.values(values);
      assert.equal(new Set(said).size, said.length, key);
    }
  });

  it('name services that exist wherever they name one', () => {
    const known = new Set([...allServices()].map(([source]) => source));
    const named = [...allFields()]
      .flatMap(([, fact]) => fact.sources ?? [])
      .concat(allActions().map(([source]) => source));
    assert.deepEqual(
      named.filter((source) => !known.has(source)),
      [],
    );
  });

  it('know their counts', () => {
    assert.ok([...allFields()].length >= 196);
    assert.ok([...allServices()].length >= 380);
    assert.ok(allActions().length >= 368);
    assert.ok(allErrors().length >= 50);
  });
});

describe('fields', () => {
  it('lists the top level', () => {
    for (const name of ['eventVersion', 'userIdentity', 'serviceEventDetails', 'insightDetails', 'eventContext']) {
      assert.ok(topLevelFields().has(name), name);
    }
    assert.ok(!topLevelFields().has('sessionContext'));
  });
});

describe('services', () => {
  it('have the names people use', () => {
    assert.equal(serviceName('appmesh.amazonaws.com'), 'App Mesh');
    assert.equal(serviceName('servicediscovery.amazonaws.com'), 'Cloud Map');
    assert.equal(serviceName('monitoring.amazonaws.com'), 'CloudWatch');
    assert.equal(serviceName('iam.amazonaws.com'), 'IAM');
    assert.equal(serviceName('nobody.amazonaws.com'), undefined);
    assert.equal(serviceName('constructor.amazonaws.com'), undefined);
    assert.equal(serviceName(undefined), undefined);
  });
  it('know their prefix in policies', () => {
    assert.equal(iamPrefix('monitoring.amazonaws.com'), 'cloudwatch');
    assert.equal(iamPrefix('tagging.amazonaws.com'), 'tag');
    assert.equal(iamPrefix('s3.amazonaws.com'), 's3');
  });
});

describe('actions', () => {
  it('are told by the table', () => {
    const stream = actionOf('appmesh.amazonaws.com', 'StreamAggregatedResources');
    assert.equal(stream?.readOnly, false);
    assert.equal(actionOf('sts.amazonaws.com', 'AssumeRole')?.readOnly, true);
    assert.equal(actionOf('servicediscovery.amazonaws.com', 'DiscoverInstances')?.event, 'data');
    assert.match(actionOf('lambda.amazonaws.com', 'UpdateFunctionCode20150331v2')?.does ?? '', /code/);
  });
  it('of other services are told by their verb, and only as far as it goes', () => {
    assert.equal(actionOf('qldb.amazonaws.com', 'DescribeLedger')?.reads, 'yes');
    assert.equal(actionOf('qldb.amazonaws.com', 'CreateLedger')?.reads, 'no');
    assert.equal(actionOf('qldb.amazonaws.com', 'ExportJournalToS3')?.reads, 'mixed');
    assert.equal(actionOf('qldb.amazonaws.com', 'DescribeLedger')?.does, undefined);
    assert.equal(actionOf('qldb.amazonaws.com', 'Frobnicate'), undefined);
    assert.equal(actionOf(undefined, undefined), undefined);
  });
});

describe('error codes', () => {
  it('are told by the table, else by their words, else not at all', () => {
    assert.equal(errorFact('AccessDenied')?.kind, 'denied');
    assert.equal(errorFact('Client.InvalidVolume.NotFound')?.kind, 'missing');
    assert.equal(errorFact('SomethingNotFoundFault')?.kind, 'missing');
    assert.equal(errorFact('Whatever'), undefined);
    assert.equal(errorFact('constructor'), undefined);
    assert.equal(errorFact(undefined), undefined);
  });
});
