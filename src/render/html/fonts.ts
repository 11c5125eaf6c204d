import { fonts, latinExtendedLetters } from './generated/fonts.ts';

const PLACE = '<style>';

/** The page with the report's font in it: Latin always, Latin extended (Welsh ŵ, Polish ł) only where it has such a letter. */
export function withFonts(html: string): string {
  const needed = latinExtendedLetters.test(html) ? fonts : fonts.filter(({ subset }) => subset === 'latin');
  const faces = needed.map(
    ({ weight, range, data }) =>
      `@font-face { font-family: "Arimo"; font-style: normal; font-weight: ${weight}; font-display: block; src: url(data:font/woff2;base64,${data}) format("woff2"); unicode-range: ${range}; }`,
  );
  const at = html.indexOf(PLACE) + PLACE.length;
  return `${html.slice(0, at)}\n${faces.join('\n')}${html.slice(at)}`;
}
