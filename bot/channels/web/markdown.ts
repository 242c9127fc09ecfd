/** Shows a text as it is in Markdown: nothing in it becomes an image, a link, a heading, a list or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/**
 * Takes addresses out of what a person wrote: clients make links of bare addresses, and a link in the bot's own message
 * would have the bot's authority.
 */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+/gi, '…')
    .replace(/\b(?:javascript|data|vbscript):\S*/gi, '…');
}
