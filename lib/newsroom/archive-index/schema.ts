/**
 * The format of the index. Raise it with every change of the tables or of what is put into them: an
 * index of another format is made anew.
 */
export const FORMAT = 1;

/** Marks the file as an index of this project (`PRAGMA application_id`): "SFIX". */
export const APPLICATION_ID = 0x53464958;

/**
 * The tables. `entries.listed` is 1 for what may stand in a list once it is public: no draft, no
 * error, the only file of its slug.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE files (
  file TEXT PRIMARY KEY,
  stamp TEXT NOT NULL,
  hash TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  file TEXT NOT NULL,
  data TEXT,
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
  headline TEXT NOT NULL,
  data TEXT
);
CREATE INDEX entries_slug ON entries (slug);
CREATE INDEX entries_newest ON entries (published DESC, slug, public_from) WHERE listed = 1;
CREATE INDEX entries_month ON entries (month, published DESC, public_from) WHERE listed = 1;
CREATE INDEX entries_embargo ON entries (public_from) WHERE listed = 1;

CREATE TABLE entry_topics (
  topic TEXT NOT NULL,
  published INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (topic, published, entry)
) WITHOUT ROWID;
CREATE INDEX entry_topics_entry ON entry_topics (entry);

CREATE TABLE entry_authors (
  author TEXT NOT NULL,
  published INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  PRIMARY KEY (author, published, entry)
) WITHOUT ROWID;
CREATE INDEX entry_authors_entry ON entry_authors (entry);

CREATE TABLE entry_related (
  related TEXT NOT NULL,
  entry INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (related, entry)
) WITHOUT ROWID;
CREATE INDEX entry_related_entry ON entry_related (entry, position);

CREATE TABLE aliases (
  alias TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (alias, entry)
) WITHOUT ROWID;
CREATE INDEX aliases_entry ON aliases (entry);

CREATE TABLE problems (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  remedy TEXT NOT NULL
);
CREATE INDEX problems_file ON problems (file);

CREATE VIRTUAL TABLE search USING fts5 (
  headline, standfirst, body,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE words (
  folded TEXT PRIMARY KEY,
  word TEXT NOT NULL,
  count INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX words_length ON words (length(folded));
`;
