import { stringify } from 'yaml';
import type { PaperFacts } from './paper-facts';

/** `site.yaml` of a new paper, with every key explained; optional keys are comments. */
export function siteFile({ name, url, timeZone, locale }: PaperFacts): string {
  const value = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();
  return `# Settings for the whole site. A change here appears on the open page as soon as you save.

# The name of the paper: in the masthead, the feed and search results.
name: ${value(name)}

# A few words below the name on the front page.
# tagline: News from the river to the hills

# One sentence for search engines and feed readers.
description: ${value(`News from ${name}.`)}

# The address of the site. SITE_URL in the environment of the server wins.
url: ${value(url)}

# The zone of every date and time that is written without an offset (the IANA name).
timeZone: ${value(timeZone)}

# The language of the paper (BCP 47): en-GB, de, bs, sr-Cyrl …
locale: ${value(locale)}

# A paper in several languages lists them; the locale is one of them. The lists of each other language are under its tag
# (/de/topics), and its version of the words in this file goes under translations. In an article, write lang: de.
# languages: [${locale}, de]
# translations:
#   de:
#     tagline: Nachrichten aus der Stadt
#     navigation:
#       - label: Titelseite
#         href: /de

# The links at the top of every page. Each has a label and an href: a path, or a web address.
navigation:
  - label: Front page
    href: /
  - label: Topics
    href: /topics
  - label: Archive
    href: /archive
  - label: About
    href: /about

# The parts of the paper. Each has a page at /sections/<slug>, a feed, and a place in the navigation, in this order
# (\`order: 1\` puts one before those without a number). An article is in one by its name or slug: section: World.
# sections:
#   - name: World
#     slug: world
#     description: What happens elsewhere

# The lead is the slug of an article (its file name without .mdx); without one, the newest article leads.
# The articles under order come next, in that order, five at most; the rest follow, newest first.
# frontPage:
#   lead: my-story
#   order: [another-story]

# The paper's own colour, for kickers, quotation marks and the focus ring: any CSS colour, in quotation marks. The one
# for dark screens is derived from it, unless you give both (light: and dark:). One with too little contrast is refused.
# The nameplate is an SVG that replaces the name in the masthead, and the mark is an SVG from which the icons are made:
# in the browser, on a home screen, in search results. Put them into media/ beside this file.
# brand:
#   accent: '#8a1c14'
#   nameplate: /media/nameplate.svg
#   mark: /media/mark.svg

# Columns of links in the footer, and the paper's profiles elsewhere.
# footer:
#   columns:
#     - title: The paper
#       links:
#         - label: About
#           href: /about
#   social:
#     - label: Mastodon
#       href: https://social.example.org/@paper

# Lines in the footer: words, and an optional link.
# contact:
#   text: Write to the newsroom
#   href: mailto:newsroom@example.org
# policies:
#   corrections:
#     text: How we correct mistakes
#     href: /about
#   privacy:
#     text: This site sets no cookies, and loads nothing from any other site before you ask for it.

# Where readers can report an error: every article then links to this below its text.
# correctionsContact: mailto:corrections@example.org

# Where to report a security problem (/.well-known/security.txt).
# securityContact: mailto:security@example.org
`;
}
