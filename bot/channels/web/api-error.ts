/** What an API call is refused with; the body is `{error: {code, message}}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status, 400 to 503. */
  readonly status: number;
  /** Stable; programs tell errors apart by it. */
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get body(): { error: { code: string; message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}

/** The conversation of a valid token is gone: the client starts a new one. */
export function conversationGone(): ApiError {
  return new ApiError(
    404,
    'conversation_unknown',
    'This conversation was forgotten or its days are over. Start a new one.',
  );
}
