import type { Register } from '../../knowledge/register/register.ts';
import { inLanguage, type Language } from '../../knowledge/statement.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';

type Passage = RightsRequest['passages'][number];

/** A passage that was shown to a person, with its words in the version of that time. */
export interface DeclaredThen {
  passage: Passage;
  /** Absent when that version is no longer kept. */
  declared?: { title: string; text: string; language: Language };
}

/**
 * What the passages said when they were shown. `registerOf` gives the register of a snapshot, undefined when it is not
 * kept.
 */
export async function declaredThen(
  passages: readonly Passage[],
  wanted: Language,
  registerOf: (snapshot: string) => Promise<Register | undefined>,
): Promise<DeclaredThen[]> {
  return Promise.all(
    passages.map(async (passage) => {
      const register = await registerOf(passage.snapshot);
      const statement = register?.statements.find(
        ({ practice, id }) => practice === passage.practice && id === passage.statement,
      );
      if (!statement) return { passage };
      const { text, language } = inLanguage(statement.text, wanted);
      return { passage, declared: { title: inLanguage(statement.title, wanted).text, text, language } };
    }),
  );
}
