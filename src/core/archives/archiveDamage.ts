import { counted } from '../markdown/visible';

/** What may be wrong with an archive. */
type ArchiveDamageKind =
  | 'empty'
  | 'not-compressed'
  | 'other-format'
  | 'bad-header'
  | 'truncated'
  | 'bad-data'
  | 'bad-checksum'
  | 'bad-length'
  | 'trailing-bytes'
  | 'packed-twice'
  | 'too-large';

/** One thing that is wrong with an archive, or that one does not expect of it. */
export interface ArchiveDamage {
  /** Stable kebab-case id. */
  readonly code: ArchiveDamageKind;
  /** Where in the archive, in bytes from 0. */
  readonly at: number;
  /** How many bytes had been unpacked by then; all of them can be read. */
  readonly unpacked: number;
  /** One sentence in plain words. */
  readonly message: string;
}

/** What a sentence about a damage may name. */
interface Circumstances {
  readonly at: number;
  readonly unpacked: number;
  /** How long the archive is, in bytes. */
  readonly size: number;
  /** The name of another format. */
  readonly format: string;
  /** How many bytes may be unpacked. */
  readonly most: number;
}

const sentences: Readonly<Record<ArchiveDamageKind, (about: Circumstances) => string>> = {
  empty: () => 'The archive is empty: it has no bytes at all.',
  'not-compressed': () => 'The file is not compressed, though its name says so. It is shown as it is.',
  'other-format': ({ format }) => `The file is a ${format} file and not gzip, though its name says so.`,
  'bad-header': ({ at }) =>
    `The archive is damaged at byte ${counted(at)}: what should begin a gzip file there does not.`,
  truncated: ({ size, unpacked }) =>
    `The archive breaks off after ${counted(size)} bytes. What is missing cannot be told; the ${counted(unpacked)} bytes before are shown.`,
  'bad-data': ({ at, size, unpacked }) =>
    `The archive is damaged at byte ${counted(at)} of ${counted(size)}. Only the ${counted(unpacked)} bytes before can be unpacked.`,
  'bad-checksum': ({ at }) =>
    `The checksum at byte ${counted(at)} of the archive does not fit what was unpacked: something in it has changed, and nobody can say where.`,
  'bad-length': ({ at, unpacked }) =>
    `The length at byte ${counted(at)} of the archive is not the ${counted(unpacked)} bytes that were unpacked.`,
  'trailing-bytes': ({ at, size }) =>
    `${counted(size - at)} bytes after the end of the archive, from byte ${counted(at)} on, are no gzip and are not shown.`,
  'packed-twice': () => 'The archive holds another archive: the log was compressed twice.',
  'too-large': ({ most }) =>
    `Only the first ${counted(most)} bytes were unpacked: the setting cloudtrail.maxUncompressedSize allows no more.`,
};

/** Describes what is wrong with an archive. */
export function archiveDamage(
  code: ArchiveDamageKind,
  about: Partial<Circumstances> & Pick<Circumstances, 'at' | 'unpacked'>,
): ArchiveDamage {
  const all: Circumstances = { size: 0, format: '', most: 0, ...about };
  return { code, at: all.at, unpacked: all.unpacked, message: sentences[code](all) };
}
