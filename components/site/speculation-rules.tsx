import { SPECULATION_RULES } from '@/lib/routing/speculation-rules';

/** What browsers may make ahead of this site. */
export function SpeculationRules() {
  return (
    <script
      type="speculationrules"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by scriptJson, which leaves no < in it
      dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }}
    />
  );
}
