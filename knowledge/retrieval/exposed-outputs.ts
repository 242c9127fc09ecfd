import { open } from 'node:fs/promises';

/** Field numbers of onnx.proto: ModelProto.graph, GraphProto.output, ValueInfoProto.name. */
const GRAPH = 7;
const OUTPUT = 12;
const NAME = 1;

/**
 * A model file with values of its inner nodes as further outputs, after those it has. Protocol buffers merge a message
 * that occurs twice, field by field (encoding specification, "Last One Wins"): a second, tiny graph that holds only
 * outputs is appended, and nothing of the model is parsed. The file is read once, into one piece of memory.
 * @param names names of values inside the graph; an unknown one makes the run-time refuse the model
 */
export async function readWithOutputs(path: string, names: readonly string[]): Promise<Uint8Array> {
  const outputs = names.map((name) => field(OUTPUT, field(NAME, Buffer.from(name, 'utf8'))));
  const graph = field(GRAPH, Buffer.concat(outputs));
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const model = Buffer.allocUnsafe(size + graph.length);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(model, at, size - at, at);
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was read: start again.`);
      at += bytesRead;
    }
    graph.copy(model, size);
    return model;
  } finally {
    await file.close();
  }
}

/** A length-delimited field. */
function field(number: number, content: Uint8Array): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(content.length), content]);
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
