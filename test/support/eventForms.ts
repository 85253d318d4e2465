import { type LogRecord, read } from '../../src/core';
import { plainRecord } from './buildRecord';
import { readAllBytes } from './readBytes';

export const record = { ...plainRecord, apiVersion: 7, errorMessage: '', resources: [{ ARN: 'arn:aws:s3:::one' }, {}] };
export const json = JSON.stringify(record);

/** One event in every form in which the text of an event arrives, whose values are all the same. */
export const forms: Readonly<Record<string, () => LogRecord | undefined>> = {
  'a document': () => read(`{"Records":[${json}]}`).records.at(0),
  'a document with line breaks': () => read(JSON.stringify({ Records: [record] }, undefined, 2)).records.at(0),
  'a damaged document': () => read(`{"Records":[${json.replace('"apiVersion"', 'apiVersion')}]}`).records.at(0),
  'a string in a wrapper': () => read(JSON.stringify({ Events: [{ CloudTrailEvent: json }] })).records.at(0),
  'a cell of a table': () => read(`eventJson\n"${json.replaceAll('"', '""')}"\n`).records.at(0),
  bytes: () => readAllBytes(new TextEncoder().encode(`{"Records":[${json}]}`)).records.at(0),
  'damaged bytes': () =>
    readAllBytes(new TextEncoder().encode(`{"Records":[${json.replace('"apiVersion"', 'apiVersion')}]}`)).records.at(0),
  'bytes of a string in a wrapper': () =>
    readAllBytes(new TextEncoder().encode(JSON.stringify({ Events: [{ CloudTrailEvent: json }] }))).records.at(0),
};
