import { type Claim, claimSchema } from '../../knowledge/answering/writer.ts';

/**
 * Finds claims in a text that comes piece by piece: JSON objects, one a line or in a list, with or without words around
 * them. An object counts when it is complete; what is no claim is passed over.
 */
export function createClaimReader(): { read(piece: string): Claim[] } {
  let text = '';
  let at = 0;
  let quoted = false;
  let escaped = false;
  /** Where the objects that are not closed yet begin. */
  let open: number[] = [];

  function step(character: string): Claim | undefined {
    if (quoted) {
      if (escaped) escaped = false;
      else if (character === '\\') escaped = true;
      else if (character === '"') quoted = false;
      return undefined;
    }
    if (character === '"') quoted = open.length > 0;
    else if (character === '{') open.push(at);
    else if (character === '}') {
      const begins = open.pop();
      const claim = begins === undefined ? undefined : claimIn(text.slice(begins, at + 1));
      if (claim !== undefined) open = [];
      return claim;
    }
    return undefined;
  }

  return {
    read(piece) {
      const found: Claim[] = [];
      text += piece;
      for (; at < text.length; at += 1) {
        const claim = step(text.charAt(at));
        if (claim !== undefined) found.push(claim);
      }
      return found;
    },
  };
}

function claimIn(json: string): Claim | undefined {
  try {
    const parsed = claimSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
