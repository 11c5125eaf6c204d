/** A report's templates, precompiled: what `compileTemplate` makes of the folder and `scripts/build.ts` writes down. */
export interface ReportTemplate {
  /** `cabinet` */
  readonly name: string;
  /** By the name that `{{> name}}` calls them by; `page` is the whole document. */
  readonly files: Readonly<Record<string, TemplateFile>>;
  /** The style sheet, without fonts. */
  readonly style: string;
}

interface TemplateFile {
  /** For messages: `templates/cabinet/page.hbs`. */
  readonly file: string;
  readonly specification: TemplateSpecification;
}

/** Code that Handlebars made of a template. */
export type TemplateSpecification = object;

/** The file of a template that is the whole document. */
export const ENTRY = 'page';
