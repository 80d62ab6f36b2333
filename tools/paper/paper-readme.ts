import type { PaperFacts } from './paper-facts';

/** The README for those who will write the paper. */
export function paperReadme({ name, author }: PaperFacts): string {
  return `# ${name}

Everything on the site comes from the files in this folder:

    site.yaml       name, address, time zone, language, navigation: every key is explained in the file
    articles/       one file per article, in any folders you like; the file name is the address
    authors/        one file per author
    pages/          pages other than articles: pages/about.mdx is /about
    gone.yaml       articles taken down for good (you can add this file when you need it)
    redirects.yaml  where the addresses of an earlier site lead (the same)

## Write

In the folder of Standfirst (the engine that makes the site):

    npm run dev                   # the site at http://localhost:3000; open pages follow every save
    npm run new -- "A headline"   # starts an article as a draft
    npm run rename -- old new     # gives an article a new address; the old one redirects there
    npm run check                 # lists every mistake by file, line and column, with the fix
    npm run list                  # drafts, embargoes, stubs, files with errors

Open articles/first-story.mdx: it is a draft that shows what an article can have. Articles are signed with
the name of a file in authors/; yours is \`${author.slug}\`.

- **Publish**: remove \`draft: true\`, set \`published\`, and push.
- **Take down**: write \`draft: true\`; or delete the file and put its slug into gone.yaml (\`slugs: [a-story]\`).
- **Hold until a time**: \`publishAt: 2026-12-01T06:00\`.

## Check before it is public

\`.github/workflows/check.yml\` checks every pull request on GitHub. On a server of your own, the hooks that
come with Standfirst (deploy/hooks) refuse a push that has errors and publish one that has none.
`;
}
