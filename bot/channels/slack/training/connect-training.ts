import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Training } from '../../../../training/training.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { Staff, StaffList } from '../../../staff/staff.ts';
import { SlackRefusedError } from '../api.ts';
import { SLACK } from '../words.ts';
import { learningHome } from './home.ts';
import { type LearningDependencies, listenForTraining } from './listen-training.ts';
import { nudgeInSlack } from './nudge.ts';

/** What the training in Slack needs of the server. */
export interface SlackTraining {
  /** As of what is declared and who works here now. */
  training(): Promise<Training>;
  staff: StaffList;
}

export type TrainingShared = Omit<LearningDependencies, 'training'> & {
  once(key: string): Promise<boolean>;
  undone(key: string): Promise<void>;
};

export interface ConnectedTraining {
  /** Carries out a job that sends a message. */
  nudge(job: { payload: unknown }): Promise<void>;
  /** Opens the next question over a command; else says why there is none. */
  quiz(asked: { team: string; user: string; trigger: string; module: string }): Promise<string | undefined>;
}

/** The training in Slack: messages, buttons, windows and the command. */
export function connectSlackTraining(
  app: App,
  { training, staff }: SlackTraining,
  shared: TrainingShared,
): ConnectedTraining {
  const { workspaces, language, once, undone, now } = shared;
  const { begin } = listenForTraining(app, { ...shared, training });
  return {
    nudge: nudgeInSlack({ training, staff, workspaces, once, undone, now }),
    async quiz({ team, user, trigger, module }) {
      const begun = await begin({ team, user }, module);
      if ('text' in begun) return begun.text;
      try {
        await (await workspaces.api(team)).call('views.open', { trigger_id: trigger, view: begun.view });
        return undefined;
      } catch (error) {
        if (error instanceof SlackRefusedError) return say(SLACK.late, language());
        throw error;
      }
    },
  };
}

/** What the home tab shows of somebody's training. */
export async function trainingAtHome(
  training: SlackTraining['training'],
  { email }: Staff,
  site: string,
  now: Date,
): Promise<KnownBlock[]> {
  const current = await training();
  const learner = await current.learnerOf(email);
  if (learner === undefined) return [];
  const progress = await current.progress(learner.id, now);
  const nextDue = progress.due === 0 ? (await current.ask(learner.id, now)).nextDue : undefined;
  return learningHome({ language: learner.language, progress, nextDue, url: `${site}/training` });
}
