/**
 * What a person wrote, as they see it: Slack sends addresses as `<mailto:a@b|a@b>`, mentions as `<@U012AB3CD>`, and three
 * characters as entities (docs.slack.dev/messaging/formatting-message-text). Mentions are left out: they name people.
 */
export function readText(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_whole, inside: string) => {
      if (/^[@#!]/.test(inside)) return inside.startsWith('#') ? `#${inside.split('|')[1] ?? '…'}` : '';
      const [address = '', label] = inside.split('|');
      return label ?? address.replace(/^(?:mailto|tel):/, '');
    })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
