import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { DESK_SCOPES, IDENTITY_SCOPES, PLACE_SCOPES, SCOPES } from '../../../../bot/channels/slack/scopes.ts';

const text = readFileSync(fileURLToPath(new URL('../../../../slack/manifest.yaml', import.meta.url)), 'utf8');
const manifest = parseDocument(text).toJS();

describe('slack/manifest.yaml', () => {
  it('asks for each scope that is needed, with its reason, and for no other', () => {
    const reasons = { ...SCOPES, ...DESK_SCOPES };
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(reasons));
    for (const [scope, why] of Object.entries(reasons)) expect(text).toContain(`      - ${scope} # ${why}\n`);
    for (const [scope, why] of Object.entries({ ...PLACE_SCOPES, ...IDENTITY_SCOPES }))
      expect(text).toContain(`      # - ${scope} # ${why}\n`);
  });

  it('is within what Slack takes', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(175);
    expect(long_description.length).toBeLessThanOrEqual(4000);
    expect(manifest.features.bot_user.display_name.length).toBeLessThanOrEqual(80);
  });

  it('subscribes to what is listened to', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.channels',
      'message.groups',
      'message.im',
      'tokens_revoked',
    ]);
    expect(manifest.settings.interactivity.request_url).toBe(manifest.settings.event_subscriptions.request_url);
  });
});
