import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../../bot/channels/terminal/render.ts';
import type { Citation, Reply } from '../../../../bot/conversation/reply.ts';

const citation = (number: number, statement: string, practice = 'readings'): Citation => ({
  number,
  practice,
  statement,
  revision: 3,
  since: '2026-03-01',
  title: practice === 'readings' ? 'Relevés' : 'Factures',
  quote: 'Nous les gardons 24 mois.',
  language: 'fr',
  url: `/practices/${practice}#${statement}`,
});

const reply: Reply = {
  id: '1',
  language: 'fr',
  decision: 'answered',
  parts: [
    { kind: 'frame', text: 'Voici ce que Helio déclare :', language: 'fr' },
    {
      kind: 'statement',
      text: 'Nous gardons vos relevés à la demi-heure 24 mois ; ensuite, il n’en reste que des totaux mensuels.',
      language: 'fr',
      citation: 1,
    },
    { kind: 'statement', text: 'Vos factures : dix ans.', language: 'fr', citation: 2 },
    { kind: 'choices', choices: [{ label: 'Parler à une personne', language: 'fr', action: { kind: 'human' } }] },
  ],
  citations: [citation(1, 'kept'), citation(2, 'kept', 'bills'), citation(3, 'other')],
  snapshot: 's',
  votable: true,
};

describe('a reply in the terminal', () => {
  it('has the frame, the quoted words, numbered choices, and each practice once below', () => {
    expect(renderReply(reply, { width: 60, styled: false })).toBe(`Voici ce que Helio déclare :

  « Nous gardons vos relevés à la demi-heure 24 mois ;
  ensuite, il n’en reste que des totaux mensuels. » [1]
  « Vos factures : dix ans. » [2]

  1. Parler à une personne

[1] [3] Relevés, révision 3, depuis le 1er mars 2026
[2] Factures, révision 3, depuis le 1er mars 2026`);
  });

  it('keeps to the width, and never parts a French sign from its word', () => {
    for (let width = 40; width < 90; width += 1) {
      for (const line of renderReply(reply, { width, styled: false }).split('\n')) {
        expect(line.length).toBeLessThanOrEqual(width);
        expect(line.trim()).not.toMatch(/^[:;?!»]/);
      }
    }
  });

  it('adds weight on a terminal, and the same words', () => {
    const styled = renderReply(reply, { width: 60, styled: true });
    expect(styled).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences are what is taken out
    expect(styled.replace(/\u001b\[\d+m/g, '')).toBe(renderReply(reply, { width: 60, styled: false }));
  });
});
