import type { Step } from '../memory.ts';
import { fileOf, incidentOf, type Move, type Situation } from '../situation.ts';
import { keepMove, passMove, scopeMove, sendAgainMove, withdrawMove } from './answer.ts';
import { askMove, askStepMove, statusMove } from './follow.ts';

type Pressed = Extract<NonNullable<Situation['turn']['action']>, { kind: 'request' }>;

/** A button means the same whenever it is pressed: it names its request. */
export function pressed(situation: Situation, action: Pressed): Move {
  const { step } = situation.memory;
  const { request: reference } = action;
  const file = fileOf(situation, reference);
  const words = (fr: string, en: string) => (situation.language === 'fr' ? fr : en);
  switch (action.do) {
    case 'all_data':
    case 'practice': {
      const requests = step?.kind === 'scope' ? step.requests : file ? [file.request.id] : [];
      if (requests.length === 0) return statusMove(situation);
      return scopeMove(
        situation,
        requests,
        action.do === 'practice' && action.practice !== undefined
          ? { kind: 'parts', practices: [action.practice] }
          : { kind: 'all' },
      );
    }
    case 'pass':
      return passMove(situation);
    case 'send_again':
      return step?.kind === 'code' || step?.kind === 'open' ? sendAgainMove(situation, step) : statusMove(situation);
    case 'confirm':
      return file
        ? withdrawMove(situation, file.request.id, words('Oui, la retirer', 'Yes, withdraw it'))
        : statusMove(situation);
    case 'keep':
      return file ? keepMove(situation, file.request.id) : statusMove(situation);
    case 'contact': {
      const requests = file ? [file.request.id] : [];
      const next: Step = { kind: 'contact', requests, incidents: [] };
      return askStepMove(situation, next);
    }
    case 'status':
      return statusMove(situation, file?.request.reference ?? incidentOf(situation, reference)?.reference);
    case 'withdraw':
    case 'add':
    case 'clarify':
    case 'appeal':
      return askMove(situation, action.do, file?.request.reference);
    default:
      return action.do satisfies never;
  }
}
