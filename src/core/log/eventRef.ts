/** Names one event wherever events are named: the address of its log, as text, and its position among the records there, from 0. */
export type EventRef = readonly [uri: string, index: number];
