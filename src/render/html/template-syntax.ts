import Handlebars from 'handlebars';
import { TemplateError } from './template-error.ts';

/** A template as text: its name for partials, its file for messages. */
export interface TemplateSource {
  /** `annual-report` */
  readonly name: string;
  /** `templates/cabinet/annual-report.hbs` */
  readonly file: string;
  readonly text: string;
}

/** A call of a helper, in any of its forms. */
export type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** A call of a partial. */
export type PartialCall = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/** The template as Handlebars reads it. Refuses faulty syntax with the file and the line. */
export function parse({ text, file }: TemplateSource): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const line = Number(/line (\d+)/i.exec(message)?.[1] ?? 1);
    const problem = `the template cannot be read: ${message.split('\n').at(-1)}`;
    throw new TemplateError('TEMPLATE_SYNTAX', { file, line }, problem, 'Correct the template.');
  }
}

/** Goes to every call of a helper or partial in a template, in every branch, whether a page comes to it or not. */
export function visit(
  program: hbs.AST.Program,
  onHelper: (name: string, call: Call, line: number) => void,
  onPartial: (name: string, call: PartialCall, line: number) => void = () => {},
): void {
  const visitor = new Handlebars.Visitor();
  const { MustacheStatement, BlockStatement, SubExpression, PartialStatement, PartialBlockStatement } =
    Handlebars.Visitor.prototype;
  const call = (node: Call, isCall: boolean) => {
    if (isCall && node.path.type === 'PathExpression') {
      onHelper((node.path as hbs.AST.PathExpression).original, node, node.loc.start.line);
    }
  };
  visitor.MustacheStatement = (node) => {
    call(node, node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0);
    MustacheStatement.call(visitor, node);
  };
  visitor.BlockStatement = (node) => {
    call(node, true);
    BlockStatement.call(visitor, node);
  };
  visitor.SubExpression = (node) => {
    call(node, true);
    SubExpression.call(visitor, node);
  };
  const partial = (node: PartialCall) => {
    if (node.name.type === 'PathExpression') {
      onPartial((node.name as hbs.AST.PathExpression).original, node, node.loc.start.line);
    }
  };
  visitor.PartialStatement = (node) => {
    partial(node);
    PartialStatement.call(visitor, node);
  };
  visitor.PartialBlockStatement = (node) => {
    partial(node);
    PartialBlockStatement.call(visitor, node);
  };
  visitor.accept(program);
}

/** Goes to every name with dots in a template, `year.print`, in every branch. */
export function visitPaths(program: hbs.AST.Program, onPath: (path: hbs.AST.PathExpression) => void): void {
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = onPath;
  visitor.accept(program);
}
