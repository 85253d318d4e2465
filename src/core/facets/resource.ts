import { listedResources } from '../event/listedResources';
import { type Json, scalarText, valueIn } from '../json/plain';
import { facet } from './facet';

/** What was touched. An event that names several resources has a key for each. */
export const resource = facet({
  id: 'resource',
  title: 'Resource',
  none: 'no resource named',
  keysOf: (event) => [...new Set(listedResources(event).flatMap((item) => nameOf(item) ?? []))],
  pathOf: (key) => {
    const bucket = bucketOf(key);
    return bucket ? [bucket, key] : [key];
  },
  textOf: (key, sample) => {
    const found = listedResources(sample).find((item) => nameOf(item) === key);
    const type = scalarText(valueIn(found, 'type')) ?? scalarText(valueIn(found, 'resourceType'));
    const bucket = bucketOf(key);
    // An object's group is within that of its bucket, which need not be said again.
    const label = bucket ? key.slice(bucket.length + 1) || '/' : key;
    return { label, ...(type && type !== key && { description: type }) };
  },
  namesOf: () => [],
});

/** The ARN of the bucket in which an object of S3 is; undefined for all else. */
function bucketOf(arn: string): string | undefined {
  return /^(arn:[\w-]*:s3:::[^/]+)\//.exec(arn)?.[1];
}

/** Some services write the name's key as `arn` or `aRN`, the Event history has names alone; data events may state no more than a type. */
function nameOf(item: Json): string | undefined {
  const names = ['ARN', 'ARNPrefix', 'arn', 'aRN', 'resourceName', 'type'].map((name) =>
    scalarText(valueIn(item, name)),
  );
  return names.find((name) => name);
}
