import { crc32 } from 'node:zlib';
import type { PersonFile } from '../../rights/desk/file-store.ts';

/** One file for a person to take away: the file itself, or several of them in a ZIP. */
export function bundled(files: readonly PersonFile[], reference: string): PersonFile {
  const [only] = files;
  if (only && files.length === 1) return only;
  return { name: `${reference}.zip`, type: 'application/zip', content: zip(files) };
}

const UTF8_NAMES = 0x0800;

/** A ZIP of stored (uncompressed) files (PKWARE APPNOTE 6.3, 4.3). Of two files of one name the later gets a number. */
function zip(files: readonly PersonFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const taken = new Set<string>();
  for (const { name, content } of files) {
    const path = Buffer.from(distinct(plainName(name), taken), 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    // Method 0 and no time: 1 January 1980.
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, content);

    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path);
    offset += 30 + path.length + content.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** A file's name without a folder, and without what some systems do not take. */
export function plainName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const clean = (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_').trim();
  return clean === '' || /^\.+$/.test(clean) ? 'file' : clean.slice(0, 150);
}

function distinct(name: string, taken: Set<string>): string {
  let found = name;
  for (let number = 2; taken.has(found.toLowerCase()); number += 1) found = `${number}-${name}`;
  taken.add(found.toLowerCase());
  return found;
}
