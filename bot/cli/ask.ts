import type { Command } from 'commander';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

/** Exit code when nothing declared answers the question. */
const NOT_DECLARED = 3;
const WIDEST = 88;

interface AskOptions {
  lang?: string;
  register?: string;
  json?: boolean;
}

export function addTo(program: Command): void {
  program
    .command('ask')
    .argument('<question>', 'what you want to know, in French or English')
    .description(
      'Answer one question from the declared practices. Exits with 0 when answered, 3 when not declared, 2 when the call is wrong.',
    )
    .option('--lang <fr|en>', 'language for questions too short to tell (default: the system’s)')
    .option(
      '--register <directory>',
      'register to answer from (default: LIMPIDE_REGISTER, else the demonstration company)',
    )
    .option('--json', 'print one JSON document: text, spans, citations, decision, scores, time')
    .action(refusing(ask));
}

async function ask(question: string, options: AskOptions): Promise<void> {
  const { readConfiguration } = await import('../configuration.ts');
  const { switchTracingOff } = await import('../tracing-off.ts');
  const { FRESH } = await import('../conversation/state.ts');
  const { openCompany } = await import('./open-company.ts');
  const { keptConversation, terminalConverse } = await import('./terminal-conversation.ts');
  const { terminalLanguage } = await import('./terminal-language.ts');
  switchTracingOff(process.env);
  const language = terminalLanguage(options.lang, process.env);
  const { configuration, secrets } = readConfiguration(process.env);
  const company = await openCompany(configuration, options.register, progressOn('Embedding the register'));
  const converse = terminalConverse(company, configuration);
  const turn = {
    id: '1',
    conversation: 'ask',
    person: 'ask',
    role: 'customer',
    channel: 'terminal',
    at: new Date(),
    language,
    text: question,
  } as const;
  const outcome = await converse(turn, FRESH);
  let { reply } = outcome;
  // A reference is shown only once it is kept: the same turn again, this time in a stored conversation.
  if (outcome.rights !== undefined || outcome.effects.some(({ kind }) => kind === 'hand_over')) {
    const kept = await keptConversation(company, configuration, secrets, language);
    reply = await kept.send({ text: question });
    await kept.close();
  }
  if (options.json === true) {
    const { plainText } = await import('../conversation/plain-text.ts');
    const { decision, citations, snapshot, language: lang } = reply;
    process.stdout.write(
      `${JSON.stringify({ question, lang, decision, ...plainText(reply), citations, answers: outcome.answers, snapshot })}\n`,
    );
  } else {
    const { renderReply } = await import('../channels/terminal/render.ts');
    const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
    process.stdout.write(`${renderReply(reply, { width, styled: process.stdout.isTTY === true })}\n`);
  }
  process.exitCode = reply.decision === 'not_declared' ? NOT_DECLARED : 0;
}
