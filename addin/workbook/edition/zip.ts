/** A file within an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? POLYNOMIAL ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** Numbers of two or four bytes, the lowest first. */
const packed = (parts: readonly (readonly [2 | 4, number])[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of parts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** The first day there is: the same content gives the same bytes. */
const DATE = 0x0021;

/** An archive of files as they are, not compressed: a roster is small, and this needs no library. */
export const zipped = (entries: readonly Entry[]): Uint8Array => {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const title = new TextEncoder().encode(name);
    const common = [
      [2, FLAGS],
      [2, 0],
      [2, 0],
      [2, DATE],
      [4, crcOf(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, title.length],
      [2, 0],
    ] as const;
    const local = joined([packed([[4, 0x04034b50], [2, VERSION], ...common]), title, bytes]);
    const head = packed([
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      ...common,
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ]);
    locals.push(local);
    central.push(joined([head, title]));
    offset += local.length;
  }
  const directory = joined(central);
  const end = packed([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ]);
  return joined([...locals, directory, end]);
};
