import { type Logger, LogLevel } from '@slack/bolt';

/** Slack's own parts quote what people wrote and what they were called with: only the errors themselves are passed on. */
export function quietLogger(onFailure: (error: unknown) => void): Logger {
  const nothing = () => {};
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error(...said: unknown[]) {
      const error = said.find((one) => one instanceof Error);
      if (error) onFailure(error);
    },
    setLevel: nothing,
    getLevel: () => LogLevel.ERROR,
    setName: nothing,
  };
}
