import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { z } from 'zod';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { ConversationStore } from '../../../store/conversation-store.ts';
import type { Inbox } from '../inbox.ts';
import { sourceModal, VIEWS, whyModal } from '../render/modals.ts';
import { ACTION_IDS, fromJson, readPressed, readSource } from '../values.ts';
import type { Windows } from '../windows.ts';
import { SLACK } from '../words.ts';
import { placeOf } from './pressed.ts';

export interface WindowDependencies {
  inbox: Inbox;
  conversations: Pick<ConversationStore, 'replyTo' | 'find'>;
  windows: Windows;
  language(): Language;
  /** Origin for addresses that a citation gives without a host. */
  site(): string;
}

/** Windows: the declared words of a source, and what was missing from an answer. */
export function listenForWindows(app: App, dependencies: WindowDependencies): void {
  const { inbox, conversations, windows, language, site } = dependencies;

  app.action<BlockAction<ButtonAction>>(ACTION_IDS.source, async ({ ack, body, action }) => {
    await ack();
    const source = readSource(action.value);
    if (!source) return;
    const reply = await conversations.replyTo(source.conversation, source.turn);
    const citation = reply?.citations.find(({ number }) => number === source.number);
    if (!reply || !citation) return windows.excuse(body, say(SLACK.gone, language()));
    const url = new URL(citation.url, site()).href;
    await windows.open(body, sourceModal({ ...citation, url }, reply.language));
  });

  app.action<BlockAction<ButtonAction>>(ACTION_IDS.vote, async ({ ack, body, action }) => {
    const pressed = readPressed(action.value);
    if (pressed?.action.kind !== 'feedback') return ack();
    const { action: vote, conversation } = pressed;
    const place = placeOf(body);
    await inbox.take({
      ...place,
      turn: `vote/${vote.answer}/${vote.reaction}/${action.action_ts}`,
      text: '',
      action: vote,
      label: vote.reaction === 'like' ? '👍' : '👎',
      conversation,
    });
    await ack();
    if (vote.reaction !== 'dislike') return;
    const spoken = (await conversations.find(conversation))?.language ?? language();
    const metadata = JSON.stringify({ c: conversation, v: vote.answer, l: place.channel, r: place.thread });
    await windows.open(body, whyModal(metadata, spoken));
  });

  app.view(VIEWS.why, async ({ ack, body, view }) => {
    const about = whySchema.safeParse(fromJson(view.private_metadata));
    const words = view.state.values.words?.words?.value?.trim() ?? '';
    if (about.success && words !== '') {
      const { c: conversation, v: answer, l: channel, r: thread } = about.data;
      await inbox.take({
        team: body.team?.id ?? body.user.team_id ?? '',
        user: body.user.id,
        channel,
        thread,
        surface: channel.startsWith('D') ? 'direct' : 'channel',
        turn: `vote/${answer}/words/${view.id}`,
        text: '',
        action: { kind: 'feedback', answer, reaction: 'dislike', words },
        label: '👎',
        conversation,
      });
    }
    await ack();
  });

  // The page opens in the browser by itself.
  app.action('limpide_read', async ({ ack }) => ack());
}

const id = z.string().min(1).max(300);
const whySchema = z.object({ c: id, v: id, l: id, r: z.string().max(100) });
