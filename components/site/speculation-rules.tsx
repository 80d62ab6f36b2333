import { furtherLanguages, type Site } from '@/lib/newsroom';
import { SPECULATION_RULES, SPECULATION_RULES_OF_LANGUAGES } from '@/lib/routing/speculation-rules';

/** Tells browsers which pages of this site they may prepare ahead of time. */
export function SpeculationRules({ site }: { site: Site }) {
  const isOfLanguages = furtherLanguages(site).length > 0;
  return (
    <script
      type="speculationrules"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by scriptJson, which leaves no < in it
      dangerouslySetInnerHTML={{
        __html: isOfLanguages ? SPECULATION_RULES_OF_LANGUAGES : SPECULATION_RULES,
      }}
    />
  );
}
