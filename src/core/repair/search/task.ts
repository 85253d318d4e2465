import type { Frame, State } from './state';

/** How widely is searched: how many states an offset keeps, and how much dearer than the best they may be. */
export interface Width {
  readonly states: number;
  readonly slack: number;
  /**
   * How much more may be paid for a colon or a comma where nothing goes on without one. Undefined where the search is wide enough for those anyway;
   * one that is not gives up where it gets stuck.
   */
  readonly stuck?: number;
}

/** How a search begins and where it may end. */
export interface Task {
  readonly start: State;
  readonly from: number;
  /** Where the damaged value begins: behind the comma before it. */
  readonly begins: number;
  /** The brackets that hold elements: where a sound one begins in them, the damaged stretch is over. */
  readonly home: Frame | undefined;
  /** Whether a sound element begins where the text of the search ends, so that its brackets stay open there. */
  readonly bordered: boolean;
  /** What the damages may weigh at the beginning. */
  readonly mostDamages: number | undefined;
}

/** What a search came to: the state reached, and where. */
export interface Found {
  readonly state: State;
  readonly at: number;
  /** Whether the value is complete, or a sound element begins, or there is too much damage to go on. */
  readonly ending: 'done' | 'element' | 'hopeless';
  readonly score: number;
  /** Whether it leaves text behind that belongs to the value: only where nothing else is found. */
  readonly poor: boolean;
  /** Whether it breaks off before another value begins, with brackets that nobody wrote. */
  readonly broken: boolean;
}

/** Where a search ends since all that is left is sound. */
export type Ending = Pick<Found, 'state' | 'at' | 'ending'>;
