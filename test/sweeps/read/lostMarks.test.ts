import { keepsAll, marksIn, printedEvents } from '../../support/printedEvent';

describe('a mark that an event lost which a program printed', () => {
  for (const [name, text] of Object.entries(printedEvents)) {
    it(`costs nothing of it and of its neighbours, whichever it is: ${name}`, () => {
      for (const mark of marksIn(text)) {
        keepsAll(text, mark);
      }
    });
  }
});
