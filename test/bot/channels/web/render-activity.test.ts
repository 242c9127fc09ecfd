import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../../bot/channels/web/markdown.ts';
import { renderMessage } from '../../../../bot/channels/web/render-activity.ts';
import type { Reply } from '../../../../bot/conversation/reply.ts';
import type { Message } from '../../../../bot/store/conversation-store.ts';

const context = { conversation: 'c', user: 'dl_p', site: 'https://chat.example.com' };

function nodes(markdown: string): Nodes[] {
  const found: Nodes[] = [];
  const walk = (node: Nodes) => {
    found.push(node);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}
const textOf = (markdown: string) =>
  nodes(markdown)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');

const reply = (more: Partial<Reply>): Reply => ({
  id: 'r',
  language: 'fr',
  decision: 'answered',
  parts: [],
  citations: [],
  snapshot: 's',
  votable: true,
  ...more,
});
const message = (one: Reply, turnId = 't'): Message => ({
  sequence: 2,
  turnId,
  at: new Date('2026-11-26T10:00:00Z'),
  language: one.language,
  from: { author: 'bot', reply: one },
});
const hostile =
  '![x](https://evil.example/p.png?d=1) [clic](https://evil.example) <img src=x onerror=alert(1)> # titre `code` **gras** &lt;b&gt;';

describe('renderMessage', () => {
  it('shows declared words as they are: no image, link, markup or HTML comes of them', () => {
    const one = reply({
      parts: [
        { kind: 'frame', text: hostile, language: 'fr' },
        { kind: 'statement', text: hostile, language: 'fr', citation: 1 },
        { kind: 'echo', text: hostile, language: 'fr' },
        { kind: 'notice', text: hostile, language: 'fr' },
      ],
      citations: [
        {
          number: 1,
          practice: 'p',
          statement: 's',
          revision: 1,
          title: 'T "x" ](https://evil.example)',
          quote: hostile,
          language: 'fr',
          url: '/practices/p#s',
        },
      ],
    });
    const found = nodes(renderMessage(message(one), context).text ?? '');
    const types = new Set(found.map(({ type }) => type));
    for (const type of ['image', 'imageReference', 'html', 'heading', 'inlineCode', 'code', 'list', 'emphasis'])
      expect(types).not.toContain(type);
    const definitions = found.flatMap((node) => (node.type === 'definition' ? [node.url] : []));
    expect(definitions).toEqual(['https://chat.example.com/practices/p#s']);
  });

  it('takes addresses out of what the person wrote', () => {
    const one = reply({
      parts: [
        { kind: 'echo', text: 'voir https://evil.example/x et www.evil.example javascript:alert(1)', language: 'fr' },
      ],
    });
    expect(renderMessage(message(one), context).text).toBe('> voir … et … …');
  });

  it('escapes any text so that Markdown gives the same text back', () => {
    const words = fc.array(
      fc.constantFrom(
        'a',
        'é',
        '1.',
        '2)',
        '#',
        '-',
        '+',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<b>',
        '!',
        '|',
        '~',
        '~~',
        '\\',
        '&amp;',
        '&',
        '>',
        '=',
        '===',
        'www',
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(textOf(escapeMarkdown(text))).toBe(text);
        expect(nodes(escapeMarkdown(text)).map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
      }),
      { numRuns: 500 },
    );
  });

  it('carries citations within the limits of Teams, and votes by the answer’s id', () => {
    const one = reply({
      parts: [{ kind: 'statement', text: 'Un fait.', language: 'fr', citation: 1 }],
      citations: [
        {
          number: 1,
          practice: 'p',
          statement: 's',
          revision: 3,
          since: '2026-03-01',
          title: 'T'.repeat(100),
          quote: 'q'.repeat(400),
          language: 'fr',
          url: 'https://chat.example.com/practices/p#s',
        },
      ],
    });
    const activity = renderMessage(message(one), context);
    const [entity] = activity.entities as [
      {
        citation: {
          position: number;
          claimInterpreter: { slogan: string };
          appearance: { name: string; abstract: string };
        }[];
        potentialAction: object[];
      },
    ];
    expect(entity.citation[0]?.appearance.name).toHaveLength(80);
    expect(entity.citation[0]?.appearance.abstract).toHaveLength(160);
    expect(entity.citation[0]).toMatchObject({ position: 1, claimInterpreter: { slogan: 'v3, 2026-03-01' } });
    expect(entity.potentialAction).toEqual([
      expect.objectContaining({ '@type': 'LikeAction', '@id': 'answer:r#like' }),
      expect.objectContaining({ '@type': 'DislikeAction', '@id': 'answer:r#dislike' }),
    ]);
    expect(activity.text).toMatch(/^> Un fait\. \[1\]\n\n\[1\]: https:\/\/chat\.example\.com\/practices\/p#s "T+"$/);
  });

  it('offers no vote where none makes sense, and cites nothing on a refusal', () => {
    const [entity] = renderMessage(
      message(
        reply({
          votable: false,
          decision: 'not_declared',
          parts: [{ kind: 'frame', text: 'Non déclaré.', language: 'fr' }],
        }),
      ),
      context,
    ).entities as [object];
    expect(entity).not.toHaveProperty('potentialAction');
    expect(entity).toMatchObject({ citation: [] });
  });

  it('answers the person’s activity, but the greeting answers none', () => {
    const greeting = reply({ parts: [{ kind: 'frame', text: 'Bonjour', language: 'fr' }] });
    expect(renderMessage(message(greeting), context)).toMatchObject({ id: 'c|0000002', replyToId: 'c|0000001' });
    expect(renderMessage(message(greeting, 'open'), context)).not.toHaveProperty('replyToId');
  });

  it('gives a silent reply as an event, so that clients know it was carried out', () => {
    const activity = renderMessage(message(reply({})), context);
    expect(activity).toMatchObject({ type: 'event', name: 'limpide/done', channelData: { clientActivityID: 't' } });
    expect(activity).not.toHaveProperty('text');
  });

  it('never gives a scheme other than http to a citation', () => {
    const one = reply({
      citations: [
        {
          number: 1,
          practice: 'p',
          statement: 's',
          revision: 1,
          title: 'T',
          quote: 'q',
          language: 'fr',
          url: 'javascript:alert(1)',
        },
      ],
      parts: [{ kind: 'statement', text: 'x', language: 'fr', citation: 1 }],
    });
    expect(JSON.stringify({ ...renderMessage(message(one), context), channelData: null })).not.toContain('javascript:');
  });
});
