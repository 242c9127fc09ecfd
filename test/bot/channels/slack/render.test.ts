import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../bot/channels/slack/limits.ts';
import { sourceModal, whyModal } from '../../../../bot/channels/slack/render/modals.ts';
import { renderReply } from '../../../../bot/channels/slack/render/reply.ts';
import { cut, escapeMrkdwn, pieces } from '../../../../bot/channels/slack/render/texts.ts';
import type { Citation, Part, Reply } from '../../../../bot/conversation/reply.ts';
import { language, text } from '../../../support/slack/awkward.ts';

const context = { conversation: 'conversation', turn: 'turn' };

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('frame' as const), text, language }),
  fc.record({ kind: fc.constant('frame' as const), text, language, fine: fc.constant(true as const) }),
  fc.record({ kind: fc.constant('statement' as const), text, language, citation: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('echo' as const), text, language }),
  fc.record({ kind: fc.constant('notice' as const), text, language }),
  fc.record({
    kind: fc.constant('choices' as const),
    choices: fc.array(
      fc.record({
        label: text,
        language,
        action: fc.oneof(
          fc.constant({ kind: 'human' as const }),
          text.map((said) => ({ kind: 'suggestion' as const, text: said.slice(0, 300) })),
        ),
      }),
      { minLength: 1, maxLength: 30 },
    ),
  }),
);
const citation: fc.Arbitrary<Citation> = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  practice: fc.constant('p'),
  statement: fc.constant('s'),
  revision: fc.nat(),
  title: text,
  quote: text,
  language,
  url: fc.constantFrom('/practices/p#s', 'https://helio.example/practices/p#s', 'javascript:alert(1)'),
});
const reply: fc.Arbitrary<Reply> = fc.record({
  id: fc.uuid(),
  language,
  decision: fc.constant('answered' as const),
  parts: fc.array(part, { minLength: 1, maxLength: 60 }),
  citations: fc.uniqueArray(citation, { selector: ({ number }) => number, maxLength: 30 }),
  snapshot: fc.constant('snapshot'),
  votable: fc.boolean(),
});

describe('a reply in Slack', () => {
  it('is within every limit, whatever was declared or said', () => {
    fc.assert(
      fc.property(reply, text, (one, introduction) => {
        for (const message of renderReply(one, { ...context, introduction }))
          expect(faultsOf('chat.postMessage', { channel: 'C1', ...message })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows every declared word, in order', () => {
    fc.assert(
      fc.property(text, (declared) => {
        const parts: Part[] = [{ kind: 'statement', text: declared, language: 'fr', citation: 1 }];
        const messages = renderReply(replyOf(parts), context);
        const shown = messages
          .flatMap(({ blocks }) => blocks)
          .flatMap(quoted)
          .join('');
        const bare = (words: string) => words.replace(/\s+/g, '');
        expect(bare(shown)).toBe(
          bare(`${declared.replace(/\p{Surrogate}/gu, '\uFFFD')}${declared.trim() === '' ? '' : ' [1]'}`),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('opens each source within the limits', () => {
    fc.assert(
      fc.property(citation, language, (one, shown) => {
        expect(faultsOf('views.open', { trigger_id: 't', view: { ...sourceModal(one, shown) } })).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(faultsOf('views.open', { trigger_id: 't', view: { ...whyModal('{}', 'fr') } })).toEqual([]);
  });

  it('links to no page that is not on the web', () => {
    const view = sourceModal({ ...declared, url: 'javascript:alert(1)' }, 'en');
    expect(JSON.stringify(view)).not.toContain('javascript');
  });

  it('gives a choice that fits on no button its words beside one', () => {
    const label = 'Une très longue proposition '.repeat(5).trim();
    const [message] = renderReply(
      replyOf([{ kind: 'choices', choices: [{ label, language: 'fr', action: { kind: 'practice', practice: 'p' } }] }]),
      context,
    );
    expect(message?.blocks[0]).toMatchObject({
      type: 'section',
      text: { text: label },
      accessory: { text: { text: 'Choisir' } },
    });
  });

  it('offers a person and two thumbs where a vote makes sense, and neither elsewhere', () => {
    const parts: Part[] = [{ kind: 'frame', text: 'Voici.', language: 'fr' }];
    const types = (votable: boolean) =>
      renderReply({ ...replyOf(parts), votable }, context).flatMap(({ blocks }) => blocks.map(({ type }) => type));
    expect(types(true)).toEqual(['rich_text', 'actions', 'context_actions']);
    expect(types(false)).toEqual(['rich_text']);
  });
});

describe('texts', () => {
  it('escape what Slack reads as control characters, and calls to everybody', () => {
    expect(escapeMrkdwn('<!here> & @channel')).toBe('&lt;!here&gt; &amp; @\u2060channel');
  });

  it('are cut between the characters that people see', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(cut(family.repeat(10), family.length * 3 + 5)).toBe(`${family.repeat(3)}…`);
    expect(cut('short', 5)).toBe('short');
  });

  it('are split after sentences, and lose nothing', () => {
    const sentence = 'Nous gardons vos relevés. ';
    const shown = pieces(sentence.repeat(300), 1000);
    expect(shown.join('')).toBe(sentence.repeat(300));
    expect(shown.every((piece) => piece.length <= 1000 && piece.endsWith('. '))).toBe(true);
  });
});

const declared: Citation = {
  number: 1,
  practice: 'p',
  statement: 's',
  revision: 1,
  title: 'Relevés',
  quote: 'Nous gardons vos relevés 24 mois.',
  language: 'fr',
  url: '/practices/p#s',
};

function replyOf(parts: Part[]): Reply {
  return {
    id: 'r',
    language: 'fr',
    decision: 'answered',
    parts,
    citations: [],
    snapshot: 's',
    votable: false,
  };
}

function quoted(block: object): string[] {
  const elements = (block as { elements?: { type: string; elements?: { text: string }[] }[] }).elements ?? [];
  return elements
    .filter(({ type }) => type === 'rich_text_quote')
    .flatMap((element) => (element.elements ?? []).map(({ text: words }) => words));
}
