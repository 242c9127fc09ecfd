import { ASKING } from '../../catalogue/asking.ts';
import { say } from '../../catalogue/entry.ts';
import { FOLLOWING } from '../../catalogue/following.ts';
import { askParts } from '../asking.ts';
import type { RightsMemory } from '../memory.ts';
import type { RightsDone } from '../port.ts';
import { frame, type Situation, type Told } from '../situation.ts';

/** Why an act was not carried out, in the person's words. */
export function notDone(done: readonly (RightsDone | undefined)[], memory: RightsMemory, situation: Situation): Told {
  const { language } = situation;
  const tell = (text: string): Told => ({ parts: [frame(text, language)], memory });
  const [first] = done;
  switch (first?.kind) {
    case 'code_wrong': {
      const { parts } = tell(say(ASKING.codeWrong, language));
      const again = memory.step ? askParts(memory.step, situation).filter(({ kind }) => kind === 'choices') : [];
      return { parts: [...parts, ...again], memory };
    }
    case 'too_often':
      return tell(say(ASKING.tooOften, language));
    case 'not_allowed':
      return tell(say(FOLLOWING.notPossible, language, { reference: first.file?.request.reference ?? '' }));
    default:
      return tell(say(FOLLOWING.failed, language));
  }
}
