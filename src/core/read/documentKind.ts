/** What kind of document a text is taken from: JSON is switched to our language, in prose only its samples are ours. */
export type DocumentKind = 'json' | 'prose';

/** How much of a document is looked at, in UTF-16 units: the head of JSON tells all, a page of prose may begin with much text. */
export const HEAD: Readonly<Record<DocumentKind, number>> = { json: 32_768, prose: 1_048_576 };

/**
 * Whether a file name alone says that this is a CloudTrail log, as trails name their objects or people name samples.
 * @param path with `/` between its parts, or a bare name.
 */
export function isLogName(path: string): boolean {
  return isDeliveredName(path) || /\.cloudtrail(\.json)?$/i.test(path);
}

/** Whether a file has the name that a trail gives to what it delivers. */
export function isDeliveredName(path: string): boolean {
  return /_CloudTrail(-[A-Za-z]+)?_[^/]*\.json(\.gz)?$/i.test(path);
}
