import type { Doc } from '../../record/document/document.ts';
import type { DocumentMaker } from '../../record/documents/telling.ts';
import { PdfError } from '../pdf/pdf.ts';
import { FormFailed, type Form, type Making } from './form.ts';

/** A document of a record, by the name of its files. */
export interface Document {
  readonly name: string;
  load(): Promise<DocumentMaker>;
}

async function docOf(document: Document, { record, later, lang, settings, site, sealed }: Making): Promise<Doc> {
  return (await document.load())(record, later, lang, { law: settings.advice.law, site, ...(sealed ? { key: sealed.kid } : {}) });
}

/** The document as a PDF: to keep. */
export function asPdf(document: Document): Form {
  return {
    name: `${document.name}.pdf`, type: 'application/pdf', group: 'read', shown: true,
    async make(making) {
      try {
        return await making.tools.pdf(await docOf(document, making));
      } catch (error) {
        if (error instanceof PdfError) throw new FormFailed({ nl: error.words('nl'), en: error.words('en') }, error);
        throw error;
      }
    }
  };
}

/** The same as OpenDocument text: to work on, in Word or LibreOffice. */
export function asOdt(document: Document): Form {
  return {
    name: `${document.name}.odt`, type: 'application/vnd.oasis.opendocument.text', group: 'work', shown: false,
    async make(making) {
      const { odtOf } = await import('../../record/odt/odt.ts');
      return odtOf(await docOf(document, making));
    }
  };
}
