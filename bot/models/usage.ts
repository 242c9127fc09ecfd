/** What calls of a model have used since the start. */
export interface Usage {
  calls: number;
  inputTokens: number;
  outputTokens: number;
  /** Calls that told no tokens, because they broke off or the server does not count: the sums are then too low. */
  uncounted: number;
  /** In the currency of the prices; absent where none are given. */
  cost?: number;
}

/** Price of a million tokens, in any one currency. */
export interface Prices {
  input: number;
  output: number;
}

export interface UsageCounter {
  /** Counts one call; without tokens it is one that told none. Gives what this call cost. */
  add(tokens: { input: number; output: number } | undefined): number | undefined;
  total(): Usage;
}

const MILLION = 1_000_000;

export function createUsageCounter(prices: Prices | undefined): UsageCounter {
  const sums = { calls: 0, inputTokens: 0, outputTokens: 0, uncounted: 0 };
  const costOf = (input: number, output: number) => prices && (input * prices.input + output * prices.output) / MILLION;
  return {
    add(tokens) {
      sums.calls += 1;
      if (tokens === undefined) {
        sums.uncounted += 1;
        return undefined;
      }
      sums.inputTokens += tokens.input;
      sums.outputTokens += tokens.output;
      return costOf(tokens.input, tokens.output);
    },
    total() {
      const cost = costOf(sums.inputTokens, sums.outputTokens);
      return { ...sums, ...(cost !== undefined && { cost }) };
    },
  };
}
