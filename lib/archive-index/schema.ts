/**
 * The format of the index. Raise it with every change of the tables or of their contents: an index
 * of another format is rebuilt.
 */
export const FORMAT = 29;

/** Marks the file as an index of this project (`PRAGMA application_id`): "SFIX". */
export const APPLICATION_ID = 0x53464958;

/**
 * The tables. `entries.listed` is 1 for an entry that may be in lists once it is public: not a
 * draft, without errors, the only file of its slug, not in `gone` (the slugs in `gone.yaml`).
 * An alias is a slug, or the path of an old address; those of `redirects` are paths, and their `slug`
 * is that of the article at the target. `listed_in` is the language of the paper whose lists have it; of `entries` it is NULL, elsewhere
 * empty, in a paper of one language.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE files (
  file TEXT PRIMARY KEY,
  stamp TEXT NOT NULL,
  hash TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE refused (
  hash TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  engine INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  file TEXT NOT NULL,
  data TEXT,
  checked INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (kind, slug)
) WITHOUT ROWID;

CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL,
  state TEXT NOT NULL,
  stale INTEGER NOT NULL,
  checked INTEGER NOT NULL,
  listed INTEGER NOT NULL DEFAULT 0,
  draft INTEGER NOT NULL,
  public_from INTEGER,
  published INTEGER,
  month TEXT,
  section TEXT,
  series TEXT,
  part INTEGER,
  lang TEXT,
  listed_in TEXT,
  translation_of TEXT,
  headline TEXT NOT NULL,
  data TEXT
);

CREATE TABLE entry_topics (
  topic TEXT NOT NULL,
  listed_in TEXT NOT NULL,
  published INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (topic, listed_in, published, entry)
) WITHOUT ROWID;

CREATE TABLE topics (
  topic TEXT NOT NULL,
  listed_in TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (topic, listed_in)
) WITHOUT ROWID;

CREATE TABLE entry_authors (
  author TEXT NOT NULL,
  listed_in TEXT NOT NULL,
  published INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  PRIMARY KEY (author, listed_in, published, entry)
) WITHOUT ROWID;

CREATE TABLE entry_related (
  related TEXT NOT NULL,
  entry INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (related, entry)
) WITHOUT ROWID;

CREATE TABLE entry_corrections (
  corrected INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (corrected, entry, position)
) WITHOUT ROWID;

CREATE TABLE correction_counts (
  listed_in TEXT PRIMARY KEY,
  corrections INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE aliases (
  alias TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (alias, entry)
) WITHOUT ROWID;

CREATE TABLE redirects (
  address TEXT PRIMARY KEY,
  target TEXT NOT NULL,
  slug TEXT
) WITHOUT ROWID;

CREATE TABLE gone (slug TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE links (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  url TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT,
  target TEXT NOT NULL,
  anchor TEXT
);

CREATE TABLE anchors (
  file TEXT NOT NULL,
  anchor TEXT NOT NULL,
  PRIMARY KEY (file, anchor)
) WITHOUT ROWID;

CREATE TABLE players (
  file TEXT NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (file, origin)
) WITHOUT ROWID;

CREATE TABLE pictures (
  file TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  seen INTEGER NOT NULL,
  kind TEXT,
  width INTEGER,
  height INTEGER,
  says TEXT NOT NULL,
  drawing TEXT,
  fault TEXT
) WITHOUT ROWID;

CREATE TABLE picture_uses (
  user TEXT NOT NULL,
  position INTEGER NOT NULL,
  picture TEXT NOT NULL,
  role TEXT NOT NULL,
  src TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  alt TEXT,
  credit TEXT,
  caption TEXT,
  focus TEXT,
  decorative INTEGER NOT NULL,
  PRIMARY KEY (user, position)
) WITHOUT ROWID;

CREATE TABLE renditions (
  picture TEXT NOT NULL,
  shape TEXT NOT NULL,
  focus TEXT NOT NULL,
  key TEXT NOT NULL,
  made TEXT,
  complete INTEGER NOT NULL,
  PRIMARY KEY (picture, shape, focus)
) WITHOUT ROWID;

CREATE INDEX picture_uses_picture ON picture_uses (picture);
CREATE INDEX renditions_key ON renditions (key);
CREATE INDEX renditions_waiting ON renditions (picture) WHERE complete = 0;

CREATE TABLE problems (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  severity TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  remedy TEXT NOT NULL,
  fix TEXT
);

CREATE VIRTUAL TABLE search USING fts5 (
  headline, standfirst, body,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE words (
  folded TEXT NOT NULL,
  word TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (folded, word)
) WITHOUT ROWID;
`;

/**
 * Create these after the index has been filled: sorted once, they take a third of the time. `entries_public` has
 * what lists found elsewhere (by words, by corrections) ask of each entry: a row of `entries` itself takes a page.
 */
export const INDEXES = `
CREATE INDEX entries_slug ON entries (slug);
CREATE INDEX entries_public ON entries (id, public_from, listed_in, lang, published, slug) WHERE listed = 1;
CREATE INDEX entries_newest ON entries (published DESC, slug, public_from, listed) WHERE listed = 1;
CREATE INDEX entries_month ON entries (month, published DESC, public_from, listed) WHERE listed = 1;
CREATE INDEX entries_section ON entries (section, published DESC, slug, public_from, listed) WHERE listed = 1;
CREATE INDEX entries_series ON entries (series, part, published, slug) WHERE series IS NOT NULL;
CREATE INDEX entries_lang ON entries (lang, published DESC, slug, public_from, listed) WHERE listed = 1;
CREATE INDEX entries_newest_in ON entries (listed_in, published DESC, slug, public_from, listed)
  WHERE listed = 1 AND listed_in IS NOT NULL;
CREATE INDEX entries_month_in ON entries (listed_in, month, published DESC, public_from, listed)
  WHERE listed = 1 AND listed_in IS NOT NULL;
CREATE INDEX entries_section_in ON entries (listed_in, section, published DESC, slug, public_from, listed)
  WHERE listed = 1 AND listed_in IS NOT NULL;
CREATE INDEX entries_translation ON entries (translation_of) WHERE translation_of IS NOT NULL;
CREATE INDEX entries_embargo ON entries (public_from) WHERE listed = 1;
CREATE INDEX entry_topics_entry ON entry_topics (entry);
CREATE INDEX entry_authors_entry ON entry_authors (entry);
CREATE INDEX entry_related_entry ON entry_related (entry, position);
CREATE INDEX entry_corrections_entry ON entry_corrections (entry);
CREATE INDEX aliases_entry ON aliases (entry);
CREATE INDEX entries_headline ON entries (headline);
CREATE INDEX links_file ON links (file);
CREATE INDEX problems_file ON problems (file);
CREATE INDEX words_length ON words (length(folded));
`;

/**
 * Keeps `topics` and `correction_counts` up to date: how many listed articles each topic has, and how many
 * corrections listed articles have. Counting them in each query would take most of a second. Create these after
 * the index has been filled.
 */
export const COUNTS = `
INSERT INTO correction_counts (listed_in, corrections)
  SELECT coalesce(entries.listed_in, ''), count(*)
  FROM entry_corrections CROSS JOIN entries ON entries.id = entry
  WHERE listed = 1 AND entries.published IS NOT NULL GROUP BY 1;

INSERT INTO topics (topic, listed_in, articles)
  SELECT topic, entry_topics.listed_in, sum(listed) FROM entry_topics JOIN entries ON entries.id = entry
  WHERE entries.published IS NOT NULL GROUP BY topic, entry_topics.listed_in;

CREATE TRIGGER listed_counted AFTER UPDATE OF listed ON entries
WHEN new.listed <> old.listed AND new.published IS NOT NULL BEGIN
  INSERT INTO topics (topic, listed_in, articles)
    SELECT topic, listed_in, new.listed - old.listed FROM entry_topics WHERE entry = new.id
    ON CONFLICT (topic, listed_in) DO UPDATE SET articles = articles + excluded.articles;
  INSERT INTO correction_counts (listed_in, corrections)
    SELECT coalesce(new.listed_in, ''), (new.listed - old.listed) * count(*)
    FROM entry_corrections WHERE entry = new.id GROUP BY entry
    ON CONFLICT (listed_in) DO UPDATE SET corrections = corrections + excluded.corrections;
END;
`;
