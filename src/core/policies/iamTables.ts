import type { IamActions, IamResources } from '../facts/facts';

/** What has to be known of IAM to write a policy. */
export interface IamTables {
  readonly actions: IamActions;
  readonly resources: IamResources;
}
