/** What the app asks of a workspace, each with what it is for; `slack/manifest.yaml` asks for the same. */
export const SCOPES = {
  'app_mentions:read': 'to be asked in a channel by its name',
  'assistant:write': 'to suggest questions and to show that an answer is on its way',
  'chat:write': 'to answer',
  commands: 'for /limpide and the message shortcut',
  'im:history': 'to read what people write to the app itself',
  'im:write': 'to answer privately what was asked in a channel',
} as const satisfies Record<string, string>;

/** What the desk's channel takes besides. */
export const DESK_SCOPES = {
  'channels:history': 'to read answers in the threads of the desk’s channel, when it is public',
  'groups:history': 'to read answers in the threads of the desk’s channel, when it is private',
} as const satisfies Record<string, string>;

export const ALL_SCOPES: readonly string[] = [...Object.keys(SCOPES), ...Object.keys(DESK_SCOPES)];
