-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE vote (id TEXT NOT NULL PRIMARY KEY, item_id TEXT NOT NULL REFERENCES item (id)) STRICT;
INSERT INTO vote (id, item_id) SELECT 'one', id FROM item ORDER BY id LIMIT 1;
PRAGMA user_version = 4;
