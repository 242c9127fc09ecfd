/** Elements of HTML: what looks like a tag but is none (`<your name>`) is text. */
const ELEMENTS =
  'a|abbr|address|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|noscript|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr';
const TAG = new RegExp(`</?(?:${ELEMENTS})(?=[\\s/>])[^<>]*>`, 'giu');
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const SILENT = /<(script|style|template|head|svg|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

export function isOnlyComments(html: string): boolean {
  return html.replace(COMMENT, '').trim() === '';
}

/** The words of a block of HTML as Markdown: headings, list items and table rows stay what they are. */
export function htmlToMarkdown(html: string): string {
  return html
    .replace(COMMENT, '')
    .replace(SILENT, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/<h([1-6])(?=[\s>])[^<>]*>/gi, (_, depth: string) => `\n\n${'#'.repeat(Number(depth))} `)
    .replace(/<summary(?=[\s>])[^<>]*>\s*/gi, '\n\n**')
    .replace(/\s*<\/summary\s*>/gi, '**\n\n')
    .replace(/<li(?=[\s>])[^<>]*>\s*/gi, '\n- ')
    .replace(/<\/t[dh]\s*>\s*<t[dh](?=[\s>])[^<>]*>/gi, '; ')
    .replace(/<br\s*\/?>/gi, '\\\n')
    .replace(
      /<\/?(?:p|div|ul|ol|dl|dt|dd|tr|table|section|article|blockquote|h[1-6]|details)(?=[\s/>])[^<>]*>/gi,
      '\n\n',
    )
    .replace(TAG, '');
}

/** Text without tags and comments: for what is left when a document shows its own markup. */
export function withoutTags(text: string): string {
  let before = text;
  for (;;) {
    const after = before.replace(COMMENT, ' ').replace(TAG, ' ');
    if (after === before) return after;
    before = after;
  }
}

/** Whether an inline tag stands for the end of a line. */
export function endsLine(tag: string): boolean {
  return /^<(?:br\s*\/?|\/(?:p|div|li|tr))\s*>$/i.test(tag);
}

/** The words of an inline tag that is none, such as `<your name>`; '' for a real one. */
export function wordsOfTag(tag: string): string {
  return withoutTags(tag).trim() === '' || tag.startsWith('<!') || tag.startsWith('<?') ? '' : tag.replace(/[<>]/g, '');
}
