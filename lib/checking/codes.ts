/**
 * Everything that `npm run check` may report, by a code that stays the same when the wording changes, with
 * its meaning and what to do. docs/problems.md repeats the table, and a test compares the two.
 */
export const CODES = {
  'content-folder': [
    'The content folder is missing, unreadable or without site.yaml.',
    'Set `CONTENT_DIR`, or run `npm run paper`.',
  ],
  'missing-file': ['A file is not there.', 'Add it, or correct the name (case matters).'],
  unreadable: [
    'The system does not let Standfirst read a file or folder.',
    'Change its permissions, or repair the link.',
  ],
  'symbolic-link': [
    'A file or folder is a link in a place where links are not followed.',
    'Put the file itself there.',
  ],
  'not-a-file': [
    'A pipe, socket or device has the name of an article, author or page.',
    'Remove it.',
  ],
  'not-utf-8': ['A file, or its name, is not UTF-8 text.', 'Save it as UTF-8; rename it.'],
  'file-too-large': [
    'A file has more than 5 MiB (redirects.yaml: 20 MiB).',
    'Split the article, or write rules with named parts.',
  ],
  'file-name': ['A file name cannot be a web address.', 'Use lower-case words joined by hyphens.'],
  'reserved-address': ['A page has the address of a route of the site.', 'Rename the file.'],
  'same-slug': ['Two files have the same slug.', 'Rename one of them.'],
  'no-frontmatter': [
    'A file does not begin with `---`, or the frontmatter is never closed.',
    'Put the keys between two `---` lines.',
  ],
  'frontmatter-too-long': [
    'The frontmatter has more than 65,536 characters.',
    'Shorten its lists.',
  ],
  'invalid-yaml': [
    'The YAML cannot be read.',
    'Write one `key: value` per line, and quotation marks around text with a colon.',
  ],
  'unknown-key': ['A key that does not exist.', 'Correct it; the message names the nearest key.'],
  'undecided-key': [
    'An unknown key that may have been meant to withdraw the article, which is off the site until it is corrected.',
    'Write `draft`, `published` or `publishAt`, or remove the key.',
  ],
  'missing-key': ['A required key is missing.', 'Add it.'],
  'invalid-value': [
    'The value of a key is not what the key takes.',
    'Write what the message asks for.',
  ],
  'unknown-author': [
    '`authors` names somebody who has no file in authors/.',
    'Correct the name, or add the file.',
  ],
  'incomplete-article': [
    'An article has text but lacks a key that readers need, so it stays a stub.',
    'Add the key.',
  ],
  'future-date': [
    '`published`, or the date of a correction, is in the future.',
    'Use `publishAt` for an embargo, or correct the date.',
  ],
  'same-headline': ['Two articles have the same headline.', 'Change one of them.'],
  'unknown-related': [
    '`related` names an article that does not exist.',
    'Correct the slug, or remove it.',
  ],
  'unknown-section': [
    '`section` names a part of the paper that `sections` in site.yaml does not list.',
    'Correct the name, or add the section.',
  ],
  'same-part': [
    'Two articles have the same number in a series.',
    'Give each part a number of its own.',
  ],
  'similar-series': [
    'The name of a series differs from another only by a letter, by capitals or by punctuation.',
    'Write it as the message says, or leave it if it is another series.',
  ],
  'unknown-translation': [
    '`translationOf` names an article that does not exist, or that readers do not see.',
    'Correct the slug, or publish that article.',
  ],
  'translation-chain': [
    '`translationOf` names an article that is itself a translation.',
    'Name the one that was written first.',
  ],
  'same-language': [
    'Two versions of an article are in the same language.',
    'Correct `lang`, or remove `translationOf` from one of them.',
  ],
  'unpublished-target': [
    'A link, `related`, or a slug of the front page leads to a draft, or to an article that is published later.',
    'Publish that article first, or remove the link.',
  ],
  'too-many-pins': [
    '`frontPage.order` in site.yaml has more than five articles.',
    'Keep at most five; all others follow, newest first.',
  ],
  'old-pin': [
    'An article that is kept at the top of the front page is a month older than the newest.',
    'Remove it from `frontPage`, unless it is meant to stay.',
  ],
  'foreign-pin': [
    'The front page of a language names an article in another language.',
    'Name an article in that language.',
  ],
  'gone-but-there': [
    'gone.yaml takes down an article whose file still exists.',
    'Delete the file, or remove the slug from gone.yaml.',
  ],
  'gone-alias': ['gone.yaml takes down an alias.', 'Remove it from `aliases` or from gone.yaml.'],
  'taken-alias': [
    'An alias already leads to another article or page.',
    'Remove it from one of the two.',
  ],
  redirect: [
    'A line of redirects.yaml is not a rule, or its address or its target cannot be one.',
    'Write an old address and where it leads: `/2013/05/old-name/: new-name`.',
  ],
  'taken-redirect': [
    'A rule of redirects.yaml is for an address that already has something else.',
    'Remove it.',
  ],
  'redirect-chain': [
    'A rule of redirects.yaml leads to an address that itself leads elsewhere.',
    'Write the address where it ends.',
  ],
  'redirect-loop': [
    'Rules of redirects.yaml lead to each other, so they lead nowhere.',
    'Correct one of them.',
  ],
  'lost-address': [
    'An article that readers could see no longer exists, and its address leads nowhere.',
    'Add the slug to the `aliases` of the article that replaced it, or to gone.yaml.',
  ],
  'dead-link': ['A link inside the site leads nowhere.', 'Correct it, or remove it.'],
  'dead-anchor': [
    'A link leads to a heading that the page does not have.',
    'Correct the part after `#`.',
  ],
  'forbidden-link': [
    'A link has a scheme that is not allowed, spaces, or a user name.',
    'Write https://…, mailto:…, tel:…, a path that begins with `/`, or an #anchor.',
  ],
  'site-url': ['`SITE_URL` is not a web address.', 'Begin it with https:// or http://.'],
  'unreadable-text': [
    'The text cannot be read as MDX.',
    'Close tags and quotation marks; to print `<` or `{`, write `\\<` or `\\{`.',
  ],
  'unclosed-tag': ['A tag is never closed, or closed too late.', 'Add the closing tag.'],
  'unfinished-tag': ['A tag is not finished.', 'Finish it with `>`.'],
  'tag-order': [
    'A closing tag has no opening tag before it, or closes the wrong one.',
    'Close each tag once, beginning with the one that was opened last.',
  ],
  'invisible-characters': [
    'Invisible characters, which are left out when the page is made.',
    'Readers notice nothing; retype the word to get rid of them.',
  ],
  'unpaired-direction': [
    'A control of the direction of writing (bidi) without its pair in the paragraph.',
    'Delete it, and retype the words around it.',
  ],
  'extra-cell': [
    'A row of a table has more cells than its head; readers do not see the extra ones.',
    'Give the head as many columns, or write `\\|` inside a cell.',
  ],
  footnote: [
    'A footnote has a mark but no note, or a note but no mark.',
    'Write the one that is missing.',
  ],
  'plain-asterisks': [
    'Asterisks or underscores that stress nothing, so that readers see them.',
    'Remove the space next to them, or write `\\*` or `\\_`.',
  ],
  bullets: [
    'Lines that begin with a bullet character, which does not make a list.',
    'Begin them with `-`.',
  ],
  'plain-marks': [
    'Marks of other systems, which readers see as they are: `##Heading`, `[[link]]`, `[caption]`, `:::`.',
    'Write it as it is written here.',
  ],
  'empty-heading': [
    'A heading without words, which readers do not see.',
    'Write its words, or remove it.',
  ],
  'date-order': ['`updated` is before `published`.', 'Correct one of the two.'],
  'same-topic': [
    'Two topics that are spelled differently have the same page.',
    'Change the spelling of one of them.',
  ],
  'not-read': [
    'Files in the content folder whose names do not have an ending that is read there.',
    'Rename them.',
  ],
  'template-tag': [
    'A tag of another system (Liquid, Hugo, kramdown and others), which does nothing here.',
    'Write what it stands for: the words, a link, a picture.',
  ],
  'unclosed-comment': ['A comment is never closed.', 'End it with `-->`, or with `*/}`.'],
  code: [
    'An import, an export or an expression: articles run no code.',
    'Write the words themselves.',
  ],
  'empty-tag': ['An empty tag: `<>`.', 'Remove it.'],
  'unknown-component': ['A story component that does not exist.', 'Correct its name.'],
  'forbidden-element': ['An HTML element that is not allowed in articles.', 'Use Markdown.'],
  'element-with-words': ['A closing tag of an element that has no words inside it.', 'Remove it.'],
  'unknown-attribute': [
    'An attribute that the element or component does not have.',
    'Correct its name, or remove it.',
  ],
  'missing-attribute': ['A story component needs an attribute.', 'Add it.'],
  'invalid-attribute': [
    'The value of an attribute is not what it takes.',
    'Write what the message asks for.',
  ],
  'repeated-attribute': ['An attribute is given twice.', 'Keep one of the two.'],
  'unknown-country': [
    'A map names a country that it does not have.',
    'Correct the name; the message names the nearest.',
  ],
  'repeated-country': ['A country is on a map twice.', 'Name it in one group.'],
  'map-place': [
    'A place is outside of the map that it is to be on.',
    'Correct its latitude and longitude, or name the countries that the map must show.',
  ],
  'disputed-area': [
    'A map shows an area whose status is disputed, without a note.',
    'Write `note="…"`, or show less with `frame="…"`.',
  ],
  'lead-map': [
    'More than one map of an article has `lead`, or one has it beside `image:`.',
    'Take it out.',
  ],
  'heading-level': [
    'A heading of a level that is not allowed in articles.',
    'Begin with `##`, and go no deeper than `####`.',
  ],
  'picture-reference': [
    'A picture that cannot be in the content folder: it is on another site, outside the folder, or in a format that browsers do not show.',
    'Put the file beside the text (`./name.jpg`) or into content/media/ (`/media/name.jpg`).',
  ],
  'picture-place': [
    'A picture in the middle of other text, or a gallery that does not hold two to twelve pictures.',
    'Put it on a line of its own.',
  ],
  'missing-picture': ['The file of a picture is missing.', 'Add it, or correct the name.'],
  'broken-picture': [
    'A picture file cannot be shown; the picture is left out.',
    'The message says how to save it.',
  ],
  'picture-words': [
    'Neither the article nor the file says what a picture shows, or who made it.',
    'Write both, or `unknown` where nobody knows.',
  ],
  'picture-unknown': [
    'What a picture shows, or who made it, is given as unknown.',
    'Write it as soon as somebody knows.',
  ],
  'picture-position': [
    'A picture file reveals where the picture was taken (GPS).',
    'Save it without the position if nobody should know it.',
  ],
  checkbox: ['A checkbox in a list.', 'Write a plain list.'],
  'component-place': [
    'A story component inside another, or in the middle of other text.',
    'Put it on its own lines.',
  ],
  'component-contents': [
    'A component holds something that it may not hold, or lacks something that it needs.',
    'Write what the message asks for: a list, a table, questions, events.',
  ],
  'empty-component': ['A story component without words.', 'Write them between its tags.'],
  'pull-quote': [
    'The words of a pull quote are not in the article.',
    'Repeat a line word for word, or use `<Quote>`.',
  ],
  'nested-too-deeply': [
    'The text is nested too deeply.',
    'Remove the run of `>`, `*`, `_` or `[`.',
  ],
  'too-much': [
    'One file or paragraph has too many of something that takes very long to read.',
    'The message says what to split.',
  ],
  'too-slow': [
    'The text takes more than 10 seconds, or a gigabyte of memory, to read.',
    'Split it; then `npm run check -- --again`.',
  ],
  'unspoken-locale': [
    'There are no words for the `locale` of the site, so its labels and notices are in English.',
    'Write them in words/, or choose a language that comes with the site.',
  ],
  'more-problems': [
    'The file has more problems than are listed.',
    'Correct those above it, and check again.',
  ],
} as const satisfies Record<string, readonly [means: string, remedy: string]>;

/** The code of a problem: a key of the table. */
export type Code = keyof typeof CODES;
