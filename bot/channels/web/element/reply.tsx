import type { Choice, Part } from '../../../conversation/reply.ts';
import { typeset } from '../../../typography.ts';
import type { ShownReply } from './activity.ts';
import { Declared } from './declared.tsx';
import { Notice } from './notice.tsx';
import { useChat } from './use-chat.ts';
import { VoteOn } from './vote.tsx';

/** One reply of the bot. `latest`: nothing came after it, so all of its choices still make sense. */
export function ReplyView({ reply, latest }: { reply: ShownReply; latest: boolean }) {
  return (
    <div class="reply" lang={reply.language}>
      {reply.parts.map((part, index) => (
        <PartView key={`${part.kind}${index}`} part={part} reply={reply} latest={latest} />
      ))}
      {reply.votable && <VoteOn answer={reply.id} />}
    </div>
  );
}

function PartView({ part, reply, latest }: { part: Part; reply: ShownReply; latest: boolean }) {
  switch (part.kind) {
    case 'frame':
      return (
        <p class={part.fine ? 'frame fine' : 'frame'} lang={part.language}>
          {typeset(part.text, part.language)}
        </p>
      );
    case 'echo':
      return (
        <p class="echo" lang={part.language} dir="auto">
          {part.text}
        </p>
      );
    case 'claim':
      return (
        <p class="claim" lang={part.language} dir="auto">
          {typeset(part.text, part.language)} <span class="claim-source">[{part.citation}]</span>
        </p>
      );
    case 'statement':
      return (
        <Declared
          text={part.text}
          own={part.language}
          language={reply.language}
          citation={reply.citations.find(({ number }) => number === part.citation)}
        />
      );
    case 'notice':
      return <Notice text={part.text} language={part.language} />;
    case 'choices':
      return <Choices choices={part.choices} latest={latest} />;
  }
}

function Choices({ choices, latest }: { choices: Choice[]; latest: boolean }) {
  const { chat, words } = useChat();
  return (
    <ul class="choices" aria-label={words.choices}>
      {choices.map(({ label, language, action }) => {
        // "Which of these did you mean?" refers to the question before it; later it would answer another one.
        const stale = !latest && action.kind === 'practice';
        return (
          <li key={label}>
            <button
              type="button"
              class="choice"
              lang={language}
              dir="auto"
              aria-disabled={stale}
              onClick={() => !stale && chat.press(action, label)}
            >
              {typeset(label, language)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
