import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { talk } from '../../../../bot/channels/terminal/talk.ts';
import { createConverse } from '../../../../bot/conversation/create-converse.ts';
import { type ConversationState, FRESH } from '../../../../bot/conversation/state.ts';
import { handMadeAnswerer, smallRegister } from '../../../support/declared.ts';
import { recognise } from '../../../support/recognise.ts';

async function converse(lines: string[], prompt = false): Promise<{ output: string; forgotten: number }> {
  const register = smallRegister();
  const answerer = handMadeAnswerer(register, [
    [/everything/, 'asked_back', ['readings#kept', 'bills#kept']],
    [/readings/, 'answered', ['readings#kept']],
  ]);
  const decide = createConverse({
    current: () => ({ answerer, register }),
    recognise,
    newId: () => 'r',
    newReference: () => 'LIM-7KQ2-9FXD',
    urlOf: () => '',
  });
  let state: ConversationState = FRESH;
  let forgotten = 0;
  const [input, output] = [new PassThrough(), new PassThrough()];
  const done = talk(
    {
      async send({ text: said, action }) {
        const outcome = await decide(
          {
            id: 't',
            conversation: 'c',
            person: 'p',
            role: 'customer',
            channel: 'terminal',
            at: new Date(0),
            language: 'en',
            text: said,
            ...(action && { action }),
          },
          state,
        );
        state = outcome.state;
        return outcome.reply;
      },
      async forget() {
        forgotten += 1;
        state = FRESH;
      },
    },
    { input, output, prompt, styled: false, width: 80, language: 'en' },
  );
  input.end(lines.map((line) => `${line}\n`).join(''));
  await done;
  output.end();
  return { output: await text(output), forgotten };
}

describe('a conversation in the terminal', () => {
  it('greets, answers and ends with the input', async () => {
    const { output } = await converse(['how long do you keep my readings?']);
    expect(output).toContain('a machine, not a person');
    expect(output).toContain('« We keep your readings for 24 months. » [1]');
    expect(output).toContain('[1] Readings, revision 2, since 1 March 2026');
  });

  it('takes a choice by its number, also the offer of a person', async () => {
    const { output } = await converse(['do you keep everything?', '2', 'do you keep everything?', '3']);
    expect(output).toContain('  2. Bills');
    expect(output).toContain('We keep your bills for 10 years.');
    expect(output).toContain('LIM-7KQ2-9FXD');
  });

  it('hands over, forgets and quits by command', async () => {
    const { output, forgotten } = await converse([
      '/person',
      '/forget',
      '/dance',
      '/quit',
      'how long do you keep my readings?',
    ]);
    expect(output).toContain('LIM-7KQ2-9FXD');
    expect(forgotten).toBe(1);
    expect(output.match(/a machine, not a person/g)).toHaveLength(2);
    expect(output).toContain('Unknown command: /dance');
    expect(output).not.toContain('24 months');
  });

  it('prompts on a terminal only', async () => {
    expect((await converse(['hello'], true)).output).toContain('you > ');
    expect((await converse(['hello'])).output).not.toContain('you > ');
  });
});
