import { constants } from 'node:os';
import { processConsole } from './console.ts';
import { runCommand } from './run-command.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.exitCode = 128 + constants.signals[signal];
    interrupted.abort(signal);
  });
}

const code = await runCommand(process.argv.slice(2), processConsole(interrupted.signal));
process.exitCode = interrupted.signal.aborted ? process.exitCode : code;
