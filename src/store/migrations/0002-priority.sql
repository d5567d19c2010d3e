-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The library, version 2: the priority group of a paper, in which a virtual consultation takes it up: `1`, `1+`, `2`, `3`. A meeting moves
-- papers, not items, between the groups; an item is in the most urgent one of its papers.

PRAGMA user_version = 2;

ALTER TABLE paper ADD COLUMN priority_group TEXT;

DROP TRIGGER paper_insert;
DROP TRIGGER paper_update;

CREATE TRIGGER paper_insert AFTER INSERT ON paper
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('paper', NEW.id, NULL,
    json_object ('session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key, 'title', NEW.title, 'source', NEW.source,
      'priority_group', NEW.priority_group, 'retired', NEW.retired));
END;
CREATE TRIGGER paper_update AFTER UPDATE ON paper
BEGIN
  INSERT INTO history (table_name, row_id, before, after) VALUES ('paper', NEW.id,
    json_object ('session_id', OLD.session_id, 'symbol', OLD.symbol, 'sort_key', OLD.sort_key, 'title', OLD.title, 'source', OLD.source,
      'priority_group', OLD.priority_group, 'retired', OLD.retired),
    json_object ('session_id', NEW.session_id, 'symbol', NEW.symbol, 'sort_key', NEW.sort_key, 'title', NEW.title, 'source', NEW.source,
      'priority_group', NEW.priority_group, 'retired', NEW.retired));
END;
