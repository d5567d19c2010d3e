-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The library, version 1: its history. Every write to public structure or own work leaves a row in `change`, in the same
-- transaction and whoever writes; without an act of the user it is refused. Undo, history and merge read these rows.

-- An act of the user: what undo takes back in one step. kind: `do`, `undo` or `redo`, the latter two of the act `of`. state of a
-- `do`: `done`, `undone` (can be redone) or `dropped` (was undone, then something else was done).
CREATE TABLE act (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  author TEXT,
  label TEXT NOT NULL,
  coalesce_key TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  of INTEGER REFERENCES act (id),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

-- Acts that are done, newest last, and those that can be redone.
CREATE INDEX act_state ON act (kind, state, id);

-- The act that is being written, NULL between acts.
CREATE TABLE current_act (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  act INTEGER,
  author TEXT
) STRICT;

INSERT INTO current_act (one, act) VALUES (1, NULL);

-- What happened to each row: append-only. `before` is NULL for a row that was added.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  act INTEGER NOT NULL REFERENCES act (id),
  author TEXT,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL
) STRICT;

CREATE INDEX change_act ON change (act);
CREATE INDEX change_row ON change (table_name, row_id);

CREATE TRIGGER change_update BEFORE UPDATE ON change BEGIN SELECT raise (ABORT, 'the history is append-only'); END;
CREATE TRIGGER change_delete BEFORE DELETE ON change BEGIN SELECT raise (ABORT, 'the history is append-only'); END;

-- How a change is written down: every trigger below inserts here.
CREATE VIEW history AS SELECT table_name, row_id, before, after FROM change;

CREATE TRIGGER history_insert INSTEAD OF INSERT ON history
BEGIN
  SELECT raise (ABORT, 'a change outside an act') FROM current_act WHERE act IS NULL;
  INSERT INTO change (at, act, author, table_name, row_id, before, after)
  SELECT CAST (unixepoch ('subsec') * 1000 AS INTEGER), act, author, NEW.table_name, NEW.row_id, NEW.before, NEW.after FROM current_act;
END;

CREATE TRIGGER session_insert AFTER INSERT ON session
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('session', NEW.id, NULL,
    json_object ('code', NEW.code, 'name', NEW.name, 'place', NEW.place, 'starts', NEW.starts, 'ends', NEW.ends, 'sample', NEW.sample,
      'retired', NEW.retired));
END;
CREATE TRIGGER session_update AFTER UPDATE ON session
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('session', NEW.id,
    json_object ('code', OLD.code, 'name', OLD.name, 'place', OLD.place, 'starts', OLD.starts, 'ends', OLD.ends, 'sample', OLD.sample,
      'retired', OLD.retired),
    json_object ('code', NEW.code, 'name', NEW.name, 'place', NEW.place, 'starts', NEW.starts, 'ends', NEW.ends, 'sample', NEW.sample,
      'retired', NEW.retired));
END;
CREATE TRIGGER session_delete BEFORE DELETE ON session BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER sitting_insert AFTER INSERT ON sitting
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('sitting', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'code', NEW.code, 'title', NEW.title, 'date', NEW.date, 'starts', NEW.starts,
      'ends', NEW.ends, 'chairs', NEW.chairs, 'retired', NEW.retired));
END;
CREATE TRIGGER sitting_update AFTER UPDATE ON sitting
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('sitting', NEW.id,
    json_object ('session_id', OLD.session_id, 'code', OLD.code, 'title', OLD.title, 'date', OLD.date, 'starts', OLD.starts,
      'ends', OLD.ends, 'chairs', OLD.chairs, 'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'code', NEW.code, 'title', NEW.title, 'date', NEW.date, 'starts', NEW.starts,
      'ends', NEW.ends, 'chairs', NEW.chairs, 'retired', NEW.retired));
END;
CREATE TRIGGER sitting_delete BEFORE DELETE ON sitting BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER item_insert AFTER INSERT ON item
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('item', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'sitting_id', NEW.sitting_id, 'number', NEW.number, 'sort_key', NEW.sort_key,
      'title', NEW.title, 'language', NEW.language, 'section', NEW.section, 'retired', NEW.retired));
END;
CREATE TRIGGER item_update AFTER UPDATE ON item
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('item', NEW.id,
    json_object ('session_id', OLD.session_id, 'sitting_id', OLD.sitting_id, 'number', OLD.number, 'sort_key', OLD.sort_key,
      'title', OLD.title, 'language', OLD.language, 'section', OLD.section, 'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'sitting_id', NEW.sitting_id, 'number', NEW.number, 'sort_key', NEW.sort_key,
      'title', NEW.title, 'language', NEW.language, 'section', NEW.section, 'retired', NEW.retired));
END;
CREATE TRIGGER item_delete BEFORE DELETE ON item BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER paper_insert AFTER INSERT ON paper
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('paper', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key, 'title', NEW.title, 'source', NEW.source,
      'retired', NEW.retired));
END;
CREATE TRIGGER paper_update AFTER UPDATE ON paper
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('paper', NEW.id,
    json_object ('session_id', OLD.session_id, 'symbol', OLD.symbol, 'sort_key', OLD.sort_key, 'title', OLD.title, 'source', OLD.source,
      'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key, 'title', NEW.title, 'source', NEW.source,
      'retired', NEW.retired));
END;
CREATE TRIGGER paper_delete BEFORE DELETE ON paper BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER issue_insert AFTER INSERT ON issue
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('issue', NEW.id, NULL,
    json_object ('paper_id', NEW.paper_id, 'session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key, 'kind', NEW.kind,
      'ordinal', NEW.ordinal, 'title', NEW.title, 'retired', NEW.retired));
END;
CREATE TRIGGER issue_update AFTER UPDATE ON issue
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('issue', NEW.id,
    json_object ('paper_id', OLD.paper_id, 'session_id', OLD.session_id, 'symbol', OLD.symbol, 'sort_key', OLD.sort_key, 'kind', OLD.kind,
      'ordinal', OLD.ordinal, 'title', OLD.title, 'retired', OLD.retired),
    json_object ('paper_id', NEW.paper_id, 'session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key, 'kind', NEW.kind,
      'ordinal', NEW.ordinal, 'title', NEW.title, 'retired', NEW.retired));
END;
CREATE TRIGGER issue_delete BEFORE DELETE ON issue BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER file_insert AFTER INSERT ON file
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('file', NEW.id, NULL,
    json_object ('issue_id', NEW.issue_id, 'language', NEW.language, 'format', NEW.format, 'sha256', NEW.sha256, 'name', NEW.name,
      'size', NEW.size, 'retired', NEW.retired));
END;
CREATE TRIGGER file_update AFTER UPDATE OF issue_id, language, format, sha256, name, size, retired ON file
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('file', NEW.id,
    json_object ('issue_id', OLD.issue_id, 'language', OLD.language, 'format', OLD.format, 'sha256', OLD.sha256, 'name', OLD.name,
      'size', OLD.size, 'retired', OLD.retired),
    json_object ('issue_id', NEW.issue_id, 'language', NEW.language, 'format', NEW.format, 'sha256', NEW.sha256, 'name', NEW.name,
      'size', NEW.size, 'retired', NEW.retired));
END;
CREATE TRIGGER file_delete BEFORE DELETE ON file BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER paragraph_insert AFTER INSERT ON paragraph
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('paragraph', NEW.id, NULL,
    json_object ('item_id', NEW.item_id, 'number', NEW.number, 'sort_key', NEW.sort_key, 'language', NEW.language, 'text', NEW.text,
      'retired', NEW.retired));
END;
CREATE TRIGGER paragraph_update AFTER UPDATE ON paragraph
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('paragraph', NEW.id,
    json_object ('item_id', OLD.item_id, 'number', OLD.number, 'sort_key', OLD.sort_key, 'language', OLD.language, 'text', OLD.text,
      'retired', OLD.retired),
    json_object ('item_id', NEW.item_id, 'number', NEW.number, 'sort_key', NEW.sort_key, 'language', NEW.language, 'text', NEW.text,
      'retired', NEW.retired));
END;
CREATE TRIGGER paragraph_delete BEFORE DELETE ON paragraph BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER citation_insert AFTER INSERT ON citation
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('citation', NEW.id, NULL,
    json_object ('item_id', NEW.item_id, 'paragraph_id', NEW.paragraph_id, 'issue_id', NEW.issue_id, 'place', NEW.place,
      'position', NEW.position, 'raw', NEW.raw, 'retired', NEW.retired));
END;
CREATE TRIGGER citation_update AFTER UPDATE ON citation
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('citation', NEW.id,
    json_object ('item_id', OLD.item_id, 'paragraph_id', OLD.paragraph_id, 'issue_id', OLD.issue_id, 'place', OLD.place,
      'position', OLD.position, 'raw', OLD.raw, 'retired', OLD.retired),
    json_object ('item_id', NEW.item_id, 'paragraph_id', NEW.paragraph_id, 'issue_id', NEW.issue_id, 'place', NEW.place,
      'position', NEW.position, 'raw', NEW.raw, 'retired', NEW.retired));
END;
CREATE TRIGGER citation_delete BEFORE DELETE ON citation BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER conclusion_insert AFTER INSERT ON conclusion
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('conclusion', NEW.id, NULL,
    json_object ('item_id', NEW.item_id, 'kind', NEW.kind, 'paragraph', NEW.paragraph, 'papers', NEW.papers, 'text', NEW.text,
      'provisional', NEW.provisional, 'sort_key', NEW.sort_key, 'retired', NEW.retired));
END;
CREATE TRIGGER conclusion_update AFTER UPDATE ON conclusion
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('conclusion', NEW.id,
    json_object ('item_id', OLD.item_id, 'kind', OLD.kind, 'paragraph', OLD.paragraph, 'papers', OLD.papers, 'text', OLD.text,
      'provisional', OLD.provisional, 'sort_key', OLD.sort_key, 'retired', OLD.retired),
    json_object ('item_id', NEW.item_id, 'kind', NEW.kind, 'paragraph', NEW.paragraph, 'papers', NEW.papers, 'text', NEW.text,
      'provisional', NEW.provisional, 'sort_key', NEW.sort_key, 'retired', NEW.retired));
END;
CREATE TRIGGER conclusion_delete BEFORE DELETE ON conclusion BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER deadline_insert AFTER INSERT ON deadline
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('deadline', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'item_id', NEW.item_id, 'kind', NEW.kind, 'date', NEW.date, 'end_date', NEW.end_date,
      'time', NEW.time, 'precision', NEW.precision, 'who', NEW.who, 'what', NEW.what, 'paragraph', NEW.paragraph,
      'retired', NEW.retired));
END;
CREATE TRIGGER deadline_update AFTER UPDATE ON deadline
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('deadline', NEW.id,
    json_object ('session_id', OLD.session_id, 'item_id', OLD.item_id, 'kind', OLD.kind, 'date', OLD.date, 'end_date', OLD.end_date,
      'time', OLD.time, 'precision', OLD.precision, 'who', OLD.who, 'what', OLD.what, 'paragraph', OLD.paragraph,
      'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'item_id', NEW.item_id, 'kind', NEW.kind, 'date', NEW.date, 'end_date', NEW.end_date,
      'time', NEW.time, 'precision', NEW.precision, 'who', NEW.who, 'what', NEW.what, 'paragraph', NEW.paragraph,
      'retired', NEW.retired));
END;
CREATE TRIGGER deadline_delete BEFORE DELETE ON deadline BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER grp_insert AFTER INSERT ON grp
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('grp', NEW.id, NULL,
    json_object ('code', NEW.code, 'name', NEW.name, 'basis', NEW.basis, 'opened', NEW.opened, 'closed', NEW.closed,
      'sort_key', NEW.sort_key, 'retired', NEW.retired));
END;
CREATE TRIGGER grp_update AFTER UPDATE ON grp
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('grp', NEW.id,
    json_object ('code', OLD.code, 'name', OLD.name, 'basis', OLD.basis, 'opened', OLD.opened, 'closed', OLD.closed,
      'sort_key', OLD.sort_key, 'retired', OLD.retired),
    json_object ('code', NEW.code, 'name', NEW.name, 'basis', NEW.basis, 'opened', NEW.opened, 'closed', NEW.closed,
      'sort_key', NEW.sort_key, 'retired', NEW.retired));
END;
CREATE TRIGGER grp_delete BEFORE DELETE ON grp BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER group_alias_insert AFTER INSERT ON group_alias
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('group_alias', NEW.id, NULL,
    json_object ('group_id', NEW.group_id, 'language', NEW.language, 'alias', NEW.alias, 'retired', NEW.retired));
END;
CREATE TRIGGER group_alias_update AFTER UPDATE ON group_alias
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('group_alias', NEW.id,
    json_object ('group_id', OLD.group_id, 'language', OLD.language, 'alias', OLD.alias, 'retired', OLD.retired),
    json_object ('group_id', NEW.group_id, 'language', NEW.language, 'alias', NEW.alias, 'retired', NEW.retired));
END;
CREATE TRIGGER group_alias_delete BEFORE DELETE ON group_alias BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER post_insert AFTER INSERT ON post
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('post', NEW.id, NULL,
    json_object ('group_id', NEW.group_id, 'role', NEW.role, 'scope', NEW.scope, 'sort_key', NEW.sort_key, 'retired', NEW.retired));
END;
CREATE TRIGGER post_update AFTER UPDATE ON post
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('post', NEW.id,
    json_object ('group_id', OLD.group_id, 'role', OLD.role, 'scope', OLD.scope, 'sort_key', OLD.sort_key, 'retired', OLD.retired),
    json_object ('group_id', NEW.group_id, 'role', NEW.role, 'scope', NEW.scope, 'sort_key', NEW.sort_key, 'retired', NEW.retired));
END;
CREATE TRIGGER post_delete BEFORE DELETE ON post BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER import_insert AFTER INSERT ON import
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('import', NEW.id, NULL,
    json_object ('at', NEW.at, 'name', NEW.name, 'sha256', NEW.sha256, 'summary', NEW.summary, 'retired', NEW.retired));
END;
CREATE TRIGGER import_update AFTER UPDATE ON import
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('import', NEW.id,
    json_object ('at', OLD.at, 'name', OLD.name, 'sha256', OLD.sha256, 'summary', OLD.summary, 'retired', OLD.retired),
    json_object ('at', NEW.at, 'name', NEW.name, 'sha256', NEW.sha256, 'summary', NEW.summary, 'retired', NEW.retired));
END;
CREATE TRIGGER import_delete BEFORE DELETE ON import BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER mark_insert AFTER INSERT ON mark
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('mark', NEW.id, NULL,
    json_object ('file_id', NEW.file_id, 'kind', NEW.kind, 'colour', NEW.colour, 'page', NEW.page, 'quads', NEW.quads, 'quote', NEW.quote,
      'prefix', NEW.prefix, 'suffix', NEW.suffix, 'paragraph', NEW.paragraph, 'text', NEW.text, 'author', NEW.author,
      'created', NEW.created, 'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER mark_update AFTER UPDATE ON mark
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('mark', NEW.id,
    json_object ('file_id', OLD.file_id, 'kind', OLD.kind, 'colour', OLD.colour, 'page', OLD.page, 'quads', OLD.quads, 'quote', OLD.quote,
      'prefix', OLD.prefix, 'suffix', OLD.suffix, 'paragraph', OLD.paragraph, 'text', OLD.text, 'author', OLD.author,
      'created', OLD.created, 'modified', OLD.modified, 'deleted', OLD.deleted),
    json_object ('file_id', NEW.file_id, 'kind', NEW.kind, 'colour', NEW.colour, 'page', NEW.page, 'quads', NEW.quads, 'quote', NEW.quote,
      'prefix', NEW.prefix, 'suffix', NEW.suffix, 'paragraph', NEW.paragraph, 'text', NEW.text, 'author', NEW.author,
      'created', NEW.created, 'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER mark_delete BEFORE DELETE ON mark BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER position_insert AFTER INSERT ON position
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('position', NEW.id, NULL,
    json_object ('item_id', NEW.item_id, 'stance', NEW.stance, 'text', NEW.text, 'speaking_note', NEW.speaking_note,
      'visibility', NEW.visibility, 'cleared_by', NEW.cleared_by, 'author', NEW.author, 'created', NEW.created,
      'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER position_update AFTER UPDATE ON position
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('position', NEW.id,
    json_object ('item_id', OLD.item_id, 'stance', OLD.stance, 'text', OLD.text, 'speaking_note', OLD.speaking_note,
      'visibility', OLD.visibility, 'cleared_by', OLD.cleared_by, 'author', OLD.author, 'created', OLD.created,
      'modified', OLD.modified, 'deleted', OLD.deleted),
    json_object ('item_id', NEW.item_id, 'stance', NEW.stance, 'text', NEW.text, 'speaking_note', NEW.speaking_note,
      'visibility', NEW.visibility, 'cleared_by', NEW.cleared_by, 'author', NEW.author, 'created', NEW.created,
      'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER position_delete BEFORE DELETE ON position BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER candidature_insert AFTER INSERT ON candidature
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('candidature', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'post_id', NEW.post_id, 'region', NEW.region, 'nominator', NEW.nominator,
      'country', NEW.country, 'person', NEW.person, 'language', NEW.language, 'item_id', NEW.item_id, 'paragraph', NEW.paragraph,
      'author', NEW.author, 'created', NEW.created, 'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER candidature_update AFTER UPDATE ON candidature
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('candidature', NEW.id,
    json_object ('session_id', OLD.session_id, 'post_id', OLD.post_id, 'region', OLD.region, 'nominator', OLD.nominator,
      'country', OLD.country, 'person', OLD.person, 'language', OLD.language, 'item_id', OLD.item_id, 'paragraph', OLD.paragraph,
      'author', OLD.author, 'created', OLD.created, 'modified', OLD.modified, 'deleted', OLD.deleted),
    json_object ('session_id', NEW.session_id, 'post_id', NEW.post_id, 'region', NEW.region, 'nominator', NEW.nominator,
      'country', NEW.country, 'person', NEW.person, 'language', NEW.language, 'item_id', NEW.item_id, 'paragraph', NEW.paragraph,
      'author', NEW.author, 'created', NEW.created, 'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER candidature_delete BEFORE DELETE ON candidature BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER candidature_event_insert AFTER INSERT ON candidature_event
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('candidature_event', NEW.id, NULL,
    json_object ('candidature_id', NEW.candidature_id, 'state', NEW.state, 'date', NEW.date, 'party', NEW.party, 'paragraph', NEW.paragraph,
      'note', NEW.note, 'author', NEW.author, 'created', NEW.created, 'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER candidature_event_update AFTER UPDATE ON candidature_event
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('candidature_event', NEW.id,
    json_object ('candidature_id', OLD.candidature_id, 'state', OLD.state, 'date', OLD.date, 'party', OLD.party, 'paragraph', OLD.paragraph,
      'note', OLD.note, 'author', OLD.author, 'created', OLD.created, 'modified', OLD.modified, 'deleted', OLD.deleted),
    json_object ('candidature_id', NEW.candidature_id, 'state', NEW.state, 'date', NEW.date, 'party', NEW.party, 'paragraph', NEW.paragraph,
      'note', NEW.note, 'author', NEW.author, 'created', NEW.created, 'modified', NEW.modified, 'deleted', NEW.deleted));
END;
CREATE TRIGGER candidature_event_delete BEFORE DELETE ON candidature_event BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;

CREATE TRIGGER deadline_done_insert AFTER INSERT ON deadline_done
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('deadline_done', NEW.id, NULL,
    json_object ('deadline_id', NEW.deadline_id, 'author', NEW.author, 'created', NEW.created, 'modified', NEW.modified,
      'deleted', NEW.deleted));
END;
CREATE TRIGGER deadline_done_update AFTER UPDATE ON deadline_done
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('deadline_done', NEW.id,
    json_object ('deadline_id', OLD.deadline_id, 'author', OLD.author, 'created', OLD.created, 'modified', OLD.modified,
      'deleted', OLD.deleted),
    json_object ('deadline_id', NEW.deadline_id, 'author', NEW.author, 'created', NEW.created, 'modified', NEW.modified,
      'deleted', NEW.deleted));
END;
CREATE TRIGGER deadline_done_delete BEFORE DELETE ON deadline_done BEGIN SELECT raise (ABORT, 'rows are never deleted'); END;
