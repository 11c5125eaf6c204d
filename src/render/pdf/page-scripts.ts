/**
 * What runs inside the browser's page. Each function is sent there as text, so it uses nothing from outside itself.
 * The interfaces are the few parts of the page that are used: the project is compiled without the browser's types.
 */

/** What the page says about itself once it is ready to print. */
export interface PageFacts {
  /** Fonts that could not be used, by family and weight. Their text would be missing from the print. */
  failedFonts: string[];
  /** The ids whose page numbers the contents wants, in document order. */
  contentsTargets: string[];
  /** How many pages at the front carry no number, from `data-unnumbered-pages` of the body. */
  unnumberedPages: number;
  /** Every link in document order: where it goes ("#id" within the document, else an address), and its words. */
  links: { target: string; text: string }[];
}

/** Waits until fonts and pictures are there, and returns the facts. */
export async function describeReadyPage(): Promise<PageFacts> {
  const { document } = globalThis as unknown as BrowserWindow;
  // All of them, since a font that only the printed page uses would else start to load while printing.
  const fonts = [...document.fonts];
  await Promise.allSettled(fonts.map((font) => font.load()));
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  return {
    failedFonts: fonts
      .filter((font) => font.status !== 'loaded')
      .map((font) => `${font.family} ${font.weight}`),
    contentsTargets: [...document.querySelectorAll('.page-number[data-target]')].map(
      (place) => place.dataset.target ?? '',
    ),
    unnumberedPages: Number(document.body.dataset.unnumberedPages ?? 0),
    links: [...document.querySelectorAll('a[href]')].map((link) => ({
      target: link.getAttribute('href')?.startsWith('#')
        ? (link.getAttribute('href') ?? '')
        : (link.href ?? ''),
      text: words(link.getAttribute('aria-label')) || words(link.textContent),
    })),
  };
}

/** Writes the page number of each target into the places of the contents that ask for it. */
export function writePageNumbers(numbers: Record<string, string>): void {
  const { document } = globalThis as unknown as BrowserWindow;
  for (const place of document.querySelectorAll('.page-number[data-target]')) {
    place.textContent = numbers[place.dataset.target ?? ''] ?? '';
  }
}

interface BrowserWindow {
  document: {
    body: PageElement;
    fonts: Iterable<{ family: string; weight: string; status: string; load: () => Promise<unknown> }>;
    images: Iterable<{ decode: () => Promise<void> }>;
    querySelectorAll: (selector: string) => Iterable<PageElement>;
  };
}

interface PageElement {
  dataset: Record<string, string | undefined>;
  textContent: string | null;
  href?: string;
  getAttribute: (name: string) => string | null;
}
