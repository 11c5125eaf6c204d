import { Failure } from '../../problems/failure.ts';
import { nearestName } from '../../records/nearest-name.ts';

/** Where in the templates something stands. */
export interface Place {
  /** `templates/cabinet/annual-report.hbs` */
  readonly file: string;
  readonly line: number;
}

/** What a template got wrong, in the template's own file: a name that does not exist, or a page that cannot be numbered. */
export class TemplateError extends Failure {
  readonly file: string;
  readonly line: number;
  /** The name meant, where one is close to what was typed. */
  readonly nearest: string | undefined;

  constructor(
    code: 'TEMPLATE_NAME' | 'TEMPLATE_SYNTAX' | 'TEMPLATE_NUMBERING',
    place: Place,
    problem: string,
    remedy: string,
    nearest?: string,
  ) {
    super('usage', code, `${place.file}, line ${place.line}: ${problem}`, remedy);
    this.file = place.file;
    this.line = place.line;
    this.nearest = nearest;
  }
}

/** The error for a name that does not exist, with the nearest one that does. `kind`: `table`, `figure`, `partial`, ... */
export function unknownName(
  kind: string,
  name: string,
  names: Iterable<string>,
  place: Place,
): TemplateError {
  const nearest = nearestName(name, names);
  return new TemplateError(
    'TEMPLATE_NAME',
    place,
    `there is no ${kind} named “${name}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
    `Correct the name in the template; no report was written.`,
    nearest,
  );
}
