-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The library, version 3: agendas, plans, allocations, letters and lists beside records. Each of them is a source, and each of its rows is
-- an item of its own, so that a source can be imported again without a word about the others. Items that are numbers of one subject point
-- at one of them with `of_id`; which one that is follows from what is in the library and never from the order in which it came. Own work
-- stays at the item that it was written for, and is found through `head_id`.

PRAGMA user_version = 3;

-- A text that items come from. revision: which revision of it is here; deadline: the day by which States answer a letter.
CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  sitting_id TEXT REFERENCES sitting (id),
  kind TEXT NOT NULL CHECK (kind IN ('record', 'agenda', 'plan', 'allocation', 'letter', 'candidatures')),
  symbol TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  language TEXT,
  title TEXT,
  date TEXT,
  deadline TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- What an item is called in a language.
CREATE TABLE item_title (
  id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  language TEXT,
  title TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- A resolution or decision that came of an item.
CREATE TABLE outcome (
  id TEXT NOT NULL PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'decision')),
  number TEXT NOT NULL,
  text TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- source_id is NULL for items of records that version 2 stored; date, starts and ends say when it is taken up.
ALTER TABLE item ADD COLUMN source_id TEXT REFERENCES source (id);
ALTER TABLE item ADD COLUMN of_id TEXT REFERENCES item (id);
ALTER TABLE item ADD COLUMN date TEXT;
ALTER TABLE item ADD COLUMN starts TEXT;
ALTER TABLE item ADD COLUMN ends TEXT;
ALTER TABLE item ADD COLUMN continued INTEGER NOT NULL DEFAULT 0 CHECK (continued IN (0, 1));
ALTER TABLE item ADD COLUMN head_id TEXT GENERATED ALWAYS AS (coalesce (of_id, id)) VIRTUAL;

-- What the cover of an issue says: its day, the language it was written in, and the item of the agenda that it is for.
ALTER TABLE issue ADD COLUMN date TEXT;
ALTER TABLE issue ADD COLUMN original TEXT;
ALTER TABLE issue ADD COLUMN agenda_item TEXT;

-- The letter that sets it.
ALTER TABLE deadline ADD COLUMN source_id TEXT REFERENCES source (id);

CREATE INDEX source_session_id ON source (session_id);
CREATE INDEX item_head_id ON item (head_id);
CREATE INDEX item_source_id ON item (source_id);
CREATE INDEX item_number ON item (session_id, number);
CREATE INDEX item_title_item_id ON item_title (item_id);
CREATE INDEX outcome_item_id ON outcome (item_id);
CREATE INDEX issue_agenda_item ON issue (session_id, agenda_item) WHERE agenda_item IS NOT NULL;
CREATE INDEX deadline_source_id ON deadline (source_id);

-- The books of imports: what went in as one act, and what it did, a line each. They are written once, and are no part of the history.
CREATE TABLE batch (
  id TEXT NOT NULL PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  at INTEGER NOT NULL,
  name TEXT,
  n_files INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE import_line (
  id TEXT NOT NULL PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES batch (id),
  position INTEGER NOT NULL,
  file TEXT,
  kind TEXT NOT NULL,
  name TEXT,
  state TEXT NOT NULL,
  field TEXT,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX batch_act ON batch (act);
CREATE INDEX import_line_import_id ON import_line (import_id);

-- The issues that an item carries, under any of its numbers: those that headings name, the later issues of the same papers that no heading
-- names, and those whose covers name it. What only a retired number carries counts for nobody but itself.
DROP VIEW item_issue;
CREATE VIEW item_issue AS
SELECT part.head_id AS item_id, issue.id AS issue_id, named.paper_id AS paper_id,
  citation.position + iif (part.of_id IS NULL, 0, 1000) AS position
FROM item AS part
JOIN citation ON citation.item_id = part.id
JOIN issue AS named ON named.id = citation.issue_id
JOIN issue ON issue.paper_id = named.paper_id
WHERE citation.place = 'heading' AND citation.retired = 0 AND named.retired = 0 AND issue.retired = 0
  AND (part.of_id IS NULL OR part.retired = 0)
  AND (issue.id = named.id
       OR NOT EXISTS (SELECT 1 FROM citation AS other
                      WHERE other.issue_id = issue.id AND other.place = 'heading' AND other.retired = 0))
UNION ALL
SELECT part.head_id, issue.id, issue.paper_id, 2000
FROM item AS part
JOIN source ON source.id = part.source_id
JOIN issue ON issue.session_id = part.session_id AND issue.agenda_item = part.number
WHERE source.kind <> 'record' AND part.retired = 0 AND issue.retired = 0;

DROP TRIGGER item_insert;
DROP TRIGGER item_update;
DROP TRIGGER issue_insert;
DROP TRIGGER issue_update;
DROP TRIGGER deadline_insert;
DROP TRIGGER deadline_update;

CREATE TRIGGER item_insert AFTER INSERT ON item
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('item', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'sitting_id', NEW.sitting_id, 'number', NEW.number, 'sort_key', NEW.sort_key,
      'title', NEW.title, 'language', NEW.language, 'section', NEW.section, 'source_id', NEW.source_id, 'of_id', NEW.of_id,
      'date', NEW.date, 'starts', NEW.starts, 'ends', NEW.ends, 'continued', NEW.continued, 'retired', NEW.retired));
END;
CREATE TRIGGER item_update AFTER UPDATE ON item
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('item', NEW.id,
    json_object ('session_id', OLD.session_id, 'sitting_id', OLD.sitting_id, 'number', OLD.number, 'sort_key', OLD.sort_key,
      'title', OLD.title, 'language', OLD.language, 'section', OLD.section, 'source_id', OLD.source_id, 'of_id', OLD.of_id,
      'date', OLD.date, 'starts', OLD.starts, 'ends', OLD.ends, 'continued', OLD.continued, 'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'sitting_id', NEW.sitting_id, 'number', NEW.number, 'sort_key', NEW.sort_key,
      'title', NEW.title, 'language', NEW.language, 'section', NEW.section, 'source_id', NEW.source_id, 'of_id', NEW.of_id,
      'date', NEW.date, 'starts', NEW.starts, 'ends', NEW.ends, 'continued', NEW.continued, 'retired', NEW.retired));
END;

CREATE TRIGGER issue_insert AFTER INSERT ON issue
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('issue', NEW.id, NULL,
    json_object ('paper_id', NEW.paper_id, 'session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key,
      'kind', NEW.kind, 'ordinal', NEW.ordinal, 'title', NEW.title, 'date', NEW.date, 'original', NEW.original,
      'agenda_item', NEW.agenda_item, 'retired', NEW.retired));
END;
CREATE TRIGGER issue_update AFTER UPDATE ON issue
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('issue', NEW.id,
    json_object ('paper_id', OLD.paper_id, 'session_id', OLD.session_id, 'symbol', OLD.symbol, 'sort_key', OLD.sort_key,
      'kind', OLD.kind, 'ordinal', OLD.ordinal, 'title', OLD.title, 'date', OLD.date, 'original', OLD.original,
      'agenda_item', OLD.agenda_item, 'retired', OLD.retired),
    json_object ('paper_id', NEW.paper_id, 'session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key,
      'kind', NEW.kind, 'ordinal', NEW.ordinal, 'title', NEW.title, 'date', NEW.date, 'original', NEW.original,
      'agenda_item', NEW.agenda_item, 'retired', NEW.retired));
END;

CREATE TRIGGER deadline_insert AFTER INSERT ON deadline
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('deadline', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'item_id', NEW.item_id, 'kind', NEW.kind, 'date', NEW.date,
      'end_date', NEW.end_date, 'time', NEW.time, 'precision', NEW.precision, 'who', NEW.who, 'what', NEW.what,
      'paragraph', NEW.paragraph, 'source_id', NEW.source_id, 'retired', NEW.retired));
END;
CREATE TRIGGER deadline_update AFTER UPDATE ON deadline
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('deadline', NEW.id,
    json_object ('session_id', OLD.session_id, 'item_id', OLD.item_id, 'kind', OLD.kind, 'date', OLD.date,
      'end_date', OLD.end_date, 'time', OLD.time, 'precision', OLD.precision, 'who', OLD.who, 'what', OLD.what,
      'paragraph', OLD.paragraph, 'source_id', OLD.source_id, 'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'item_id', NEW.item_id, 'kind', NEW.kind, 'date', NEW.date,
      'end_date', NEW.end_date, 'time', NEW.time, 'precision', NEW.precision, 'who', NEW.who, 'what', NEW.what,
      'paragraph', NEW.paragraph, 'source_id', NEW.source_id, 'retired', NEW.retired));
END;

CREATE TRIGGER source_insert AFTER INSERT ON source
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('source', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'sitting_id', NEW.sitting_id, 'kind', NEW.kind, 'symbol', NEW.symbol,
      'revision', NEW.revision, 'language', NEW.language, 'title', NEW.title, 'date', NEW.date, 'deadline', NEW.deadline,
      'retired', NEW.retired));
END;
CREATE TRIGGER source_update AFTER UPDATE ON source
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('source', NEW.id,
    json_object ('session_id', OLD.session_id, 'sitting_id', OLD.sitting_id, 'kind', OLD.kind, 'symbol', OLD.symbol,
      'revision', OLD.revision, 'language', OLD.language, 'title', OLD.title, 'date', OLD.date, 'deadline', OLD.deadline,
      'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'sitting_id', NEW.sitting_id, 'kind', NEW.kind, 'symbol', NEW.symbol,
      'revision', NEW.revision, 'language', NEW.language, 'title', NEW.title, 'date', NEW.date, 'deadline', NEW.deadline,
      'retired', NEW.retired));
END;
CREATE TRIGGER source_delete BEFORE DELETE ON source BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER item_title_insert AFTER INSERT ON item_title
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('item_title', NEW.id, NULL,
    json_object ('item_id', NEW.item_id, 'language', NEW.language, 'title', NEW.title, 'retired', NEW.retired));
END;
CREATE TRIGGER item_title_update AFTER UPDATE ON item_title
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('item_title', NEW.id,
    json_object ('item_id', OLD.item_id, 'language', OLD.language, 'title', OLD.title, 'retired', OLD.retired),
    json_object ('item_id', NEW.item_id, 'language', NEW.language, 'title', NEW.title, 'retired', NEW.retired));
END;
CREATE TRIGGER item_title_delete BEFORE DELETE ON item_title BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER outcome_insert AFTER INSERT ON outcome
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('outcome', NEW.id, NULL,
    json_object ('item_id', NEW.item_id, 'kind', NEW.kind, 'number', NEW.number, 'text', NEW.text, 'retired', NEW.retired));
END;
CREATE TRIGGER outcome_update AFTER UPDATE ON outcome
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('outcome', NEW.id,
    json_object ('item_id', OLD.item_id, 'kind', OLD.kind, 'number', OLD.number, 'text', OLD.text, 'retired', OLD.retired),
    json_object ('item_id', NEW.item_id, 'kind', NEW.kind, 'number', NEW.number, 'text', NEW.text, 'retired', NEW.retired));
END;
CREATE TRIGGER outcome_delete BEFORE DELETE ON outcome BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;
