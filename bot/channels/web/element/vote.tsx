import { useState } from 'preact/hooks';
import { Check, ThumbDown, ThumbUp } from './icons.tsx';
import { showWhole } from './show-whole.ts';
import { useChat } from './use-chat.ts';

const WORD_AT_MOST = 500;

/** The thumbs of an answer and, after a vote, room for one line. */
export function VoteOn({ answer }: { answer: string }) {
  const { chat, state, words } = useChat();
  const [word, setWord] = useState('');
  const vote = state.votes.get(answer);
  const press = (reaction: 'like' | 'dislike', label: string) => {
    if (vote?.reaction !== reaction) chat.press({ kind: 'feedback', answer, reaction }, label);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const trimmed = word.trim();
    if (trimmed === '' || vote === undefined) return;
    chat.press({ kind: 'feedback', answer, reaction: vote.reaction, words: trimmed }, trimmed);
  };
  const ask = vote?.reaction === 'dislike' ? words.whatWasMissing : words.anythingToAdd;
  return (
    <div class="vote">
      <fieldset class="thumbs">
        <legend class="unseen">{words.wasItUseful}</legend>
        <button
          type="button"
          class="thumb"
          aria-label={words.helpful}
          title={words.helpful}
          aria-pressed={vote?.reaction === 'like'}
          onClick={() => press('like', words.helpful)}
        >
          <ThumbUp />
        </button>
        <button
          type="button"
          class="thumb"
          aria-label={words.notHelpful}
          title={words.notHelpful}
          aria-pressed={vote?.reaction === 'dislike'}
          onClick={() => press('dislike', words.notHelpful)}
        >
          <ThumbDown />
        </button>
      </fieldset>
      {vote !== undefined && vote.words === undefined && (
        <form class="word" onSubmit={submit} ref={showWhole}>
          <input
            type="text"
            aria-label={ask}
            placeholder={ask}
            maxLength={WORD_AT_MOST}
            autocomplete="off"
            value={word}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
          <button type="submit" class="quiet" aria-label={words.sendWord.full} aria-disabled={word.trim() === ''}>
            {words.sendWord.short}
          </button>
        </form>
      )}
      <span class="thanks" role="status">
        {vote?.words !== undefined && (
          <>
            <Check /> {words.thanks}
          </>
        )}
      </span>
    </div>
  );
}
