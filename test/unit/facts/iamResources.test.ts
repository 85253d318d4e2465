import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIamResources } from '../../../src/core';
import arnNames from '../../../src/core/facts/arnNames.json';
import { root } from '../../support/fixtures';
import { tables } from '../../support/policies';

const text = readFileSync(join(root, 'media', 'iamResources.json'), 'utf8');
const { services } = JSON.parse(text) as { services: Record<string, Record<string, string>> };

describe('the resources of IAM', () => {
  it('have the forms of ARNs that AWS lists', () => {
    const { resources } = tables;
    assert.equal(
      resources.format('sqs', 'queue'),
      `arn:${'$'}{Partition}:sqs:${'$'}{Region}:${'$'}{Account}:${'$'}{QueueName}`,
    );
    for (const [prefix, type] of [
      ['s3', 'constructor'],
      ['toString', 'x'],
      ['s3', 'Bucket'],
      ['', ''],
    ] as const) {
      assert.equal(resources.format(prefix, type), undefined, `${prefix} ${type}`);
    }
  });

  it('are undefined where the text is no table', () => {
    for (const broken of ['', '{', 'null', '[]', '{"services":1}', '{"services":null}', '"x"']) {
      assert.equal(readIamResources(broken), undefined, broken);
    }
  });

  it('are known of every action that acts on them', () => {
    const listed = JSON.parse(readFileSync(join(root, 'media', 'iamActions.json'), 'utf8')) as {
      services: Record<string, readonly string[]>;
    };
    const types = Object.entries(listed.services).flatMap(([prefix, [names = '']]) =>
      names.split('|').flatMap((type) => (type ? [[prefix, type] as const] : [])),
    );
    assert.ok(types.length > 2000);
    assert.deepEqual(
      types.filter(([prefix, type]) => !tables.resources.format(prefix, type)),
      [],
    );
  });

  it('have the variables and types that our table speaks of', () => {
    const all = Object.values(services)
      .flatMap((types) => Object.values(types))
      .join(' ');
    const variables = Object.entries(arnNames.names).flatMap(([prefix, names]) =>
      Object.keys(names).filter(
        (name) =>
          !Object.values(services[prefix] ?? {})
            .join(' ')
            .includes(`{${name}}`),
      ),
    );
    assert.deepEqual(variables, []);
    assert.deepEqual(
      arnNames.paths.filter((name) => !all.includes(`{${name}}`)),
      [],
    );
    const keys = [arnNames.endings, arnNames.shapes, arnNames.owned].flatMap((table) => Object.keys(table));
    assert.deepEqual(
      keys.filter((key) => !tables.resources.format(key.split(':')[0] ?? '', key.split(':')[1] ?? '')),
      [],
    );
  });

  it('are marked where every request has one', () => {
    const action = (prefix: string, name: string) => tables.actions.action(prefix, name);
    assert.deepEqual(action('iam', 'AttachRolePolicy')?.needs, ['role']);
    assert.deepEqual(action('s3', 'GetObject')?.needs, []);
    assert.ok(action('ec2', 'RunInstances')?.needs.includes('image'));
    assert.ok(!action('ec2', 'RunInstances')?.needs.includes('key-pair'));
  });
});
