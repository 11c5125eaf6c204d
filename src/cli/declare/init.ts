import { type Command, InvalidArgumentError, Option } from 'commander';
import { type LogKind, logKinds } from '../../logs/log-definition.ts';
import { nearestName } from '../../records/nearest-name.ts';

/** What `init` was asked for. */
export interface InitOptions {
  /** The exports to make a project of. */
  readonly from: readonly string[];
  readonly kind?: LogKind;
  readonly council?: string;
  readonly out: string;
}

/** `complaints-report init --from export.csv` */
export function declareInit(program: Command, run: (options: InitOptions) => Promise<void>): void {
  program
    .command('init')
    .description('look at exports, propose the configuration for them, and write a project folder')
    .option('--from <files...>', 'the exports, a log each (required)')
    .addOption(
      new Option(
        '--kind <kind>',
        `what they are logs of: ${logKinds.join(', ')} (default: found out)`,
      ).argParser(parseKind),
    )
    .option('--council <name>', 'the name of the council, as the report prints it')
    .option('--out <folder>', 'the folder to write', 'complaints-project')
    .action((options: InitOptions, command: Command) => {
      if (options.from === undefined) {
        command.error('error: name the export to begin with, such as --from export.csv');
      }
      return run(options);
    });
}

function parseKind(text: string): LogKind {
  const asked = text.trim().toLowerCase();
  const kind = logKinds.find((name) => name === asked);
  if (kind === undefined) {
    const near = nearestName(asked, logKinds);
    throw new InvalidArgumentError(
      `“${asked}” is not a kind of log. ${near === undefined ? `Write one of ${logKinds.join(', ')}.` : `Did you mean ${near}?`}`,
    );
  }
  return kind;
}
