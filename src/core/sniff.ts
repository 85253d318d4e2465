/** What kind of document a text is taken from: JSON is switched to our language, in prose only its samples are ours. */
export type DocumentKind = 'json' | 'prose';

/** How much of a document is looked at, in UTF-16 units: the head of JSON tells all, a page of prose may begin with much text. */
const HEAD: Readonly<Record<DocumentKind, number>> = { json: 32_768, prose: 1_048_576 };

/** Names that only CloudTrail, its digest files and its tools write, before a colon or a hash rocket, quoted in any way. */
const NAMES =
  /\b(eventVersion|eventSource|eventName|eventTime|eventID|eventType|userIdentity|awsRegion|sourceIPAddress|requestParameters|recipientAccountId|eventCategory|CloudTrailEvent|digestStartTime|digestSignatureAlgorithm)(?:["'“”\\]|&quot;){0,4}\s{0,8}(?::|=>)/g;

const CSV_HEAD = /^\ufeff?"?(?:User name"?,"?AWS access key|eventversion"?,"?useridentity)/i;

/**
 * Whether a file name alone says that this is a CloudTrail log, as trails name their objects or people name samples.
 * @param path with `/` between its parts, or a bare name.
 */
export function isLogName(path: string): boolean {
  return /(_CloudTrail(-[A-Za-z]+)?_[^/]*\.json(\.gz)?|\.cloudtrail(\.json)?)$/i.test(path);
}

/** Whether the text may hold CloudTrail records: at least two different names of theirs. Cheap and never throws; `read` decides. */
export function looksLikeLog(text: string, kind: DocumentKind): boolean {
  const head = text.slice(0, HEAD[kind]);
  if (CSV_HEAD.test(head)) {
    return true;
  }
  const seen = new Set<string | undefined>();
  for (const found of head.matchAll(NAMES)) {
    seen.add(found[1]);
    if (seen.size > 1 || found[1] === 'CloudTrailEvent') {
      return true;
    }
  }
  return false;
}
