import assert from 'node:assert/strict';
import { eventCard, eventSentence, read } from '../../../src/core';
import { host, markdownAt, recordText } from '../../support/hover';

const ec2 = { eventSource: 'ec2.amazonaws.com', readOnly: false };

function textOf(eventName: string, requestParameters: object, more: object = ec2): string {
  return recordText({ eventName, requestParameters, ...more });
}

/** What the sentence says was done. */
function said(eventName: string, requestParameters: object, more: object = ec2): string {
  const record = read(textOf(eventName, requestParameters, more)).records.at(0);
  return /^User Mary_Major (.*?) in (?:EC2|KMS|Route 53)/.exec(record ? eventSentence(record) : '')?.[1] ?? '';
}

/** A part of the card. */
function part(heading: string, text: string): string {
  const log = read(text);
  const card = eventCard(log.records.at(0)!, log, host);
  return new RegExp(`\\*\\*${heading}\\*\\* (.*)`).exec(card)?.[1] ?? '';
}

function rule(ipProtocol: string, ports: readonly [number, number?] | undefined, ...cidrs: readonly string[]): object {
  const [fromPort, toPort = fromPort] = ports ?? [];
  return { ipProtocol, fromPort, toPort, ipRanges: { items: cidrs.map((cidrIp) => ({ cidrIp })) } };
}

function opened(...items: readonly object[]): string {
  const told = said('AuthorizeSecurityGroupIngress', { groupId: 'sg-1', ipPermissions: { items } });
  return told.replace('opened security group sg-1 for ', '');
}

const [ssh, https] = [rule('tcp', [22], '10.0.0.0/8'), rule('tcp', [443], '0.0.0.0/0')];
const all = rule('-1', undefined, '0.0.0.0/0');
const rdp = rule('tcp', [3389], '10.0.0.0/8');

describe('several rules of a security group', () => {
  it('are told each with its own ports and addresses, those that let in most first', () => {
    assert.equal(opened(ssh, https), '0.0.0.0/0 on port 443; for 10.0.0.0/8 on port 22');
    assert.equal(opened(all, rdp), '0.0.0.0/0 on all ports; for 10.0.0.0/8 on port 3389');
    assert.equal(opened(rdp, all), opened(all, rdp));
    assert.equal(
      opened(https, all, ssh),
      '0.0.0.0/0 on port 443 and on all ports; for 10.0.0.0/8 on port 22',
      'rules for the same addresses are one part',
    );
  });
  it('are told by their protocol where they have no ports', () => {
    const ping = rule('icmp', [8, -1], '0.0.0.0/0');
    assert.equal(opened(ssh, ping), '0.0.0.0/0 by ICMP; for 10.0.0.0/8 on port 22');
    assert.equal(opened(ssh, rule('50', undefined, '::1/128')), '10.0.0.0/8 on port 22; for ::1/128 by protocol 50');
    assert.equal(opened(rule('udp', [53], '::/0'), ssh), '::/0 on UDP port 53; for 10.0.0.0/8 on port 22');
  });
  it('are joined where they have the same ports, or the same addresses', () => {
    assert.equal(opened(ssh, rule('6', [22], '0.0.0.0/0')), '0.0.0.0/0, 10.0.0.0/8 on port 22');
    assert.equal(opened(ssh, rule('tcp', [80, 90], '10.0.0.0/8')), '10.0.0.0/8 on port 22, 80-90');
    assert.equal(opened(all, rule('-1', [0, 0], '10.0.0.0/8')), '0.0.0.0/0, 10.0.0.0/8');
    assert.equal(opened(all, https), '0.0.0.0/0 on all ports and on port 443');
  });
  it('are counted where there are many, or where they say no addresses', () => {
    const many = Array.from({ length: 6 }, (_, at) => rule('tcp', [at + 1], `10.0.0.${at}/32`));
    const first = '10.0.0.0/32 on port 1; for 10.0.0.1/32 on port 2; for 10.0.0.2/32 on port 3';
    assert.equal(opened(...many), `${first}; and 3 further rules`);
    assert.equal(opened(...many.slice(0, 4)), `${first}; for 10.0.0.3/32 on port 4`);
    assert.match(opened(...many, https), /^0\.0\.0\.0\/0 on port 443; for .*; and 4 further rules$/);
    assert.equal(opened(ssh, rule('tcp', [443])), '10.0.0.0/8 on port 22; and 1 further rule');
    assert.equal(opened(ssh, rule('tcp', undefined, '10.0.0.0/8')), '10.0.0.0/8 on port 22; for 10.0.0.0/8');
  });
  it('are told so of those that go out, are taken back or change', () => {
    const permissions = { groupId: 'sg-1', ipPermissions: { items: [ssh, https] } };
    const [world, own] = ['0.0.0.0/0 on port 443', '10.0.0.0/8 on port 22'];
    const group = 'security group sg-1';
    assert.equal(
      said('AuthorizeSecurityGroupEgress', permissions),
      `let traffic out of ${group} to ${world}; to ${own}`,
    );
    assert.equal(said('RevokeSecurityGroupIngress', permissions), `closed ${group} for ${world}; for ${own}`);
    const changed = [
      {
        SecurityGroupRuleId: 'sgr-1',
        SecurityGroupRule: { CidrIpv4: '10.0.0.0/8', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 },
      },
      { SecurityGroupRuleId: 'sgr-2', SecurityGroupRule: { CidrIpv4: '0.0.0.0/0', IpProtocol: '-1' } },
    ];
    assert.equal(
      said('ModifySecurityGroupRules', {
        ModifySecurityGroupRulesRequest: { GroupId: 'sg-1', SecurityGroupRule: changed },
      }),
      `changed rule sgr-1, sgr-2 of ${group}, now with 0.0.0.0/0 on all ports; ${own}`,
    );
  });
  it('are told so on the card and in the hover, and their protocols nowhere else', () => {
    const text = textOf('AuthorizeSecurityGroupIngress', { groupId: 'sg-1', ipPermissions: { items: [rdp, all] } });
    const told = 'from `0.0.0.0/0` on all ports; `10.0.0.0/8` on port `3389`';
    assert.equal(part('TARGET', text), `security group \`sg-1\` · ${told}`);
    assert.equal(part('WITH', text), '');
    const nameless = { groupId: 'sg-1', ipPermissions: { items: [rdp, rule('udp', [53])] } };
    assert.equal(
      part('WITH', textOf('AuthorizeSecurityGroupIngress', nameless)),
      'ipProtocol `udp` · fromPort `53` · toPort `53`',
    );
    assert.ok(markdownAt(text.replace('"requestParameters"', '"¦requestParameters"')).includes(`, ${told}.`));
  });
});

describe('several DNS records', () => {
  const change = (action: string, type: string, name: string) => ({ action, resourceRecordSet: { name, type } });
  const route53 = { eventSource: 'route53.amazonaws.com', readOnly: false };
  const changed = (...changes: readonly object[]) =>
    said('ChangeResourceRecordSets', { hostedZoneId: 'Z1', changeBatch: { changes } }, route53)
      .replace('changed DNS records: ', '')
      .replace(' in hosted zone Z1', '');
  const [a, b] = [change('UPSERT', 'A', 'a.example.com.'), change('DELETE', 'CNAME', 'b.example.com.')];

  it('are told each with what is done and its type', () => {
    assert.equal(changed(a), 'UPSERT A a.example.com.');
    assert.equal(changed(a, b), 'UPSERT A a.example.com.; DELETE CNAME b.example.com.');
    assert.equal(changed(a, change('UPSERT', 'A', 'c.')), 'UPSERT A a.example.com., c.');
    assert.equal(
      changed(a, b, change('UPSERT', 'A', 'c.')),
      'UPSERT A a.example.com., c.; DELETE CNAME b.example.com.',
    );
    assert.equal(
      changed(a, change('DELETE', 'A', 'a.example.com.')),
      'UPSERT A a.example.com.; DELETE A a.example.com.',
    );
  });
  it('are counted where there are many', () => {
    const types = ['A', 'AAAA', 'CNAME', 'MX', 'TXT'].map((type) => change('CREATE', type, 'x.'));
    assert.match(changed(...types), /^CREATE A x\.; CREATE AAAA x\.; CREATE CNAME x\.; and 2 further changes$/);
  });
  it('are told so on the card', () => {
    const text = textOf('ChangeResourceRecordSets', { hostedZoneId: 'Z1', changeBatch: { changes: [a, b] } }, route53);
    const told = 'record `UPSERT` `A` `a.example.com.`; `DELETE` `CNAME` `b.example.com.`';
    assert.equal(part('TARGET', text), `${told} · hosted zone \`Z1\``);
  });
});
