import { type ActivitySet, activitySetSchema } from './activity.ts';

const OPENS_WITHIN_MS = 4000;
/** The server sends an empty frame as a sign of life well within this time. */
const SILENT_FOR_MS = 75_000;

/** How a stream ended: it had worked, or it could not be opened at all (a proxy that lets no WebSocket through). */
export type StreamEnd = 'closed' | 'never opened';

/**
 * Listens to a Direct Line stream until it ends or `signal` aborts; never rejects.
 * @param onOpen called once, when the socket is open
 */
export function listenTo(
  url: string,
  signal: AbortSignal,
  onOpen: () => void,
  onSet: (set: ActivitySet) => void,
): Promise<StreamEnd> {
  return new Promise((resolve) => {
    let opened = false;
    let watch: ReturnType<typeof setTimeout> | undefined;
    let socket: WebSocket | undefined;
    const end = () => {
      clearTimeout(watch);
      signal.removeEventListener('abort', end);
      if (socket !== undefined) {
        socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
        socket.close();
      }
      resolve(opened ? 'closed' : 'never opened');
    };
    const endAfter = (ms: number) => {
      clearTimeout(watch);
      watch = setTimeout(end, ms);
    };
    if (signal.aborted) return end();
    try {
      socket = new WebSocket(url);
    } catch {
      return end();
    }
    signal.addEventListener('abort', end);
    endAfter(OPENS_WITHIN_MS);
    socket.onopen = () => {
      opened = true;
      endAfter(SILENT_FOR_MS);
      onOpen();
    };
    socket.onmessage = ({ data }) => {
      endAfter(SILENT_FOR_MS);
      const set = parse(data);
      if (set !== undefined) onSet(set);
    };
    socket.onclose = socket.onerror = end;
  });
}

/** An empty frame is a sign of life; anything else that is no activity set is passed over. */
function parse(data: unknown): ActivitySet | undefined {
  if (typeof data !== 'string' || data === '') return undefined;
  try {
    const parsed = activitySetSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
