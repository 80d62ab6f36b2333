/** The smallest valid site file, to begin with. */
export const MINIMAL_SITE_FILE = `name: The Example
description: News from our town.
url: https://example.org
timeZone: Europe/London
locale: en-GB
navigation:
  - label: Front page
    href: /
`;
