import { at, type Fields } from './chainLogs';

const user = (name: string) => ({
  type: 'IAMUser',
  userName: name,
  accountId: '111122223333',
  accessKeyId: `AKIA${name}`,
});

/** An event of somebody, so many seconds into the day. */
export const timedEvent = (second: number, name: string, fields: Fields = {}): Fields => ({
  eventTime: at(second),
  userIdentity: user(name),
  ...fields,
});
