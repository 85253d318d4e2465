import type { Random } from '../../../bench/support/random';
import type { DamagedLog, Generator, Inflict, Wound } from './generator';
import { type Layout, layouts } from './layouts';
import { soundRecord } from './records';

/** Of a hundred damages, so many are done to a record's own text, before it is put into a string or a log. */
const IN_RECORDS = 70;
/** How often another layout is tried where a text has no place for a damage. */
const MOST_TRIES = 50;

/** A damage that can be done to a record and to the document around it. */
export function anywhere(name: string, inflict: Inflict): Generator {
  return maker(name, (...given) => (given[2].below(100) < IN_RECORDS ? inRecord : inDocument)(inflict, ...given));
}

/** A damage to a record's own text. */
export function inRecords(name: string, inflict: Inflict): Generator {
  return maker(name, (...given) => inRecord(inflict, ...given));
}

/** A damage to the document as a whole. */
export function inDocuments(name: string, inflict: Inflict): Generator {
  return maker(name, (...given) => inDocument(inflict, ...given));
}

type Make = (layout: Layout, records: readonly object[], random: Random) => DamagedLog | undefined;

function maker(name: string, make: Make): Generator {
  return {
    name,
    damaged(random) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const layout = random.pick(layouts);
        const count = layout.most === 1 ? 1 : 2 + random.below(layout.most - 1);
        const records = Array.from({ length: count }, (_, number) => soundRecord(random, number));
        const made = make(layout, records, random);
        if (made) {
          return made;
        }
      }
      throw new Error(`${name} finds no place`);
    },
  };
}

function inRecord(
  inflict: Inflict,
  layout: Layout,
  records: readonly object[],
  random: Random,
): DamagedLog | undefined {
  const hit = random.below(records.length);
  const texts = textsOf(layout, records);
  const wound = inflict(texts[hit]!, random);
  return (
    wound && {
      text: layout.lay(texts.with(hit, wound.text)).text,
      layout: layout.name,
      records,
      untouched: records.filter((_, index) => index !== hit),
    }
  );
}

function inDocument(
  inflict: Inflict,
  layout: Layout,
  records: readonly object[],
  random: Random,
): DamagedLog | undefined {
  const { text, spans } = layout.lay(textsOf(layout, records));
  const wound = inflict(text, random);
  return (
    wound && {
      text: wound.text,
      layout: layout.name,
      records,
      untouched: records.filter((_, index) => isOutside(wound, spans[index]!)),
    }
  );
}

function textsOf({ indent }: Layout, records: readonly object[]): string[] {
  return records.map((record) => JSON.stringify(record, undefined, indent));
}

/** Whether a record keeps all its characters: what is put at its border does not touch it. */
function isOutside(wound: Wound, record: { readonly start: number; readonly end: number }): boolean {
  return wound.end <= record.start || wound.start >= record.end;
}
