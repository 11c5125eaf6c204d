import type { Command } from 'commander';
import { projectOption } from './options.ts';

/** What `templates list` was asked for. */
export interface ListTemplatesOptions {
  readonly project: string;
}

/** What `templates copy` was asked for. */
export interface CopyTemplateOptions {
  readonly project: string;
  /** What the copy is to be called; the name of the template where nothing is said. */
  readonly as?: string;
}

export interface TemplateCommands {
  listTemplates(options: ListTemplatesOptions): Promise<void>;
  copyTemplate(name: string, options: CopyTemplateOptions): Promise<void>;
}

/** What can be typed about the templates of reports. */
export function declareTemplates(program: Command, commands: TemplateCommands): void {
  const templates = program
    .command('templates')
    .description('list the report templates, or copy one to change it');
  templates
    .command('list', { isDefault: true })
    .description('say which report templates there are, and what each is for')
    .addOption(projectOption())
    .action((options: ListTemplatesOptions) => commands.listTemplates(options));
  templates
    .command('copy')
    .description("copy a template into the project's folder templates, to be changed there")
    .argument('<name>', 'the template to copy')
    .option('--as <name>', 'what to call the copy (default: the same, and build takes it instead)')
    .addOption(projectOption())
    .action((name: string, options: CopyTemplateOptions) => commands.copyTemplate(name, options));
}
