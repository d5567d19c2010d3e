-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The library, version 1: what is kept. The triggers that keep its history are in 0001-history.sql.
--
-- Public structure (sessions to imports) has name-based ids and is never deleted, only retired. Own work (marks to duties that
-- were ticked off) has random ids, an author, times in milliseconds since 1970 UTC, and a tombstone. Words such as `kind` are the nicks
-- of the enumerations of the model. Derived columns are not in the history.

PRAGMA application_id = 1096045633;
PRAGMA user_version = 1;

-- A session of the Council.
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT,
  place TEXT,
  starts TEXT,
  ends TEXT,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A meeting of a session.
CREATE TABLE sitting (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  code TEXT NOT NULL,
  title TEXT,
  date TEXT,
  starts TEXT,
  ends TEXT,
  chairs TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- An item of the agenda or of a record.
CREATE TABLE item (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  sitting_id TEXT REFERENCES sitting (id),
  number TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  title TEXT,
  language TEXT,
  section TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A family of papers.
CREATE TABLE paper (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  symbol TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  title TEXT,
  source TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A base text, revision, corrigendum or addendum.
CREATE TABLE issue (
  id TEXT NOT NULL PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  session_id TEXT NOT NULL REFERENCES session (id),
  symbol TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  ordinal INTEGER NOT NULL DEFAULT 0,
  title TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- The bytes of an issue in a language; n_pages is derived from them.
CREATE TABLE file (
  id TEXT NOT NULL PRIMARY KEY,
  issue_id TEXT REFERENCES issue (id),
  language TEXT,
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64),
  name TEXT,
  size INTEGER NOT NULL DEFAULT 0,
  n_pages INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A numbered paragraph of a record.
CREATE TABLE paragraph (
  id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  number TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  language TEXT,
  text TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- Where an item refers to an issue.
CREATE TABLE citation (
  id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  paragraph_id TEXT REFERENCES paragraph (id),
  issue_id TEXT NOT NULL REFERENCES issue (id),
  place TEXT NOT NULL CHECK (place IN ('heading', 'body')),
  position INTEGER NOT NULL DEFAULT 0,
  raw TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- What a meeting did with an item.
CREATE TABLE conclusion (
  id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  kind TEXT NOT NULL,
  paragraph TEXT,
  papers TEXT,
  text TEXT,
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  sort_key TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A dated thing that a record says.
CREATE TABLE deadline (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  item_id TEXT REFERENCES item (id),
  kind TEXT NOT NULL,
  date TEXT,
  end_date TEXT,
  time TEXT,
  precision TEXT NOT NULL,
  who TEXT,
  what TEXT,
  paragraph TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A working or expert group; “group” is a word of SQL.
CREATE TABLE grp (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT,
  basis TEXT,
  opened TEXT,
  closed TEXT,
  sort_key TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- What a group is called in a language.
CREATE TABLE group_alias (
  id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES grp (id),
  language TEXT,
  alias TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A chair or vice-chair of a group.
CREATE TABLE post (
  id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES grp (id),
  role TEXT NOT NULL,
  scope TEXT,
  sort_key TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- What was imported.
CREATE TABLE import (
  id TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  name TEXT,
  sha256 TEXT NOT NULL,
  summary TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A highlight or note on a page.
CREATE TABLE mark (
  id TEXT NOT NULL PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES file (id),
  kind TEXT NOT NULL,
  colour TEXT NOT NULL,
  page INTEGER NOT NULL DEFAULT 0,
  quads TEXT,
  quote TEXT,
  prefix TEXT,
  suffix TEXT,
  paragraph TEXT,
  text TEXT,
  author TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- The delegation’s position on an item.
CREATE TABLE position (
  id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  stance TEXT NOT NULL,
  text TEXT,
  speaking_note TEXT,
  visibility TEXT NOT NULL,
  cleared_by TEXT,
  author TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- A candidature for a post; its state is in its events.
CREATE TABLE candidature (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  post_id TEXT NOT NULL REFERENCES post (id),
  region TEXT,
  nominator TEXT,
  country TEXT,
  person TEXT,
  language TEXT,
  item_id TEXT REFERENCES item (id),
  paragraph TEXT,
  author TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- A step of a candidature.
CREATE TABLE candidature_event (
  id TEXT NOT NULL PRIMARY KEY,
  candidature_id TEXT NOT NULL REFERENCES candidature (id),
  state TEXT NOT NULL,
  date TEXT,
  party TEXT,
  paragraph TEXT,
  note TEXT,
  author TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- A duty that was ticked off.
CREATE TABLE deadline_done (
  id TEXT NOT NULL PRIMARY KEY,
  deadline_id TEXT NOT NULL REFERENCES deadline (id),
  author TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX sitting_session_id ON sitting (session_id);
CREATE INDEX item_session_id ON item (session_id);
CREATE INDEX item_sitting_id ON item (sitting_id);
CREATE INDEX paper_session_id ON paper (session_id);
CREATE INDEX issue_paper_id ON issue (paper_id);
CREATE INDEX issue_session_id ON issue (session_id);
CREATE INDEX file_issue_id ON file (issue_id);
CREATE INDEX paragraph_item_id ON paragraph (item_id);
CREATE INDEX citation_item_id ON citation (item_id);
CREATE INDEX citation_issue_id ON citation (issue_id);
CREATE INDEX conclusion_item_id ON conclusion (item_id);
CREATE INDEX deadline_session_id ON deadline (session_id);
CREATE INDEX deadline_item_id ON deadline (item_id);
CREATE INDEX group_alias_group_id ON group_alias (group_id);
CREATE INDEX post_group_id ON post (group_id);
CREATE INDEX import_sha256 ON import (sha256);
CREATE INDEX mark_file_id ON mark (file_id);
CREATE INDEX position_item_id ON position (item_id);
CREATE INDEX candidature_session_id ON candidature (session_id);
CREATE INDEX candidature_post_id ON candidature (post_id);
CREATE INDEX candidature_event_candidature_id ON candidature_event (candidature_id);
CREATE INDEX deadline_done_deadline_id ON deadline_done (deadline_id);

-- Where the delegate was, by key. No part of the history.
CREATE TABLE place (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  modified INTEGER NOT NULL
) STRICT;

-- How far each step of a candidature is. A note verbale in preparation is no submission, and a contest is no step forward.
CREATE TABLE candidature_step (
  state TEXT NOT NULL PRIMARY KEY,
  rank INTEGER NOT NULL
) STRICT;

INSERT INTO candidature_step (state, rank) VALUES
  ('considered', 0), ('announced', 1), ('received', 2), ('listed', 3), ('endorsed', 4), ('agreed', 5), ('confirmed', 6), ('withdrawn', 7);

-- The issues that an item carries: those its heading names, and the later issues of the same papers that no heading names.
CREATE VIEW item_issue AS
SELECT citation.item_id AS item_id, issue.id AS issue_id, named.paper_id AS paper_id, citation.position AS position
FROM citation
JOIN issue AS named ON named.id = citation.issue_id
JOIN issue ON issue.paper_id = named.paper_id
WHERE citation.place = 'heading' AND citation.retired = 0 AND named.retired = 0 AND issue.retired = 0
  AND (issue.id = named.id
       OR NOT EXISTS (SELECT 1 FROM citation AS other
                      WHERE other.issue_id = issue.id AND other.place = 'heading' AND other.retired = 0));

-- Who stands for what, and how far. Source of the rules: the records of 2017 and 2021 and their lists of candidatures.
CREATE VIEW candidature_state AS
SELECT c.id AS id,
  coalesce ((SELECT step.state FROM candidature_event AS e JOIN candidature_step AS step ON step.state = e.state
             WHERE e.candidature_id = c.id AND e.deleted = 0 ORDER BY step.rank DESC LIMIT 1), 'considered') AS state,
  EXISTS (SELECT 1 FROM candidature_event AS e
          WHERE e.candidature_id = c.id AND e.deleted = 0 AND e.state = 'note-verbale'
            AND NOT EXISTS (SELECT 1 FROM candidature_event AS later
                            WHERE later.candidature_id = c.id AND later.deleted = 0 AND later.created >= e.created
                              AND later.state IN ('received', 'listed', 'confirmed', 'withdrawn'))) AS note_verbale
FROM candidature AS c
WHERE c.deleted = 0;
