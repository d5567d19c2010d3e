-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE vote ADD COLUMN note TEXT;
UPDATE vote SET note = 'from version 5';
PRAGMA user_version = 5;
