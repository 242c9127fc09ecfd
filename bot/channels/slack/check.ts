import { ALL_SCOPES, DESK_SCOPES, IDENTITY_SCOPES, OPTIONAL_SCOPES, PLACE_SCOPES, SCOPES } from './scopes.ts';

/** What a token may do, and what it lacks. */
export interface TokenReport {
  workspace: string;
  /** The app's own account. */
  account: string;
  missing: { scope: string; why: string }[];
  /** More than the app asks for: what nobody needs, nobody can lose. */
  surplus: string[];
}

/** The token opens nothing, or Slack cannot be reached. */
class TokenUselessError extends Error {
  override readonly name = 'TokenUselessError';
  readonly code: string;
  constructor(code: string, remedy: string) {
    super(`${remedy} (${code})`);
    this.code = code;
  }
}

const REMEDIES: Record<string, string> = {
  invalid_auth: 'Slack does not know this token. Copy it anew from OAuth & Permissions, in the app’s settings',
  account_inactive: 'The app was taken out of its workspace. Install it again',
  token_revoked: 'The token was revoked. Install the app again, and copy the new token',
  token_expired: 'The token has expired. Switch token rotation off, or install the app again',
};

export interface CheckOptions {
  token: string;
  /** Whether requests are to be handled in a channel. */
  desk: boolean;
  /** Whether accounts are identities. */
  identity?: boolean;
  /** Ids of the user groups and channels that have a role. */
  places?: readonly string[];
  fetch?: typeof fetch;
  /** With a slash at its end. */
  apiUrl?: string;
}

/**
 * Asks Slack whose token it is and what it may do: the scopes stand in the header of every answer.
 * @throws TokenUselessError
 */
export async function checkToken(options: CheckOptions): Promise<TokenReport> {
  const {
    token,
    desk,
    identity = false,
    places = [],
    fetch: send = fetch,
    apiUrl = 'https://slack.com/api/',
  } = options;
  const response = await send(`${apiUrl}auth.test`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => {
    throw new TokenUselessError((error as Error).name, 'Slack cannot be reached from this machine');
  });
  const said = (await response.json()) as { ok?: boolean; error?: string; team?: string; user?: string };
  if (said.ok !== true) {
    const code = said.error ?? `http_${response.status}`;
    throw new TokenUselessError(code, REMEDIES[code] ?? 'Slack does not accept this token');
  }
  const held = (response.headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
  const { 'usergroups:read': groups, ...channels } = PLACE_SCOPES;
  const wanted = Object.entries({
    ...SCOPES,
    ...(desk && DESK_SCOPES),
    ...(identity && IDENTITY_SCOPES),
    ...(places.some((place) => place.startsWith('S')) && { 'usergroups:read': groups }),
    ...(places.some((place) => !place.startsWith('S')) && channels),
  });
  // One of the two is enough, for the kind of channel that it is.
  const met = [DESK_SCOPES, channels].flatMap((two) =>
    Object.keys(two).some((scope) => held.includes(scope)) ? Object.keys(two) : [],
  );
  const known = [...ALL_SCOPES, ...OPTIONAL_SCOPES.filter((scope) => wanted.some(([one]) => one === scope))];
  return {
    workspace: said.team ?? '',
    account: said.user ?? '',
    missing: wanted
      .filter(([scope]) => !held.includes(scope) && !met.includes(scope))
      .map(([scope, why]) => ({ scope, why })),
    surplus: held.filter((scope) => scope !== '' && !known.includes(scope)),
  };
}
