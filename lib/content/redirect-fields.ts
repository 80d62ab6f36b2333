import * as z from 'zod';

/** The address that a page had on another site. */
export const oldAddress = z.string().meta({
  description:
    'An old address: /2013/05/old-name/, /?p=12, or with named parts /:year/:month/:slug/',
});

/** Where the old address leads. */
export const newAddress = z.string().meta({
  description: 'The slug of an article, or a path of this site: new-name, /about, :slug',
});

/**
 * `content/redirects.yaml`, for programs that complete and check text. The site reads it line by line
 * (`readRedirects`), since a list of 100,000 rules is too long for a schema.
 */
export const redirectFields = z.record(oldAddress, newAddress);
