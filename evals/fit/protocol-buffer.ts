/** A length-delimited field (Protocol Buffers, encoding specification). */
export function field(place: number, content: Uint8Array): Buffer {
  return Buffer.concat([varint(place * 8 + 2), varint(content.length), content]);
}

export function text(place: number, content: string): Buffer {
  return field(place, Buffer.from(content, 'utf8'));
}

/** A whole number, 0 or more. */
export function number(place: number, content: number): Buffer {
  return Buffer.concat([varint(place * 8), varint(content)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}
