/** A table or chart that the words show or refer to: the page gives it its number. */
export interface Marker {
  readonly shows: 'block' | 'reference';
  readonly kind: 'table' | 'chart';
  readonly id: string;
  readonly line: number;
  /** As the officers wrote it, to be printed where no marker can stand. */
  readonly written: string;
}

// Of the letters that no text uses: what stands between them goes through Markdown as it is.
const BEGIN = '\uE000';
const END = '\uE001';

/** What keeps the place of a marker in the Markdown. */
export function keepPlace(index: number): string {
  return `${BEGIN}${index}${END}`;
}

/** The HTML with an empty element for each marker: `<div data-table="team" data-line="3"></div>`. */
export function putMarkers(html: string, markers: readonly Marker[]): string {
  const place = `${BEGIN}(\\d+)${END}`;
  return html
    .replace(new RegExp(`<p>${place}</p>`, 'g'), (whole, index: string) => {
      const marker = markers[Number(index)];
      return marker?.shows === 'block' ? element('div', marker) : whole;
    })
    .replace(new RegExp(place, 'g'), (_, index: string) => {
      const marker = markers[Number(index)];
      return marker === undefined
        ? ''
        : marker.shows === 'reference'
          ? element('span', marker)
          : escaped(marker.written);
    });
}

function element(name: 'div' | 'span', { kind, id, line }: Marker): string {
  return `<${name} data-${kind}="${escaped(id)}" data-line="${line}"></${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
