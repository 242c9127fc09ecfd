import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Chat, ChatState } from './chat.ts';
import { WORDS, type Words } from './words.ts';

const ChatContext = createContext<Chat | undefined>(undefined);
export const ChatProvider = ChatContext.Provider;

/** The chat, its present state and the words in its language; renders again at each change. */
export function useChat(): { chat: Chat; state: ChatState; words: Words } {
  const chat = useContext(ChatContext);
  if (chat === undefined) throw new Error('useChat is called outside a ChatProvider');
  const [, changed] = useState(chat.state);
  useEffect(() => {
    changed(chat.state);
    return chat.subscribe(() => changed(chat.state));
  }, [chat]);
  return { chat, state: chat.state, words: WORDS[chat.state.language] };
}
