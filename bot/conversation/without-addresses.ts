/** Addresses with or without a scheme (`www.a.example`, `a.example/b`), and schemes that run, call or write. */
const ADDRESSES = [
  /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+/gi,
  /\b(?:javascript|vbscript|data|mailto|tel|sms|file|slack):\S+/gi,
  /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]{2,}\.)+[a-z]{2,}(?:[/?#]\S*)?(?![\p{L}\p{N}])/giu,
];

/** Words by which chats call everybody. */
const CALL = /@(?=(?:channel|here|everyone|group)\b)/gi;

/**
 * Takes addresses, and calls to everybody, out of what a person wrote: clients make links of bare addresses, and a link
 * in the bot's own message would have the bot's authority.
 */
export function withoutAddresses(text: string): string {
  return ADDRESSES.reduce((rest, address) => rest.replace(address, '…'), text).replace(CALL, '');
}
