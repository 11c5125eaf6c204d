import type Handlebars from 'handlebars';
import * as runtimeModule from 'handlebars/runtime.js';

/** Handlebars without its compiler, which is ten times the size. The package leaves this entry untyped. */
export const handlebars: Pick<typeof Handlebars, 'create' | 'template' | 'Exception'> = (
  runtimeModule as unknown as { default: typeof Handlebars }
).default;
