import type { App } from '@slack/bolt';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { Following } from '../../../following/following.ts';
import { FOLLOWING_WORDS } from '../../../following/words.ts';
import type { ConversationStore } from '../../../store/conversation-store.ts';
import type { SlackStore } from '../../../store/slack-store.ts';
import { note } from '../answer.ts';
import type { Inbox } from '../inbox.ts';
import { requireWithinLimits } from '../limits.ts';
import type { People } from '../people.ts';
import { readText } from '../read-text.ts';
import { SLACK } from '../words.ts';
import type { Asked } from './drafts.ts';

export interface CommandDependencies {
  inbox: Inbox;
  people: People;
  slack: Pick<SlackStore, 'conversationsOf'>;
  conversations: Pick<ConversationStore, 'forget'>;
  following: Pick<Following, 'store'>;
  language(): Language;
  now(): Date;
  /** Opens the next question of the training, for who learns; absent: there is no training. */
  quiz?(asked: { team: string; user: string; trigger: string; module: string }): Promise<string | undefined>;
  /** For staff: an answer to what was pasted. */
  draft(asked: Asked): Promise<void>;
}

/** Where changes are told: in a channel, or to the person who asked in a direct message. */
const toldAt = (team: string, user: string, channel: string) => `${team}/${channel.startsWith('D') ? user : channel}`;

/** `/limpide ask`, `person`, `subscribe`, `forget` and, for staff, `draft` and `quiz`: answered to the sender alone. */
export function listenForCommands(app: App, dependencies: CommandDependencies): void {
  const { inbox, people, slack, conversations, following, language, now, quiz, draft } = dependencies;
  const aside = (text: string) => {
    const message = note(text);
    requireWithinLimits('response_url', { ...message });
    return { response_type: 'ephemeral' as const, ...message };
  };

  app.command('/limpide', async ({ command, ack }) => {
    const { team_id: team, user_id: user, channel_id: channel, trigger_id, response_url: responseUrl } = command;
    const [verb = '', ...rest] = readText(command.text ?? '').split(/\s+/);
    const words = rest.join(' ');
    const said = { team, user, channel, thread: '', surface: 'command' as const, responseUrl };
    const turn = `command/${trigger_id}`;
    switch (verb.toLowerCase()) {
      case 'ask':
      case 'demander':
        if (words === '') break;
        await inbox.take({ ...said, turn, text: words });
        return ack();
      case 'draft':
      case 'projet': {
        // Of who is not of the staff, as any other word.
        if (words === '' || (await people.staffOf({ team, user })) === undefined) break;
        await ack();
        const text = readText(command.text ?? '')
          .slice(verb.length)
          .trim();
        return draft({ team, user, channel, trigger: trigger_id, key: turn, text, at: now() });
      }
      case 'quiz': {
        // Of who is not of the staff, as any other word.
        if (!quiz || (await people.staffOf({ team, user })) === undefined) break;
        const told = await quiz({ team, user, trigger: trigger_id, module: words });
        return told === undefined ? ack() : ack(aside(told));
      }
      case 'person':
      case 'personne':
        await inbox.take({ ...said, turn, text: '', action: { kind: 'human' } });
        return ack();
      case 'subscribe':
      case 'abonner': {
        const own: Language = verb.toLowerCase() === 'abonner' ? 'fr' : 'en';
        const { id } = await following.store.ask('slack', toldAt(team, user, channel), own, now());
        await following.store.confirm(id, now());
        return ack(aside(FOLLOWING_WORDS[own].slackFollows));
      }
      case 'unsubscribe':
      case 'désabonner':
      case 'desabonner': {
        const own: Language = verb.toLowerCase() === 'unsubscribe' ? 'en' : 'fr';
        const found = await following.store.findByAddress('slack', toldAt(team, user, channel));
        if (found) await following.store.forget(found.id);
        return ack(aside(FOLLOWING_WORDS[own].slackFollowsNot));
      }
      case 'forget':
      case 'oublier':
        for (const conversation of await slack.conversationsOf(team, people.personOf(team, user)))
          await conversations.forget(conversation);
        return ack(aside(say(SLACK.forgotten, language())));
    }
    const ours = (await people.staffOf({ team, user })) ? [say(SLACK.usageStaff, language())] : [];
    return ack(aside([say(SLACK.usage, language()), ...ours].join('\n\n')));
  });
}
