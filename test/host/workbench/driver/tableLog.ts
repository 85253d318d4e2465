/** More events than fit into any panel. */
export const COUNT = 300;

/** What must stay a text. */
export const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

/** A log with some failures, some writes, and two users; the last event is hostile. */
export const tableLog = `{"Records":[\n${Array.from({ length: COUNT }, (_, index) =>
  event(index, {
    ...(index % 50 === 1 && { errorCode: 'AccessDenied' }),
    ...(index === COUNT - 1 && { eventName: hostile }),
  }),
).join(',\n')}\n]}\n`;

function event(index: number, more: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    eventVersion: '1.08',
    userIdentity: { type: 'IAMUser', accountId: '111122223333', userName: index % 3 ? 'mary' : 'paulo' },
    eventTime: new Date(Date.UTC(2021, 6, 30, 16, 0, index * 10)).toISOString().replace('.000Z', 'Z'),
    eventSource: 's3.amazonaws.com',
    eventName: index % 10 ? 'GetObject' : 'PutObject',
    awsRegion: 'us-east-1',
    sourceIPAddress: '192.0.2.92',
    requestParameters: { bucketName: `bucket-${index}` },
    eventID: `b096d5b7-dcf2-4399-998b-${String(index).padStart(12, '0')}`,
    readOnly: index % 10 !== 0,
    ...more,
  });
}
