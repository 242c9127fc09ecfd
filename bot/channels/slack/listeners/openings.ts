import type { App } from '@slack/bolt';
import type { Register } from '../../../../knowledge/register/register.ts';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { greeting } from '../../../conversation/greeting.ts';
import { SlackRefusedError } from '../api.ts';
import { cut } from '../render/texts.ts';
import { SLACK } from '../words.ts';
import type { Workspaces } from '../workspaces.ts';

export interface OpeningDependencies {
  workspaces: Workspaces;
  register(): Register;
  language(): Language;
  onFailure(error: unknown): void;
}

const MOST_PROMPTS = 4;

/** Suggests questions when somebody opens the messages with the app. */
export function listenForOpenings(app: App, dependencies: OpeningDependencies): void {
  const { workspaces, register, language, onFailure } = dependencies;

  async function suggest(team: string, place: { channel_id: string; thread_ts?: string }): Promise<void> {
    const spoken = language();
    const prompts = greeting(register(), spoken)
      .flatMap((part) => (part.kind === 'choices' ? part.choices : []))
      .slice(0, MOST_PROMPTS)
      .map(({ label, action }) => ({
        title: cut(label, 75),
        message: action.kind === 'suggestion' ? action.text : label,
      }));
    if (prompts.length === 0) return;
    const api = await workspaces.api(team);
    await api
      .call('assistant.threads.setSuggestedPrompts', { ...place, title: say(SLACK.promptsTitle, spoken), prompts })
      .catch((error: unknown) => {
        // Not every plan has them; nothing depends on them.
        if (!(error instanceof SlackRefusedError)) onFailure(error);
      });
  }

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'messages') await suggest(body.team_id, { channel_id: event.channel });
  });
  // Apps made before the agent view.
  app.event('assistant_thread_started', async ({ event, body }) => {
    const { channel_id, thread_ts } = event.assistant_thread;
    await suggest(body.team_id, { channel_id, thread_ts });
  });
}
