const NAME = '[A-Za-z_][\\w.-]*';
const TEXT = '(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\\d+);)*';
const TOKEN = new RegExp(
  `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\\d+);)*")*)\\s*(?<empty>/?)>|</(?<close>${NAME})>|(?<text>${TEXT.slice(0, -1)}+)`,
  'uy',
);

/** An element of a document that was read. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/**
 * The root of an XML document without comments, sections and declarations of its own. Throws where it is not well
 * formed: https://www.w3.org/TR/xml/#sec-well-formed
 */
export function wellFormedXml(document: string): Element {
  const start = '<?xml version="1.0" encoding="UTF-8"?>';
  if (
    !document.startsWith(start) ||
    /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(document)
  ) {
    throw new Error('No declaration, or a character that XML cannot hold.');
  }
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = start.length;
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex;
    const { groups } = TOKEN.exec(document) ?? {};
    if (groups === undefined) {
      throw new Error(`Not well formed at ${document.slice(at, at + 40)}`);
    }
    take(groups, open);
  }
  if (open.length !== 1 || top.children.length !== 1 || top.text.trim() !== '') {
    throw new Error('Not one root that is closed.');
  }
  return top.children[0]!;
}

function take(groups: Readonly<Record<string, string | undefined>>, open: Element[]): void {
  const parent = open.at(-1)!;
  if (groups.open !== undefined) {
    const element = {
      name: groups.open,
      attributes: attributesOf(groups.attributes!),
      children: [],
      text: '',
    };
    parent.children.push(element);
    if (groups.empty === '') {
      open.push(element);
    }
  } else if (groups.close !== undefined) {
    if (open.pop()!.name !== groups.close) {
      throw new Error(`${groups.close} is closed and another is open.`);
    }
  } else {
    parent.text += unescaped(groups.text!);
  }
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w.-]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, unescaped(value!)] as const,
  );
  if (new Set(found.map(([name]) => name)).size !== found.length) {
    throw new Error('The same attribute twice.');
  }
  return Object.fromEntries(found);
}

function unescaped(text: string): string {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) =>
    number === undefined ? named[name as keyof typeof named] : String.fromCodePoint(Number(number)),
  );
}
