import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { renderReply as renderSlack } from '../../../bot/channels/slack/render/reply.ts';
import { renderReply as renderTerminal } from '../../../bot/channels/terminal/render.ts';
import { renderReply as renderWeb } from '../../../bot/channels/web/render-activity.ts';
import { echoPart } from '../../../bot/conversation/compose/answer-parts.ts';
import type { Reply } from '../../../bot/conversation/reply.ts';
import { messageOf, readAttacks } from '../../../evals/adversarial/attacks.ts';

const SITE = 'https://limpide.example';
const attacks = await readAttacks(fileURLToPath(new URL('../../../evals/adversarial/attacks', import.meta.url)));
const messages = attacks.flatMap(({ turns }) => turns.map((turn) => messageOf(turn).slice(0, 400)));

const ACTIVE = [
  '<b onclick=x>',
  '![x](https://a.example)',
  '[a](javascript:b)',
  '[1]: //a.example',
  '<!channel>',
  '<@U1>',
  '<https://a.example|b>',
  '@here',
  '\u001b[2J',
  '\u001b]8;;https://a.example\u0007',
  '\u202e',
  '`',
  '\n# ',
  '\n> ',
  '\r',
  '|-|\n',
];
const text = fc.oneof(
  fc.constantFrom(...messages),
  fc
    .array(fc.oneof(fc.constantFrom(...ACTIVE), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 })
    .map((pieces) => pieces.join('')),
);

/** A reply that shows the text wherever a text can come from a person or a register. */
function replyWith(words: string, said = words): Reply {
  const action = { kind: 'practice' as const, practice: 'p1' };
  return {
    id: 'a1',
    language: 'en',
    decision: 'answered',
    snapshot: 's',
    votable: true,
    parts: [
      echoPart(said, 'en'),
      { kind: 'statement', text: words, language: 'en', citation: 1 },
      { kind: 'choices', choices: [{ label: words, language: 'en', action }] },
    ],
    citations: [
      {
        number: 1,
        practice: 'p1',
        statement: 's1',
        revision: 1,
        title: words,
        quote: words,
        language: 'en',
        url: '/practices/p1#s1',
      },
    ],
  };
}

/** What a client makes active in a reply on the web, apart from its own citation. */
function activeOnTheWeb(reply: Reply): string[] {
  const { text: markdown = '' } = renderWeb(reply, { conversation: 'c', user: 'u', site: SITE });
  const found: string[] = [];
  walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), found);
  return found.filter((one) => one !== `definition ${SITE}/practices/p1#s1` && one !== 'linkReference 1');
}

it('shows what a person wrote on the web without a link, an image or a tag', () => {
  fc.assert(
    fc.property(text, (said) => {
      expect(activeOnTheWeb(replyWith('Declared words.', said))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('shows declared words on the web without markup: at most an address that stands in them, as it is', () => {
  fc.assert(
    fc.property(text, (words) => {
      const others = activeOnTheWeb(replyWith(words, 'Question?')).filter((one) => !one.startsWith('link as it is'));
      expect(others).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('shows any text in Slack as literal words', () => {
  fc.assert(
    fc.property(text, (words) => {
      for (const message of renderSlack(replyWith(words), { conversation: 'c', turn: 't' })) {
        expect(message.text).not.toMatch(/<[!@#a-z]/i);
        expect(message.text).not.toMatch(/@(?:channel|here|everyone)\b/i);
        for (const type of typesIn(message.blocks))
          expect(['link', 'user', 'usergroup', 'broadcast', 'channel', 'mrkdwn', 'image', 'date']).not.toContain(type);
      }
    }),
    { numRuns: 300 },
  );
});

it('shows any text in a terminal without a sign that steers it', () => {
  fc.assert(
    fc.property(text, (words) => {
      const shown = renderTerminal(replyWith(words), { width: 80, styled: false });
      expect(shown).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 300 },
  );
});

interface Node {
  type: string;
  children?: unknown[];
  url?: string;
  identifier?: string;
  value?: string;
}

/** Nodes of a tree that a client makes active. */
function walk(node: Node, found: string[]): void {
  const { url = '' } = node;
  const label = node.children?.map((child) => (child as Node).value ?? '').join('') ?? '';
  // Its label names the place that it leads to.
  if (node.type === 'link' && label.includes(/^(?:\w+:\/\/|mailto:)?([^/?#]*)/.exec(url)?.[1] ?? url)) {
    found.push(`link as it is ${url}`);
    return;
  }
  if (['link', 'image', 'html', 'imageReference', 'heading'].includes(node.type))
    found.push(`${node.type} ${node.url ?? ''}`);
  if (node.type === 'definition') found.push(`definition ${node.url}`);
  if (node.type === 'linkReference') found.push(`linkReference ${node.identifier}`);
  for (const child of node.children ?? []) walk(child as Node, found);
}

/** Every `type` in blocks, of Slack's own objects: what stands in texts is no object. */
function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, ...rest } = value as { type?: unknown };
  return [...(typeof type === 'string' ? [type] : []), ...Object.values(rest).flatMap(typesIn)];
}
