import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { PdfFailedError } from './pdf-errors.ts';

/**
 * Writes title, dates and the claim to conform to PDF/UA-1 into the document: once in the document information and
 * once, saying the same, in XMP (PDF/UA-1, clauses 5 and 7.1).
 *
 * Refuses (PdfFailedError) a date that is none.
 */
export function writeMetadata(document: PDFDocument, title: string, date: string): void {
  const { context, catalog } = document;
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) throw notADate(date);
  const information = context.lookup(context.trailerInfo.Info, PDFDict);
  const inPdf = PDFString.of(`D:${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
  information.set(PDFName.of('Title'), PDFHexString.fromText(title));
  information.set(PDFName.of('CreationDate'), inPdf);
  information.set(PDFName.of('ModDate'), inPdf);
  const language = catalog.lookup(PDFName.of('Lang'));
  const xmp = xmpPacket({
    title,
    language:
      language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : 'en-GB',
    date: moment.toISOString().replace(/\.\d+Z$/, 'Z'),
    creator: document.getCreator() ?? '',
    producer: document.getProducer() ?? '',
  });
  const stream = context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/**
 * Names the pages as they are printed, so that "go to page 3" in a reader goes to the page numbered 3: unnumbered
 * pages at the front have small Roman numerals.
 */
export function writePageLabels(document: PDFDocument, unnumberedPages: number): void {
  if (unnumberedPages === 0) return;
  const { context, catalog } = document;
  const labels = [0, { S: 'r' }, unnumberedPages, { S: 'D' }];
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
}

interface Metadata {
  title: string;
  language: string;
  date: string;
  creator: string;
  producer: string;
}

function xmpPacket({ title, language, date, creator, producer }: Metadata): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>${xml(creator)}</xmp:CreatorTool>
<pdf:Producer>${xml(producer)}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function notADate(date: string): PdfFailedError {
  return new PdfFailedError(
    'DATE_NOT_VALID',
    `"${date}" is not a date, so the PDF could not be dated.`,
    'Give a date and time such as 2024-06-30T00:00:00Z.',
  );
}
