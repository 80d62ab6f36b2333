import { x } from 'xastscript';
import type { PictureSays } from '@/lib/media/says';
import { xmlDocument } from '@/lib/xml/document';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * The metadata that stays in every variant: who made the picture, who owns it, and whether a model
 * made it (XMP by the IPTC photo metadata standard). `undefined` if the file says none of that.
 */
export function creditXmp({ credit, copyright, sourceType }: PictureSays): string | undefined {
  if (!credit && !copyright && !sourceType) return undefined;
  const description = x(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
      'xmlns:Iptc4xmpExt': 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
      ...(credit && { 'photoshop:Credit': credit }),
      ...(sourceType && { 'Iptc4xmpExt:DigitalSourceType': sourceType }),
    },
    copyright
      ? [x('dc:rights', [x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, copyright)])])]
      : [],
  );
  const root = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': RDF }, [description]),
  ]);
  return xmlDocument(root).replace(/^<\?xml[^>]*\?>/, '');
}
