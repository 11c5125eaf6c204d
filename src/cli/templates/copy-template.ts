import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../../problems/failure.ts';
import { refuseNoProject } from '../../project/project-files.ts';
import { projectTemplateFolder } from '../../project/template-files.ts';
import { builtInTemplate, builtInTemplates } from '../../render/html/built-in-templates.ts';
import type { Console } from '../console.ts';
import type { CopyTemplateOptions } from '../declare/templates.ts';
import { EXIT } from '../exit-codes.ts';
import { writeWhole } from '../write-whole.ts';
import { templateNotFound } from './find-template.ts';

/**
 * Copies a template that comes with the program into the project, with the partials and the style sheets that it uses:
 * from then on it belongs to the council. Nothing that is there already is written over.
 * @throws Failure (`TEMPLATE_NOT_FOUND`, `TEMPLATE_EXISTS`, `TEMPLATE_NAME_UNFIT`, `PROJECT_NOT_FOUND`).
 */
export async function copyTemplate(
  name: string,
  { project, as = name }: CopyTemplateOptions,
  console: Console,
): Promise<number> {
  const directory = resolve(console.directory, project);
  const builtIn = builtInTemplate(name);
  if (builtIn === undefined) {
    throw templateNotFound(
      name,
      builtInTemplates.map((template) => template.name),
    );
  }
  refuseUnfit(as);
  refuseNoProject(directory);
  const folder = join(directory, projectTemplateFolder(as));
  refuseToOverwrite(folder);
  for (const { file, text } of pageLast(await builtIn.files())) {
    const path = join(folder, file);
    console.out(writeWhole(dirname(path), basename(path), `${text}\n`));
  }
  console.err(`Next: change what you like in ${folder}, and build the report with --template ${as}.`);
  return EXIT.done;
}

/** Names under which Windows can keep no file and no folder. */
const DEVICES = /^(con|prn|aux|nul|(com|lpt)[0-9])$/i;

/** The name becomes part of the names of files, on any system. */
function refuseUnfit(name: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(name) || DEVICES.test(name)) {
    throw new Failure(
      'usage',
      'TEMPLATE_NAME_UNFIT',
      `A template cannot be called “${name}”. Nothing was written.`,
      'Give it a name of letters and digits with hyphens between, such as --as our-report.',
    );
  }
}

function refuseToOverwrite(folder: string): void {
  if (existsSync(folder)) {
    throw new Failure(
      'usage',
      'TEMPLATE_EXISTS',
      `There is a folder ${folder} already. Nothing was written.`,
      'Give the copy another name with --as, or move that folder away first.',
    );
  }
}

/** A folder that has the page is complete. */
function pageLast<F extends { readonly file: string }>(files: readonly F[]): F[] {
  const isPage = ({ file }: F) => file === 'page.hbs';
  return [...files.filter((file) => !isPage(file)), ...files.filter(isPage)];
}
