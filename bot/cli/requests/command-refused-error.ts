/** A command that cannot be run as it was given. */
export class CommandRefusedError extends Error {
  override readonly name = 'CommandRefusedError';
  readonly code = 'command_refused';
}
