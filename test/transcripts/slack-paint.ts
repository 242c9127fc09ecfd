/** Blocks as lines: words, and buttons in brackets. */
// biome-ignore lint/suspicious/noExplicitAny: any block.
export function paint(blocks: any[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'rich_text':
        return block.elements.map(
          (element: { type: string; elements: { text: string }[] }) =>
            (element.type === 'rich_text_quote' ? '| ' : '') + element.elements.map(({ text }) => text).join(''),
        );
      case 'section':
        return [
          ...plainOf(block.text.text).split('\n'),
          ...(block.accessory ? [`[${block.accessory.text.text}]`] : []),
        ];
      case 'header':
        return [`# ${block.text.text}`];
      case 'context':
        return block.elements.map(({ text }: { text: string }) => `(${plainOf(text)})`);
      case 'context_actions':
        return block.elements.map(
          (one: { positive_button: { text: { text: string } }; negative_button: { text: { text: string } } }) =>
            `[${one.positive_button.text.text}] [${one.negative_button.text.text}]`,
        );
      case 'actions':
        return [block.elements.map((one: { text: { text: string } }) => `[${one.text.text}]`).join(' ')];
      case 'input':
        return fieldOf(block);
      default:
        return ['—'];
    }
  });
}

/** A field with what stands in it. */
// biome-ignore lint/suspicious/noExplicitAny: any block.
function fieldOf({ label, element }: any): string[] {
  const { initial_value: value = '', initial_date: day, initial_option: one, initial_options: some = [] } = element;
  const chosen = [...some, ...(one ? [one] : [])].map(({ text }: { text: { text: string } }) => text.text).join(', ');
  const short = day ?? (chosen === '' ? value : chosen);
  if (element.options && short === '')
    return [label.text, ...element.options.map(({ text }: { text: { text: string } }) => `( ) ${text.text}`)];
  if (!short.includes('\n')) return [`${label.text} ${short === '' ? '____' : `› ${short}`}`];
  return [`${label.text} ›`, ...short.split('\n').map((line: string) => (line === '' ? '' : `  ${line}`))];
}

const plainOf = (text: string) =>
  text
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replace(/\*/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
