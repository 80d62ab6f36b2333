import sharp, { type Exif } from 'sharp';

/** The XMP metadata of a picture for a test. */
export interface TestWords {
  credit?: string;
  creators?: readonly string[];
  alt?: string;
  caption?: string;
  copyright?: string;
  sourceType?: string;
}

/** XMP as agencies write it (IPTC photo metadata standard). */
export function xmpOf(words: TestWords): string {
  const text = (name: string, value: string | undefined) =>
    value === undefined
      ? ''
      : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
  const attribute = (name: string, value: string | undefined) =>
    value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
  const creators = (words.creators ?? []).map((name) => `<rdf:li>${escapeXml(name)}</rdf:li>`);
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"${attribute('photoshop:Credit', words.credit)}${attribute('Iptc4xmpExt:DigitalSourceType', words.sourceType)}>${creators.length > 0 ? `<dc:creator><rdf:Seq>${creators.join('')}</rdf:Seq></dc:creator>` : ''}${text('dc:rights', words.copyright)}${text('dc:description', words.caption)}${text('Iptc4xmpCore:AltTextAccessibility', words.alt)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A picture for a test: a square of one colour on another, with the given metadata. */
export async function testPicture({
  width = 1200,
  height = 800,
  format = 'jpeg',
  background = '#884422',
  words,
  exif,
  orientation,
}: {
  width?: number;
  height?: number;
  format?: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff';
  background?: string;
  words?: TestWords;
  exif?: Exif;
  orientation?: number;
}): Promise<Buffer> {
  const side = Math.max(1, Math.floor(Math.min(width, height) / 3));
  const square = await sharp({
    create: { width: side, height: side, channels: 3, background: '#2255aa' },
  })
    .png()
    .toBuffer();
  let picture = sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: square, left: 0, top: 0 }])
    .toFormat(format, format === 'avif' ? { effort: 0 } : {});
  if (exif) picture = picture.withExif(exif);
  if (words) picture = picture.withXmp(xmpOf(words));
  if (orientation) picture = picture.withMetadata({ orientation });
  return picture.toBuffer();
}
