import { describe, expect, it } from 'vitest';
import { understand } from '../../../bot/conversation/understand.ts';
import { openDialog } from '../requests/support.ts';

const AFRAID = {
  fr: [
    'Mon ex a encore accès à mon espace client, j’ai peur de lui.',
    'Je suis victime de violences conjugales et mon mari lit mes messages.',
    'Il est violent, il faut couper ses accès à mon espace.',
    'mon voisin me harcèle et il a mon adresse',
  ],
  en: [
    'My ex still has access to my account and I am scared of him.',
    'I am a victim of domestic abuse, my husband can see my bills.',
    'my stalker knows my address',
    'My partner is violent and reads my letters.',
  ],
};

const NOT_AFRAID = {
  fr: [
    'Que faites-vous en cas de violences conjugales ?',
    'J’ai peur que vous vendiez mes données.',
    'Mon mari paie les factures.',
    'Signalez-vous à la police un client violent ?',
  ],
  en: [
    'What do you do for victims of domestic violence?',
    'I am afraid that you sell my data.',
    'My husband pays the bills.',
    'Do you tell the police when a customer is violent?',
  ],
};

describe.each(['fr', 'en'] as const)('somebody in danger (%s)', (language) => {
  it.each(AFRAID[language])('is heard in "%s"', (message) => {
    expect(understand(message, language).danger).toBe(true);
  });

  it.each(NOT_AFRAID[language])('is not read into "%s"', (message) => {
    expect(understand(message, language).danger).toBeUndefined();
  });

  it('is first told whom to call, and handed over to people once', async () => {
    const one = (await openDialog()).person(language);
    const reply = await one.say(
      language === 'fr' ? 'Mon compagnon est violent, j’ai peur de lui.' : 'My partner is violent, I am afraid of him.',
    );
    expect(reply.text).toMatch(/^[^\n]*112/);
    expect(reply.text).toMatch(language === 'fr' ? /signalé tout de suite/ : /flagged/);
    expect(reply.text).not.toMatch(/pas déclaré|not declared/i);
    expect(reply.text.match(/(?:LIM|INC)-[\dA-Z-]+/g)).toHaveLength(1);
  });
});
