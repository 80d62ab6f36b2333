import { inLanguage } from '@/lib/routing/routes';
import { listedIn, prefixFor } from './languages';
import type { Section } from './sections';
import type { Site, SitePart } from './site-fields';

/**
 * The site file as pages in a language of the paper see it, with its words in that language; `spoken` says which those
 * are. Anything that it does not have in that language stays as it is.
 *
 * @param tag of a text, or of a language of the paper; by default the site's own
 */
export function siteInLanguage(site: Site, tag: string | undefined): Site {
  const language = listedIn(site, tag);
  if (language === undefined || language === site.locale) return site;
  const prefix = prefixFor(site, language);
  const own = site.translations?.[language] ?? {};
  const said: Readonly<Record<SitePart, unknown>> = {
    name: own.name,
    tagline: own.tagline,
    navigation: own.navigation,
    sections: own.sections,
    footer: own.footer,
    contact: own.contact,
    corrections: own.policies?.corrections,
    privacy: own.policies?.privacy,
  };
  const parts = Object.entries(said).filter(([, text]) => text !== undefined);
  return {
    ...site,
    prefix,
    language,
    spoken: Object.fromEntries(parts.map(([part]) => [part, language])),
    name: own.name ?? site.name,
    tagline: own.tagline ?? site.tagline,
    description: own.description ?? site.description,
    navigation:
      own.navigation ??
      site.navigation.map((link) => ({ ...link, href: inLanguage(link.href, prefix) })),
    sections: site.sections.map((section) => translated(section, own.sections)),
    frontPage: own.frontPage ?? { order: [] },
    footer: own.footer ?? site.footer,
    contact: own.contact ?? site.contact,
    policies: { ...site.policies, ...own.policies },
  };
}

/** A section with its name in another language; articles may still use the first name. */
function translated(
  section: Section,
  own: readonly { name: string; slug: string; description?: string | undefined }[] | undefined,
): Section {
  const said = own?.find(({ slug }) => slug === section.slug);
  if (!said) return section;
  const { name, description } = said;
  return { ...section, name, description, alsoNamed: [section.name] };
}
