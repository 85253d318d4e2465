import { markOf, type Preset } from './preset';

/** What is damaged is the text, which no value of the event tells. */
export const damaged: Preset = {
  name: 'damaged',
  says: 'whose text is malformed',
  mark: markOf('damaged', (event) => event.damaged),
};
