import type { WholeConversation } from '../../store/conversation-store.ts';

/** All that is kept of a conversation, in the form that the person downloads: readable, and complete. */
export function wholeAsJson({ conversation, messages, handOvers, votes, gaps }: WholeConversation): object {
  return {
    conversation: {
      id: conversation.id,
      person: conversation.person,
      channel: conversation.channel,
      language: conversation.language,
      startedAt: conversation.startedAt,
      lastAt: conversation.lastAt,
      remembered: conversation.state,
    },
    messages: messages.map(({ sequence, turnId, at, language, from }) => ({
      sequence,
      turn: turnId,
      at,
      language,
      ...from,
    })),
    handOvers: handOvers.map(({ conversation: _own, ...handOver }) => handOver),
    votes,
    unanswered: gaps,
  };
}
