const DAMAGES: readonly ((record: string) => string)[] = [
  (record) => record.replace('"eventTime":"', '"eventTime":'),
  (record) => record.replace(',"awsRegion"', '"awsRegion"'),
  (record) => record.replace('"eventID":', 'eventID:'),
  (record) => `${record.slice(0, -1)},}`,
  (record) => record.replace('"eventName":', '"eventName"=>'),
  (record) => record.replace('"readOnly":true', '"readOnly":True').replace('"readOnly":false', '"readOnly":False'),
  (record) => record.replace('},"responseElements"', ',"responseElements"'),
  (record) => record.replace('"requestID"', '... , "requestID"'),
  (record) => record.replace('"eventType":"AwsApiCall"', '"eventType":“AwsApiCall”'),
  (record) => record.replace('"eventSource"', '/* service */"eventSource"'),
];

/** A record damaged in one of ten ways, in turn. */
export function damagedRecord(record: string, number: number): string {
  return DAMAGES[number % DAMAGES.length]?.(record) ?? record;
}
