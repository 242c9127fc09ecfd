import type { App } from '@slack/bolt';
import type { ConversationStore } from '../../../store/conversation-store.ts';
import type { SlackStore } from '../../../store/slack-store.ts';

export interface UninstallDependencies {
  slack: Pick<SlackStore, 'conversationsOf' | 'uninstall'>;
  conversations: Pick<ConversationStore, 'forget'>;
}

/** A workspace that takes the app out is forgotten: its tokens, and every conversation there. Requests go on. */
export function listenForUninstalling(app: App, { slack, conversations }: UninstallDependencies): void {
  async function forget(team: string): Promise<void> {
    await slack.uninstall(team);
    for (const conversation of await slack.conversationsOf(team)) await conversations.forget(conversation);
  }
  app.event('app_uninstalled', async ({ body }) => {
    await forget(body.team_id);
  });
  app.event('tokens_revoked', async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(body.team_id);
  });
}
