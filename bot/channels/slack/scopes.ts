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

/** What user groups and channels take that give roles (`slack:` in staff.yaml), each for its kind. */
export const PLACE_SCOPES = {
  'usergroups:read': 'to see who is in a user group that has a role in staff.yaml',
  'channels:read': 'to see who is in a public channel that has a role in staff.yaml',
  'groups:read': 'to see who is in a private channel that has a role in staff.yaml',
} as const satisfies Record<string, string>;

/** What SLACK_IDENTITY=email takes. */
export const IDENTITY_SCOPES = {
  'users:read': 'to know accounts of guests and of other organisations, where accounts are identities',
  'users:read.email': 'to know the address of an account, where accounts are identities',
} as const satisfies Record<string, string>;

export const ALL_SCOPES: readonly string[] = [...Object.keys(SCOPES), ...Object.keys(DESK_SCOPES)];

/** What may be asked for besides, by whoever wants what it is for; the manifest has it as comments. */
export const OPTIONAL_SCOPES: readonly string[] = [...Object.keys(PLACE_SCOPES), ...Object.keys(IDENTITY_SCOPES)];
