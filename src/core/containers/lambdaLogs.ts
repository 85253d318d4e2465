import { textAt, valueAt } from '../json/node';
import { factsOf } from './facts';
import type { ContainerFormat } from './parts/container';

/** How gzip begins in base64. */
const GZIP = 'H4sI';

/**
 * `{"awslogs":{"data":"H4sI…"}}`: what a Lambda function gets from CloudWatch Logs. The records are in it, compressed: they are not
 * read, and the container says so by having none.
 */
export const lambdaLogs: ContainerFormat = {
  id: 'lambda-awslogs',
  title: 'Compressed CloudWatch Logs data for Lambda (not read)',
  open(root) {
    const value = valueAt(root, 'awslogs', 'data');
    return value && textAt(root, 'awslogs', 'data')?.startsWith(GZIP)
      ? { entries: [], facts: factsOf([{ name: 'data', key: value, value }]), evidence: 'possible' }
      : undefined;
  },
};
