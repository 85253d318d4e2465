/**
 * What each move of the search for the least loss costs: about one for each sign that is missing, too many or wrong, and more the more
 * of the author's words a move would lose. Documented fields in their places earn something back. The only table of them; fitted on
 * slips in sound records and on damaged samples of guides.
 */
export const COSTS = {
  /** A closing bracket that is missing, and each further one at the same place. */
  closer: 1,
  moreClosers: 0.2,
  /** More for an empty object or array that nothing closes. */
  emptyCloser: 0.3,
  /** An opening bracket that is missing; more before another bracket, and where something else than a list is documented. */
  opener: 1,
  openerBeforeBracket: 0.1,
  openerBeforeValue: 0.3,
  openerOfKnown: 1.5,
  comma: 1,
  colon: 1,
  /** A sign too many. */
  remove: 1,
  /** Which closing bracket is too many: less for one at the end of a line, more for one before another, and for a single square one. */
  extraInLine: 0.1,
  extraInRun: 0.04,
  extraAlone: 0.15,
  /** A comma too many beside another one, and one before a closing bracket. */
  extraComma: 0.7,
  trailingComma: 0.5,
  /** A closing bracket of the wrong kind. */
  replace: 1,
  /** Another sign in place of a comma or a colon, or an opening bracket of the wrong kind. */
  swap: 1.2,
  /** A hash rocket and an equals sign for a colon. */
  hashRocket: 0.2,
  equalsSign: 0.5,
  /** A member without a value, and one without a colon either. */
  nothing: 1.5,
  nameOnly: 2.2,
  /** The same where the text gives out. */
  nothingAtEnd: 0.5,
  /** A quotation mark that is missing, or belongs to nothing. */
  quote: 1,
  stray: 1,
  /** A closing quotation mark that stands before the last words of its text. */
  movedQuote: 0.7,
  /** A quotation mark inside a text, an odd number of them, and one in single quotation marks. */
  inner: 0.6,
  oddInner: 0.4,
  innerOfSingle: 0.1,
  /** Typographic, single or other quotation marks. */
  otherMarks: 0.4,
  badEscape: 0.3,
  rawBreak: 0.8,
  moreRawBreaks: 0.2,
  rawControl: 0.1,
  /** A name and its colon inside a text, and the beginning of a record inside a text, a comment or another record. */
  foldedName: 1,
  cross: 3,
  /** A comma before a mark inside an element. */
  foldedElement: 0.3,
  bareName: 0.6,
  bareValue: 1.2,
  /** More for an unquoted value that begins with a sign, and for each bracket or comma in it. */
  oddBareValue: 0.4,
  bareSign: 0.1,
  /** A literal of another language, or a constructor around a text. */
  foreign: 0.5,
  /** The letter before a text of Python. */
  prefix: 0.05,
  /** Words in brackets, or the name of a type, in place of a value. */
  typePlaceholder: 0.4,
  /** The name of a type is a word like others. */
  typeName: 0.2,
  /** A sign without meaning. */
  form: 0.8,
  /** A comment; more for one at the end of a line, in the midst of a word, and for each quotation mark and bracket in it. */
  comment: 0.3,
  commentBehind: 0.2,
  commentInWord: 1.2,
  commentQuote: 0.4,
  commentBracket: 0.3,
  dots: 0.3,
  invisible: 0.1,
  markup: 0.3,
  /** Letters and digits that would go: the first word, each character, and a single one. */
  loss: 2.5,
  lossEach: 0.1,
  lossOfOne: 1.3,
  /** What is earned by a documented field in its place, and what a strange one among them and a second one of the same name cost. */
  known: 1,
  strange: 0.5,
  twice: 1.5,
  /** An element that is no object where records stand. */
  noRecord: 1.5,
  /** A sound record taken whole earns more than all its fields would, so that nothing reads across it; less where one seems to begin. */
  sound: 60,
  begun: 6,
  /** A second value on one line behind the first. */
  again: 0.6,
  /** Members behind a value that is complete. */
  membersBehind: 5,
  quoteBehind: 2,
  /** A place where the author's indentation speaks against the reading. */
  misfit: 0.02,
} as const;

/** The table's shape, so that a test can try other numbers. */
export type Costs = { readonly [Name in keyof typeof COSTS]: number };
