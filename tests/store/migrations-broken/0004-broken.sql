-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE half_done (id TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO nowhere (id) VALUES ('x');
PRAGMA user_version = 4;
