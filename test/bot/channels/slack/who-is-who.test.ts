import { describe, expect, it, vi } from 'vitest';
import { createMemberships } from '../../../../bot/channels/slack/memberships.ts';
import { startMailServer } from '../../../support/mail-server.ts';
import { staffFile, startSlack, wordsOf } from '../../../support/slack/server.ts';
import { openWorkspace } from '../../../support/slack/workspace.ts';

const WISH = 'je veux que vous effaciez mes données de consommation';

describe('a role that has a user group', () => {
  it('is had by its members alone, at every press and in every window', async () => {
    const workspace = await openWorkspace();
    const group = new Set([workspace.user('camille'), workspace.user('alice')]);
    workspace.answer('usergroups.users.list', ({ usergroup }) => ({
      users: usergroup === 'S0AGENTS' ? [...group] : [],
    }));
    const staff = await staffFile(workspace, 'slack: { agent: S0AGENTS }\n');
    const { slack, posts } = await startSlack({ workspace, configuration: { staff } });
    await slack.say('bob', WISH);
    const [asked] = (await posts(2)).filter(({ channel }) => channel === workspace.channel('desk'));
    const { messages } = await workspace.ask('conversations.history', { channel: workspace.channel('desk') });
    const message = { ...asked, ts: messages[0].ts };

    // Sam is an agent in staff.yaml, yet not in the group; Alice is in the group, yet not of the staff.
    await slack.press('sam', message, 'desk_claim');
    await slack.press('alice', message, 'desk_claim');
    await vi.waitFor(() => expect(workspace.of('chat.postEphemeral')).toHaveLength(2), 15_000);
    for (const { user } of workspace.of('chat.postEphemeral'))
      expect([workspace.user('sam'), workspace.user('alice')]).toContain(user);
    await slack.press('camille', message, 'desk_claim');
    await vi.waitFor(() => {
      expect(wordsOf(workspace.of('chat.update').at(-1)?.blocks).join()).toContain('Camille Roux');
    }, 15_000);
  });
});

describe('who is in a group or a channel', () => {
  const apiOf = (answers: Record<string, unknown>[], seen: object[] = []) => ({
    seen,
    api: async () => ({
      async call(method: string, payload: object) {
        seen.push({ method, ...payload });
        const answer = answers.shift();
        if (!answer) throw new Error('missing_scope');
        return answer;
      },
    }),
  });

  it('is read page by page, kept for half a minute, and read again', async () => {
    const { seen, api } = apiOf([
      { members: ['U1', 'U2'], response_metadata: { next_cursor: 'more' } },
      { members: ['U3'], response_metadata: { next_cursor: '' } },
      { members: ['U1'] },
    ]);
    let nowMs = 0;
    const memberships = createMemberships({ api, nowMs: () => nowMs, onFailure: () => {} });
    expect(await memberships.has('T1', 'C1', 'U3')).toBe(true);
    nowMs = 29_000;
    expect(await memberships.has('T1', 'C1', 'U4')).toBe(false);
    nowMs = 31_000;
    expect(await memberships.has('T1', 'C1', 'U3')).toBe(false);
    expect(seen).toEqual([
      { method: 'conversations.members', channel: 'C1', limit: 200 },
      { method: 'conversations.members', channel: 'C1', limit: 200, cursor: 'more' },
      { method: 'conversations.members', channel: 'C1', limit: 200 },
    ]);
  });

  it('is nobody when Slack does not say, until it does', async () => {
    const failures: unknown[] = [];
    const answers: Record<string, unknown>[] = [];
    const memberships = createMemberships({ ...apiOf(answers), onFailure: (error) => failures.push(error) });
    expect(await memberships.has('T1', 'S1', 'U1')).toBe(false);
    expect(failures).toHaveLength(1);
    answers.push({ users: ['U1'] });
    expect(await memberships.has('T1', 'S1', 'U1')).toBe(true);
  });
});

describe('a Slack account', () => {
  const account = (team: string, more: object = {}) => ({
    user: { team_id: team, is_email_confirmed: true, profile: { email: 'Alice@Exemple.fr' }, ...more },
  });

  async function askedOf(configured: boolean, more: object = {}) {
    const mails = await startMailServer();
    const workspace = await openWorkspace();
    workspace.answer('users.info', () => account(workspace.team, more));
    const all = await startSlack({
      workspace,
      secrets: { smtpUrl: mails.url },
      slack: { way: 'http', deskChannel: workspace.channel('desk'), ...(configured && { identity: 'email' }) },
    });
    await all.slack.say('alice', WISH);
    const direct = await workspace.direct('alice');
    const filed = (await all.posts(2)).find(({ channel }) => channel === direct);
    return { ...all, mails, words: wordsOf(filed.blocks).join('\n') };
  }

  it('is nobody’s identity by itself: nothing is asked of the workspace, and an address is asked of the person', async () => {
    const { workspace, words } = await askedOf(false);
    expect(words).toContain('code de suivi');
    expect(workspace.of('users.info')).toEqual([]);
  });

  it('is the customer with its confirmed address, where the operator says so', async () => {
    const { workspace, words } = await askedOf(true);
    expect(words).toMatch(/LMP-\w{4}-\w{4}/);
    expect(words).not.toContain('code de suivi');
    expect(workspace.of('users.info')).toEqual([{ user: workspace.user('alice') }]);
  });

  it.each([
    ['of a guest', { is_restricted: true }],
    ['of another organisation', { is_stranger: true }],
    ['of another workspace', { team_id: 'T0OTHER' }],
    ['with an address that is not confirmed', { is_email_confirmed: false }],
  ])('%s is nobody’s identity even then', async (_, more) => {
    expect((await askedOf(true, more)).words).toContain('code de suivi');
  });
});
