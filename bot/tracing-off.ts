const SWITCHES = ['LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2'];
const DESTINATIONS = [
  'LANGCHAIN_API_KEY',
  'LANGCHAIN_ENDPOINT',
  'LANGSMITH_API_KEY',
  'LANGSMITH_ENDPOINT',
  'LANGSMITH_RUNS_ENDPOINTS',
];

/** Questions must not leave the machine: whatever the environment says, LangChain's libraries report to nobody. */
export function switchTracingOff(environment: NodeJS.ProcessEnv): void {
  for (const name of SWITCHES) environment[name] = 'false';
  for (const name of DESTINATIONS) delete environment[name];
}
