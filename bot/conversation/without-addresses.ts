/**
 * Takes addresses out of what a person wrote: clients make links of bare addresses, and a link in the bot's own message
 * would have the bot's authority.
 */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+/gi, '…')
    .replace(/\b(?:javascript|data|vbscript):\S*/gi, '…');
}
