import type { Command } from 'commander';
import { progressOn } from './progress.ts';
import { refusing } from './refusing.ts';

const WIDEST = 88;

export function addTo(program: Command): void {
  program
    .command('chat')
    .description('Talk in the terminal, or from a pipe (one message a line). /person, /forget and /quit act at once.')
    .option('--lang <fr|en>', 'language of the greeting (default: the system’s)')
    .option(
      '--register <directory>',
      'register to answer from (default: LIMPIDE_REGISTER, else the demonstration company)',
    )
    .action(refusing(chat));
}

async function chat(options: { lang?: string; register?: string }): Promise<void> {
  const { talk } = await import('../channels/terminal/talk.ts');
  const { readConfiguration } = await import('../configuration.ts');
  const { switchTracingOff } = await import('../tracing-off.ts');
  const { openCompany } = await import('./open-company.ts');
  const { keptConversation } = await import('./terminal-conversation.ts');
  const { terminalLanguage } = await import('./terminal-language.ts');
  switchTracingOff(process.env);
  const language = terminalLanguage(options.lang, process.env);
  const { configuration, secrets } = readConfiguration(process.env);
  const company = await openCompany(configuration, options.register, progressOn('Embedding the register'));
  const conversation = await keptConversation(company, configuration, secrets, language);
  await talk(conversation, {
    input: process.stdin,
    output: process.stdout,
    prompt: process.stdin.isTTY === true,
    styled: process.stdout.isTTY === true,
    width: Math.min(process.stdout.columns ?? WIDEST, WIDEST),
    language,
  });
  await conversation.close();
}
