import type { StoryLine } from '../../desk/words/story.ts';
import type { DeskPage } from './desk-context.ts';

export interface ToldLine extends StoryLine {
  at: Date | string;
  by: string;
}

/** What happened, in order. */
export function Story({ page, lines }: { page: DeskPage; lines: readonly ToldLine[] }) {
  return (
    <ol class="story">
      {lines.map(({ at, by, what, words }, index) => (
        <li key={`${index}${what}`}>
          <p>
            <strong>{page.t(what)}</strong>
            <span class="hint">
              {by}, <time dateTime={new Date(at).toISOString()}>{page.moment(at)}</time>
            </span>
          </p>
          {words !== undefined && (
            <blockquote dir="auto" class="said">
              {words}
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
