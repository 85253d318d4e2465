import type { IamActions, OperationModels } from '../../facts/facts';

/** What only the editor knows. */
export interface HoverHost {
  /** A moment, in milliseconds since 1970, as the reader's clock would show it; undefined where that clock shows UTC. */
  localTime(epochMs: number): string | undefined;
  /** The actions of IAM, where they are at hand: too many to be part of the program. */
  readonly iam?: IamActions;
  /** What AWS's models say of parameters, where they are at hand. */
  readonly models?: OperationModels;
}
