import assert from 'node:assert/strict';
import { markdownAt, recordText } from '../../support/hover';

/** The hover over a name in the request. */
function nameIn(requestParameters: object, name: string, members: object = {}): string {
  return markdownAt(recordText({ requestParameters, ...members }).replace(`"${name}":`, `"¦${name}":`));
}

describe('names in requests and responses', () => {
  const ec2 = { eventSource: 'ec2.amazonaws.com', eventName: 'DescribeVpcs' };
  const cases: readonly (readonly [string, object, object, RegExp])[] = [
    ['meshName', { meshName: 'my-mesh' }, {}, /Name: mesh\.\n\nHere it names the mesh that the call is about/],
    ['vpcPeeringConnectionId', { vpcPeeringConnectionId: 'pcx-1' }, ec2, /Id: VPC peering connection\./],
    [
      'routeTableIdSet',
      { routeTableIdSet: { items: [] } },
      ec2,
      /^\*\*`routeTableIdSet`\*\*: asked for in `DescribeVpcs` of EC2\n\nA list: route table ID\./,
    ],
    ['durationSeconds', { durationSeconds: 900 }, {}, /For how many seconds/],
    ['PolicyDocument', { PolicyDocument: '{}' }, {}, /A policy: who may do what/],
    ['httpTokens', { httpTokens: 'optional' }, ec2, /lets IMDSv1 work/],
  ];
  for (const [name, parameters, members, told] of cases) {
    it(`are told: ${name}`, () => {
      assert.match(nameIn(parameters, name, members), told);
    });
  }
  it('are told for EC2 only where only EC2 writes them so', () => {
    assert.equal(nameIn({ permissionSet: 'x' }, 'permissionSet'), '');
    assert.equal(nameIn({ tag: 1 }, 'tag'), '');
    assert.match(nameIn({ tag: 1 }, 'tag', ec2), /Position in a list/);
  });
  it('are not told where nothing is known', () => {
    for (const name of ['frobnicate', 'constructor', '__proto__', 'Id', 'x'.repeat(200)]) {
      assert.equal(nameIn({ [name]: { y: 1 } }, name).replace(/.*Id of the thing.*/s, ''), '', name);
    }
  });
  it('show the names of a log letter by letter', () => {
    const markdown = nameIn({ '`[x](command:y)`Id': 'z' }, '`[x](command:y)`Id', { eventName: '[a](command:b)' });
    assert.match(markdown, /^\*\*\\`\\\[x\\\]\(command:y\)/);
    assert.match(nameIn({ fooId: 'z' }, 'fooId', { eventName: '`[a](command:b)' }), /\\`\\\[a\\\]/);
  });
});
