/** Room, in pixels, left below what is shown. */
const MARGIN = 16;

/**
 * Scrolls the conversation, and nothing else, as far as it takes to show what has just appeared: to be given as a `ref`.
 * What is taller than the conversation is shown from its top.
 */
export function showWhole(element: HTMLElement | null): void {
  const log = element?.closest<HTMLElement>('.log');
  if (!element || !log) return;
  const seen = log.getBoundingClientRect();
  const wanted = element.getBoundingClientRect();
  const hidden = wanted.bottom + MARGIN - seen.bottom;
  const room = wanted.top - seen.top - MARGIN;
  if (hidden > 0 && room > 0) log.scrollTop += Math.min(hidden, room);
}
