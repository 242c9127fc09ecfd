export interface ConfigurationFault {
  /** Name of the environment variable. */
  variable: string;
  /** What was found, what is allowed, how to mend it. Never a secret's value. */
  message: string;
}

/** The environment cannot be used. Stops the start and names every fault at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly code = 'configuration_invalid';
  readonly faults: ConfigurationFault[];

  constructor(faults: ConfigurationFault[]) {
    super(
      `The configuration cannot be used:\n${faults.map(({ variable, message }) => `  ${variable}: ${message}`).join('\n')}`,
    );
    this.faults = faults;
  }
}
