/** What kind of document a text is taken from: JSON is switched to our language, in prose only its samples are ours. */
export type DocumentKind = 'json' | 'prose';

/** Whether a file name alone says that this is a CloudTrail log. `path` may use `/` only. */
export function isLogName(path: string): boolean {
  return /(_CloudTrail(-Insight|-Digest|-NetworkActivity|-Aggregated)?_[^/]*\.json(\.gz)?|\.cloudtrail(\.json)?)$/i.test(
    path,
  );
}

/** Whether the text holds CloudTrail records. Looks only at the start of JSON, and in prose at its code. Cheap and never throws. */
export function looksLikeLog(text: string, kind: DocumentKind): boolean {
  return (kind === 'prose' ? text : text.slice(0, 16384)).includes('eventVersion');
}
