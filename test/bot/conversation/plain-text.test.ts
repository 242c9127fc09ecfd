import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../bot/conversation/plain-text.ts';
import type { Part, Reply } from '../../../bot/conversation/reply.ts';

const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/\n/g, ' '));
const language = fc.constantFrom('fr' as const, 'en' as const);
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('frame' as const), text: words, language }),
  fc.record({ kind: fc.constant('notice' as const), text: words, language }),
  fc.record({ kind: fc.constant('echo' as const), text: words, language }),
  fc.record({
    kind: fc.constant('statement' as const),
    text: words,
    language,
    citation: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constant('choices' as const),
    choices: fc.array(fc.record({ label: words, language, action: fc.constant({ kind: 'human' as const }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);

const replyOf = (parts: Part[]): Reply => ({
  id: '1',
  language: 'en',
  decision: 'answered',
  parts,
  citations: [],
  snapshot: 's',
  votable: false,
});

describe('a reply as text', () => {
  it('leaves only line breaks outside the spans, which stand in order', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const { text, spans } = plainText(replyOf(parts));
        let end = 0;
        for (const span of spans) {
          expect(text.slice(end, span.start)).toMatch(/^\n*$/);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.length).toBe(end);
      }),
    );
  });

  it('marks declared words, frames, echoes and labels', () => {
    const { text, spans } = plainText(
      replyOf([
        { kind: 'echo', text: '“how long?”', language: 'en' },
        { kind: 'frame', text: 'Here is what Helio has declared:', language: 'en' },
        { kind: 'statement', text: 'We keep it 24 months.', language: 'en', citation: 1 },
        { kind: 'choices', choices: [{ label: 'Talk to a person', language: 'en', action: { kind: 'human' } }] },
      ]),
    );
    expect(spans.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['echo', '“how long?”'],
      ['frame', 'Here is what Helio has declared:'],
      ['declared', 'We keep it 24 months.'],
      ['frame', 'Talk to a person'],
    ]);
  });
});
