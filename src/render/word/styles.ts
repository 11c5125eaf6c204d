import type { IStylesOptions } from 'docx';

/** The names of the paragraph styles, by which an officer changes all tables at once. */
export const STYLE = {
  cell: 'TableText',
  heading: 'TableHeading',
  total: 'TableTotal',
  note: 'TableNote',
} as const;

const SIZE = 21;
const close = { before: 0, after: 0 };

export const styles: IStylesOptions = {
  default: {
    // Every Word has Arial, and its digits are all of one width.
    document: {
      run: { font: 'Arial', size: 24, color: '22292F', language: { value: 'en-GB' } },
    },
    caption: {
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      run: { bold: true, italics: false, size: 24, color: '22292F' },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.cell,
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: close },
      run: { size: SIZE },
    },
    { id: STYLE.heading, name: 'Table heading', basedOn: STYLE.cell, quickFormat: true, run: { bold: true } },
    { id: STYLE.total, name: 'Table total', basedOn: STYLE.cell, quickFormat: true, run: { bold: true } },
    {
      id: STYLE.note,
      name: 'Table note',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 80, after: 0 } },
      run: { size: 19, color: '4B5761' },
    },
  ],
};
