/** What the tests expect from the site, written down here so that changing an article does not change it too. */

/** The site's own address; see content/site.yaml. */
export const ORIGIN = new URL(process.env.SITE_URL || 'http://localhost:3000').origin;

export const SITE_NAME = 'Standfirst';

export const ARTICLE = {
  slug: 'kosovo-bosnia-nato-membership',
  path: '/articles/kosovo-bosnia-nato-membership',
  headline: 'Kosovo and Bosnia press for NATO membership amid fear that war could spread',
  kicker: 'Western Balkans',
  section: 'World',
  events: 'April 2022',
  author: 'Standfirst newsroom',
  published: '2026-11-24',
  publishedText: '24 November 2026',
  topics: ['NATO', 'Western Balkans', 'Ukraine war', 'Kosovo', 'Bosnia and Herzegovina'],
  standfirst:
    'With Russia’s offensive in Ukraine going on, leaders in both countries argued in April 2022 that a place in the alliance would preserve security in the Western Balkans.',
} as const;

const ECONOTIMES =
  'https://www.econotimes.com/NATO-Kosovo-Bosnia-call-for-membership-amidst-Ukraine-crisis-1630870';
const NATO = 'https://www.nato.int/cps/en/natohq/news_193674.htm';

/** The sources that the article names, in order: a part of the title, and the address. */
export const SOURCES = [
  { title: 'NATO: Kosovo, Bosnia call for membership amidst Ukraine crisis', url: ECONOTIMES },
  { title: 'NATO, on the extraordinary summit in Brussels, 24 March 2022', url: NATO },
] as const;

/** The two long quotations, to the letter. */
export const QUOTES = [
  {
    words:
      'They especially have an interest in attacking Kosovo, Bosnia, and Herzegovina and to some extent also Montenegro',
    by: 'Vjosa Osmani',
    role: 'President of Kosovo',
    to: 'Al Jazeera',
    date: '2022-04',
    dateText: 'April 2022',
    source: ECONOTIMES,
  },
  {
    words:
      'Today, NATO leaders agreed to reset our deterrence and defense for the longer term to face a new security reality',
    by: 'Jens Stoltenberg',
    role: 'NATO Secretary General',
    to: 'reporters after the Brussels meeting',
    date: '2022-03-24',
    dateText: '24 March 2022',
    source: NATO,
  },
] as const;

/** The two short quotations within the text, with their quotation marks, and who said them. */
export const SHORT_QUOTES = [
  { words: '“last step before gaining membership”', by: 'Sifet Podžić' },
  { words: '“destructive interest in our region”', by: 'Osmani' },
] as const;

/**
 * Every fact of the article, each with words that must be together in one of its paragraphs or
 * quotations.
 */
export const FACTS: readonly { fact: string; words: readonly (string | RegExp)[] }[] = [
  {
    fact: 'leaders called for membership, for the security of the region',
    words: ['Kosovo', 'Bosnia and Herzegovina', 'NATO', /preserve security in the region/],
  },
  {
    fact: 'the offensive in Ukraine went on and the war could spread',
    words: [/Russia’s offensive in Ukraine/, /fear/, /spread to the Western Balkans/],
  },
  {
    fact: 'Russian moves were documented, coups were attempted',
    words: [
      /documented for years/,
      /attributed to Russia/,
      /coup/,
      /Montenegro in 2017/,
      /North Macedonia in 2020/,
    ],
  },
  {
    fact: 'Bosnia takes part in the Membership Action Plan',
    words: [/defence minister/, 'Sifet Podžić', 'Membership Action Plan'],
  },
  {
    fact: 'Russia opposes the bid, its embassy spoke of a response',
    words: [/opposed Bosnia’s bid/, /Ukraine’s/, '2021', /embassy in Sarajevo/, /may respond/],
  },
  {
    fact: 'the ambassador spoke on Bosnian television',
    words: [/Russian ambassador/, /interview on Bosnian television/, 'Osmani'],
  },
  {
    fact: 'killings by Serbian forces in the 1990s; both have sought to join since',
    words: [/killings by Serbian forces/, '1990s', 'Slobodan Milošević', /sought to join NATO/],
  },
  {
    fact: 'with Serbia the last countries outside; Serbia was reported to see NATO as an enemy',
    words: [/With Serbia/, /the last countries/, /Serbia was reported to see NATO as an enemy/],
  },
  {
    fact: 'the allies agreed in March 2022 on four battlegroups and more help',
    words: [
      'March 2022',
      /eastern flank/,
      /four more battlegroups/,
      /help to Ukraine/,
      /extraordinary summit/,
      'Brussels',
      '24 March',
      'Bulgaria, Hungary, Romania and Slovakia',
    ],
  },
];

/** The 17 related headlines, to the letter and in their order. */
export const HEADLINES: readonly { slug: string; headline: string }[] = [
  {
    slug: 'honduras-election-turmoil-intensifies-as-nasralla-blames-trump-for-shift-in-results',
    headline: 'Honduras Election Turmoil Intensifies as Nasralla Blames Trump for Shift in Results',
  },
  {
    slug: 'taiwan-signals-openness-to-renew-ties-with-honduras-as-election-unfolds',
    headline: 'Taiwan Signals Openness to Renew Ties with Honduras as Election Unfolds',
  },
  {
    slug: 'hong-kong-faces-low-turnout-in-patriots-only-election-amid-public-grief-after-deadly-fire',
    headline:
      'Hong Kong Faces Low Turnout in “Patriots-Only” Election Amid Public Grief After Deadly Fire',
  },
  {
    slug: 'pentagon-probe-finds-hegseths-use-of-signal-risked-exposing-sensitive-yemen-strike-details',
    headline:
      'Pentagon Probe Finds Hegseth’s Use of Signal Risked Exposing Sensitive Yemen Strike Details',
  },
  {
    slug: 'trump-administration-halts-immigration-green-card-and-citizenship-processing-for-19-countries',
    headline:
      'Trump Administration Halts Immigration, Green Card, and Citizenship Processing for 19 Countries',
  },
  {
    slug: 'us-defense-chief-pete-hegseth-defends-controversial-second-strike-on-suspected-drug-smuggling-vessel',
    headline:
      'U.S. Defense Chief Pete Hegseth Defends Controversial Second Strike on Suspected Drug-Smuggling Vessel',
  },
  {
    slug: 'us-expected-to-expand-travel-ban-to-more-than-30-countries',
    headline: 'U.S. Expected to Expand Travel Ban to More Than 30 Countries',
  },
  {
    slug: 'china-urged-to-prioritize-economy-over-territorial-ambitions-says-taiwans-president-lai',
    headline:
      'China Urged to Prioritize Economy Over Territorial Ambitions, Says Taiwan’s President Lai',
  },
  {
    slug: 'cuba-reaffirms-anti-drug-cooperation-as-tensions-rise-in-the-caribbean',
    headline: 'Cuba Reaffirms Anti-Drug Cooperation as Tensions Rise in the Caribbean',
  },
  {
    slug: 'trump-and-lula-discuss-trade-sanctions-and-security-in-productive-phone-call',
    headline: 'Trump and Lula Discuss Trade, Sanctions, and Security in “Productive” Phone Call',
  },
  {
    slug: 'trumps-name-appears-on-us-institute-of-peace-ahead-of-rwanda-congo-deal-signing',
    headline: 'Trump’s Name Appears on U.S. Institute of Peace Ahead of Rwanda–Congo Deal Signing',
  },
  {
    slug: 'trump-claims-he-will-void-biden-documents-signed-with-autopen',
    headline: 'Trump Claims He Will Void Biden Documents Signed with Autopen',
  },
  {
    slug: 'new-orleans-immigration-crackdown-sparks-fear-as-federal-arrests-intensify',
    headline: 'New Orleans Immigration Crackdown Sparks Fear as Federal Arrests Intensify',
  },
  {
    slug: 'australia-and-japan-strengthen-defence-cooperation-amid-rising-regional-tensions',
    headline: 'Australia and Japan Strengthen Defence Cooperation Amid Rising Regional Tensions',
  },
  {
    slug: 'maduro-confirms-respectful-call-with-trump-signals-openness-to-diplomatic-dialogue',
    headline:
      'Maduro Confirms “Respectful” Call With Trump, Signals Openness to Diplomatic Dialogue',
  },
  {
    slug: 'drones-spotted-near-zelenskiys-flight-path-in-ireland-trigger-security-alert',
    headline: 'Drones Spotted Near Zelenskiy’s Flight Path in Ireland Trigger Security Alert',
  },
  {
    slug: 'un-chief-says-gaza-operation-fundamentally-wrong-as-concerns-over-war-crimes-grow',
    headline: 'UN Chief Says Gaza Operation “Fundamentally Wrong” as Concerns Over War Crimes Grow',
  },
];

/** The headline whose page represents all stubs. */
export const STUB = {
  path: '/articles/us-expected-to-expand-travel-ban-to-more-than-30-countries',
  headline: 'U.S. Expected to Expand Travel Ban to More Than 30 Countries',
} as const;

/** What a stub says about itself. */
export const STUB_SENTENCE =
  'Only this headline is on Standfirst. No report has been written here, and nothing in it has been checked.';

/** An address that leads nowhere, spelled almost like the article's. */
export const LOST_PATH = '/articles/kosovo-nato-membrship';

/** One address for every kind of page, with the status of its answer. */
export const PAGE_KINDS = [
  { kind: 'front page', path: '/', status: 200 },
  { kind: 'article', path: ARTICLE.path, status: 200 },
  { kind: 'stub', path: STUB.path, status: 200 },
  { kind: 'about', path: '/about', status: 200 },
  { kind: 'about, in Arabic', path: '/ar/about', status: 200 },
  { kind: 'about, in Bosnian', path: '/bs/about', status: 200 },
  { kind: 'topics', path: '/topics', status: 200 },
  { kind: 'topic', path: '/topics/nato', status: 200 },
  { kind: 'author', path: '/authors/newsroom', status: 200 },
  { kind: 'archive', path: '/archive', status: 200 },
  { kind: 'year', path: '/archive/2026', status: 200 },
  { kind: 'month', path: '/archive/2026/11', status: 200 },
  { kind: 'corrections', path: '/corrections', status: 200 },
  { kind: 'search', path: '/search', status: 200 },
  { kind: 'search results', path: '/search?q=Podzic', status: 200 },
  { kind: 'stylebook', path: '/stylebook', status: 200 },
  { kind: 'not found', path: LOST_PATH, status: 404 },
] as const;

/** The widths of screens at which every kind of page is checked, in CSS pixels. */
export const SCREENS = [320, 360, 820, 1440];
