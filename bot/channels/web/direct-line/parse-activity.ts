import { z } from 'zod';
import { LANGUAGES, type Language } from '../../../../knowledge/statement.ts';
import type { Action } from '../../../conversation/turn.ts';
import { actionSchema } from '../../../turns/action-schema.ts';
import { ApiError } from '../api-error.ts';
import { feedbackOfEvent, feedbackOfInvoke } from './parse-feedback.ts';

/** What an activity asks for. */
export type Incoming =
  | { kind: 'turn'; turnId?: string; text: string; action?: Action; label?: string; language?: Language }
  /** A vote that names the activity, not the answer in it. */
  | { kind: 'vote_on_activity'; turnId?: string; activity: string; reaction: 'like' | 'dislike'; words?: string }
  /** Typing, joining and the like: nothing to do. */
  | { kind: 'nothing' };

const activitySchema = z.object({
  type: z.string().min(1).max(100),
  name: z.string().max(200).nullish(),
  // Longer texts are let through to here: they get a kind answer, not an error. The body's limit is the bound.
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().max(35).nullish(),
  replyToId: z.string().max(300).nullish(),
  entities: z.array(z.unknown()).max(50).nullish(),
  attachments: z.array(z.unknown()).max(50).nullish(),
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(200).nullish(), label: z.string().max(200).nullish() })
    .nullish(),
});

/** Reads an activity of any Direct Line client. @throws ApiError 400 saying what is wrong. */
export function parseActivity(body: unknown): Incoming {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
  const activity = parsed.data;
  const turnId = activity.channelData?.clientActivityID;
  const language = languageOf(activity.locale);
  const common = { ...(turnId && { turnId }), ...(language && { language }) };
  const pressed = (action: Action, label: string | null | undefined): Incoming => ({
    kind: 'turn',
    ...common,
    text: '',
    action,
    ...(label && { label: clean(label).slice(0, 200) }),
  });

  switch (activity.type) {
    case 'message': {
      const text = clean(activity.text ?? '');
      if (activity.value !== undefined && activity.value !== null) return pressed(submitted(activity.value), text);
      if (text.trim() === '') {
        throw activity.attachments?.length
          ? new ApiError(400, 'attachments_refused', 'Attachments are not read here. Send the question as text.')
          : invalid('"text" is empty.');
      }
      return { kind: 'turn', ...common, text };
    }
    case 'event': {
      if (activity.name === 'limpide/action') return pressed(submitted(activity.value), activity.channelData?.label);
      if (activity.name !== 'webchat:activity-status/feedback') return { kind: 'nothing' };
      const feedback = feedbackOfEvent(activity.entities ?? []);
      if (!feedback) throw invalid('"entities" holds no LikeAction or DislikeAction on an answer.');
      return pressed(feedback, undefined);
    }
    case 'invoke': {
      if (activity.name !== 'message/submitAction') return { kind: 'nothing' };
      const vote = feedbackOfInvoke(activity.value);
      if (!vote || !activity.replyToId) throw invalid('"value" is no feedback, or "replyToId" is missing.');
      return { kind: 'vote_on_activity', ...(turnId && { turnId }), activity: activity.replyToId, ...vote };
    }
    default:
      return { kind: 'nothing' };
  }
}

/** The action of a pressed button, or of a submitted Adaptive Card whose data holds it as `action`. */
function submitted(value: unknown): Action {
  const parsed = z
    .union([actionSchema, z.object({ action: actionSchema }).transform(({ action }) => action)])
    .safeParse(value);
  if (!parsed.success) throw invalid('"value" is no action that can be pressed here.');
  return parsed.data;
}

/** `fr-CA` is French; a language we do not speak is none. */
export function languageOf(locale: string | null | undefined): Language | undefined {
  const code = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code);
}

/** Without the character that PostgreSQL refuses in a text. */
const clean = (text: string) => text.replaceAll('\u0000', '');

const invalid = (what: string) => new ApiError(400, 'activity_invalid', `The activity cannot be read: ${what}`);
