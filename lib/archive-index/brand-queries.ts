import type { Nameplate } from '@/lib/drawings/nameplate';
import { brandFault } from '@/lib/media/brand-fault';
import type { MarkIcons } from '@/lib/media/icons';
import type { DrawingFacts } from '@/lib/media/inspect';
import { ICON_SHAPES, type IconShape } from '@/lib/media/renditions';
import type { BrandRole } from '@/lib/media/use';
import type { IndexReader } from './reader';

/** The nameplate of the paper, if the site file names one that can be shown. */
export function nameplateOf(reader: IndexReader): Nameplate | undefined {
  const facts = factsOf(reader, 'nameplate');
  return facts && !('message' in facts.nameplate) ? facts.nameplate : undefined;
}

/** The icons made from the paper's mark; `undefined` until all of them are there. */
export function markIcons(reader: IndexReader): MarkIcons | undefined {
  if (!factsOf(reader, 'mark')) return undefined;
  const rows = reader.all<{ shape: 'whole' | IconShape; key: string }>(
    `SELECT shape, key FROM renditions
     JOIN picture_uses ON picture_uses.picture = renditions.picture
     WHERE user = 'site.yaml' AND role = 'mark' AND made IS NOT NULL AND made ->> '$.fault' IS NULL
       AND shape IN ('whole', ${ICON_SHAPES.map((shape) => `'${shape}'`).join(', ')})`,
  );
  const keys = Object.fromEntries(rows.map(({ shape, key }) => [shape, key]));
  const { whole, icon, tile } = keys;
  return whole && icon && tile ? { drawing: whole, icon, tile } : undefined;
}

/** The facts about a drawing of `brand:`, if it is fit for its role. */
function factsOf(reader: IndexReader, role: BrandRole): DrawingFacts | undefined {
  const row = reader.get<{ drawing: string }>(
    `SELECT drawing FROM picture_uses JOIN pictures ON pictures.file = picture_uses.picture
     WHERE user = 'site.yaml' AND role = :role AND fault IS NULL AND drawing IS NOT NULL`,
    { role },
  );
  const facts = row && (JSON.parse(row.drawing) as DrawingFacts);
  return facts && !brandFault(role, facts) ? facts : undefined;
}
