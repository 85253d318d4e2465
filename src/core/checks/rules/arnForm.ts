import { parseArn, withoutSpaces } from '../../event/arn';
import { whereIs } from '../../event/where';
import { quoted } from '../../repair/kinds/kind';
import { isTemplate, writtenArns } from '../parts/arns';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

/** What nearly every ARN looks like, so that only the others are taken apart. */
const usual = /^arn:[a-z-]+:[a-z0-9-]+:[a-z0-9-]*:(?:[0-9]{12})?:[^:\s]/;

/**
 * AWS: arn:partition:service:region:account-id:resource; region and account may be empty. Some services name a resource by another
 * scheme, such as s3://, so what does not try to be an ARN passes there.
 */
export const arnForm: Rule = {
  code: 'arn-form',
  severity: 'warning',
  summary: 'An ARN does not have the form arn:partition:service:region:account:resource.',
  matters: 'Policies, searches and scripts that split an ARN at its colons take the wrong part of it.',
  lenient: true,
  *check(event, about) {
    for (const written of writtenArns(about)) {
      const text = written.value;
      if (usual.test(text)) {
        continue;
      }
      const tries = text.startsWith('arn') || written.parent[0] !== 'resources';
      const wrong = tries && !isTemplate(text) ? problem(withoutSpaces(text)) : undefined;
      if (wrong) {
        const { path } = written;
        yield {
          span: whereIs(event, ...path),
          message: `${pathText(path)} ${quoted(text)} is no ARN: ${wrong}.`,
        };
      }
    }
  },
};

/** What keeps a text from being an ARN; undefined when nothing does. Unknown partitions, services and resources pass. */
function problem(text: string): string | undefined {
  if (!text.startsWith('arn:')) {
    return 'it does not begin with arn:';
  }
  const arn = parseArn(text);
  if (!arn) {
    return missingPart(text);
  }
  if (!arn.resource) {
    return 'it names no resource';
  }
  if (/^[0-9]+$/.test(arn.account) && arn.account.length !== 12) {
    return `its account id has ${arn.account.length === 1 ? '1 digit' : `${arn.account.length} digits`} instead of twelve`;
  }
  // The key of an object in S3 may begin with anything.
  return arn.resource.startsWith(':') && arn.service !== 's3'
    ? 'it has a colon too many before the resource'
    : undefined;
}

/** Which part an ARN lacks that must have one, and what stands in the next place, where a colon too many has shifted the parts. */
function missingPart(text: string): string {
  const parts = text.split(':');
  const [, partition, service, region] = parts;
  if (parts.length < 6) {
    return `it has ${parts.length} parts instead of six or more`;
  }
  return partition
    ? `its service is empty${shifted(region, 'Region')}`
    : `its partition is empty${shifted(service, 'service')}`;
}

function shifted(found: string | undefined, place: string): string {
  return found ? `, and ${quoted(found)} stands where the ${place} belongs` : '';
}
