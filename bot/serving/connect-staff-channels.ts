import type { Register } from '../../knowledge/register/register.ts';
import type { Place } from '../../storage/each-database.ts';
import type { Configuration, GivenSecrets } from '../configuration.ts';
import type { Mailer } from '../mail/mailer.ts';
import { contextFor } from '../requests/context.ts';
import type { Dialog } from '../requests/create-dialog.ts';
import type { Overrides } from '../running.ts';
import type { StaffList } from '../staff/staff.ts';
import { nudgeByMail } from '../training/nudge-mail.ts';
import type { ConnectedDesk } from './connect-desk.ts';
import { type ConnectedSlack, type ConnectSlackOptions, connectSlack } from './connect-slack.ts';
import { type ConnectedTraining, connectTraining } from './connect-training.ts';
import type { Log } from './log.ts';
import type { OpenRights } from './open-rights.ts';

export interface StaffChannelsOptions
  extends Pick<
    ConnectSlackOptions,
    'database' | 'rightsWorker' | 'conversations' | 'turns' | 'converse' | 'following' | 'site' | 'now' | 'onFailure'
  > {
  configuration: Configuration;
  given: GivenSecrets;
  overrides: Overrides;
  place: Place;
  rights: OpenRights;
  dialog: Dialog;
  desk?: ConnectedDesk;
  staff?: StaffList;
  /** Absent where mails reach nobody. */
  mailer?: Mailer;
  tokenKey: Uint8Array;
  current(): { register: Register; id: string };
  log: Log;
}

export interface StaffChannels {
  slack: ConnectedSlack;
  training?: ConnectedTraining;
}

/** As long as a turn of Slack may be tried again. */
const SLACK_SIGN_IN_MS = 86_400_000;

/** Slack, and the training of the company's people, who hear of it there. */
export async function connectStaffChannels(options: StaffChannelsOptions): Promise<StaffChannels> {
  const { configuration, given, overrides, rights, dialog, desk, staff, current, now, tokenKey } = options;
  const { database, rightsWorker, conversations, turns, converse, following, site, onFailure } = options;
  const company = () => current().register.company;
  const training = trainingOf(options, () => slack);
  const slack: ConnectedSlack = await connectSlack({
    ...(configuration.slack && { configuration: configuration.slack }),
    secrets: given.slack ?? {},
    database,
    rightsWorker,
    conversations,
    turns,
    converse,
    following,
    ...(desk && { weekly: desk.weekly }),
    vault: rights.vault,
    ...(configuration.slack?.identity === 'email' && {
      signIn: async (id, who, once) => {
        const found = await conversations.find(id);
        if (!found) return;
        const conversation = { id, person: found.person, requests: found.state.rights?.requests ?? [] };
        const expiresAt = new Date(now().getTime() + SLACK_SIGN_IN_MS);
        await dialog.signIn(conversation, who, { id: once, expiresAt, method: 'slack_account' });
      },
    }),
    ...(staff && { staff }),
    ...(staff &&
      desk && {
        desk: {
          desk: desk.desk,
          requests: rights.requests,
          incidents: dialog.incidents,
          staff,
          context: () => contextFor(company(), { kind: 'system' }, now()),
          alone: database.alone,
          wake: dialog.wake,
        },
      }),
    ...(training && staff && { training: { training: training.training, staff } }),
    register: () => current().register,
    key: tokenKey,
    site,
    now,
    ...(overrides.pollMs !== undefined && { pollMs: overrides.pollMs }),
    ...(overrides.slack && { standIn: overrides.slack }),
    onFailure,
  });
  return { slack, ...(training && { training }) };
}

function trainingOf(options: StaffChannelsOptions, slack: () => ConnectedSlack): ConnectedTraining | undefined {
  const { configuration, given, overrides, place, database, desk, staff, mailer, current, site, now, log } = options;
  if (!desk || !staff || configuration.training === undefined) return undefined;
  const { publicUrl, xapiUrl } = configuration;
  // Where any workspace may install the app, nobody is written to in Slack.
  const slackWrites = configuration.slack !== undefined && configuration.slack.way !== 'oauth';
  const inSlack = (account: string) => slackWrites && staff.find(account)?.slackId !== undefined;
  const byMail =
    mailer && nudgeByMail({ training: () => connected.training(), staff, mailer, elsewhere: inSlack, site, now });
  const connected = connectTraining({
    place,
    directory: configuration.training,
    staff,
    signIn: desk.signIn,
    conversations: database,
    current: () => ({ register: current().register, snapshot: current().id }),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(xapiUrl !== undefined && { recordStore: { url: xapiUrl, key: given.xapiKey ?? '' } }),
    ...((slackWrites || byMail) && {
      messages: {
        reaches: (account) => (byMail ? staff.find(account) !== undefined : inSlack(account)),
        send: async (job) => {
          if (slackWrites) await slack().nudge?.(job);
          await byMail?.(job);
        },
      },
    }),
    site,
    now,
    ...(overrides.pollMs !== undefined && { pollMs: overrides.pollMs }),
    ...(overrides.tickMs !== undefined && { tickMs: overrides.tickMs }),
    ...(overrides.newQuestionId && { newId: overrides.newQuestionId }),
    log,
  });
  return connected;
}
