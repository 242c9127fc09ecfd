import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../../knowledge/statement.ts';
import { say } from '../../conversation/catalogue/entry.ts';
import { TERMINAL } from '../../conversation/catalogue/terminal.ts';
import { linesOf } from '../../conversation/plain-text.ts';
import type { Choice, Reply } from '../../conversation/reply.ts';
import type { Action } from '../../conversation/turn.ts';
import { type RenderOptions, renderReply } from './render.ts';

/** One conversation as the terminal sees it. */
export interface TerminalConversation {
  /** Carries out one turn; what the reply claims is stored when the promise resolves. */
  send(said: { text: string; action?: Action; label?: string }): Promise<Reply>;
  /** Deletes the conversation and starts a new one. */
  forget(): Promise<void>;
}

export interface TalkOptions extends RenderOptions {
  input: Readable;
  output: Writable;
  /** Shows a prompt: on a terminal, not on a pipe. */
  prompt: boolean;
  /** Of the terminal, until the person's own is known. */
  language: Language;
}

/** Talks until the input ends or `/quit`. A number takes a choice of the last reply; `/person` and `/forget` act at once. */
export async function talk(conversation: TerminalConversation, options: TalkOptions): Promise<void> {
  const { input, output } = options;
  let { language } = options;
  let choices: Choice[] = [];

  const print = (text: string) => output.write(`${text}\n`);
  const show = (reply: Reply) => {
    language = reply.language;
    choices = linesOf(reply).flatMap(({ choice }) => (choice === undefined ? [] : [choice]));
    print(`\n${renderReply(reply, options)}\n`);
  };
  const ask = () => options.prompt && output.write(say(TERMINAL.prompt, language));

  print(say(TERMINAL.commands, language));
  show(await conversation.send({ text: '', action: { kind: 'open' } }));
  ask();
  // Not before the greeting: lines that come while nobody waits for them would be lost.
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const text = line.trim();
    if (text === '/quit') break;
    if (text === '/forget') {
      await conversation.forget();
      print(say(TERMINAL.forgotten, language));
      show(await conversation.send({ text: '', action: { kind: 'open' } }));
    } else if (text === '/person') {
      show(await conversation.send({ text: '', action: { kind: 'human' } }));
    } else if (/^\/\p{L}+$/u.test(text)) {
      print(say(TERMINAL.unknownCommand, language, { command: text }));
      print(say(TERMINAL.commands, language));
    } else if (text !== '') {
      const choice = /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined;
      show(
        await conversation.send(
          choice === undefined ? { text } : { text: '', action: choice.action, label: choice.label },
        ),
      );
    }
    ask();
  }
  lines.close();
}
