import { aftermath } from './aftermath.mjs';
import { attack } from './attack.mjs';
import { delivered } from './delivery.mjs';
import { ordinary } from './ordinaryDay.mjs';
import { DATA } from './people.mjs';
import { Random } from './random.mjs';

/** @typedef {import('./event.mjs').Json} Json */

/**
 * The log files of the invented incident: the same at every making.
 * @returns {ReadonlyMap<string, string>} their texts, by path below the folder of the sample
 */
export function incidentFiles() {
  const random = new Random(20_250_312);
  const usual = ordinary(random);
  const night = attack(random);
  const all = [...usual, ...night, ...aftermath(random, keyMadeBy(night))];
  return delivered(
    random,
    all.filter((one) => !unlogged(one)),
  );
}

/** @param {readonly Json[]} events */
function keyMadeBy(events) {
  const made = /** @type {any} */ (events.find(({ eventName }) => eventName === 'CreateAccessKey'));
  return String(made?.responseElements.accessKey.accessKeyId);
}

/** What the trail of the other account did not log while it was stopped. @param {Json} one */
function unlogged({ recipientAccountId, eventTime }) {
  const time = String(eventTime);
  return recipientAccountId === DATA && time > '2025-03-12T03:01:10Z' && time < '2025-03-12T08:40:41Z';
}
