/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What undo and redo write, a statement a table: `:was` and `:becomes` are JSON objects as in the table `change`. Only the columns in
 * which the two differ are set, so what was derived since then stays. */

#include "store/attache-change-sql.h"

static const struct
{
  const char *table;
  const char *tombstone; /* path of the column that takes a row away */
  const char *sql;
} restores[] = {
  { "session", "$.retired",
    "UPDATE session SET"
    " code = iif (:was ->> 'code' IS :becomes ->> 'code', code, :becomes ->> 'code'),"
    " name = iif (:was ->> 'name' IS :becomes ->> 'name', name, :becomes ->> 'name'),"
    " place = iif (:was ->> 'place' IS :becomes ->> 'place', place, :becomes ->> 'place'),"
    " starts = iif (:was ->> 'starts' IS :becomes ->> 'starts', starts, :becomes ->> 'starts'),"
    " ends = iif (:was ->> 'ends' IS :becomes ->> 'ends', ends, :becomes ->> 'ends'),"
    " sample = iif (:was ->> 'sample' IS :becomes ->> 'sample', sample, :becomes ->> 'sample'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "sitting", "$.retired",
    "UPDATE sitting SET"
    " session_id = iif (:was ->> 'session_id' IS :becomes ->> 'session_id', session_id, :becomes ->> 'session_id'),"
    " code = iif (:was ->> 'code' IS :becomes ->> 'code', code, :becomes ->> 'code'),"
    " title = iif (:was ->> 'title' IS :becomes ->> 'title', title, :becomes ->> 'title'),"
    " date = iif (:was ->> 'date' IS :becomes ->> 'date', date, :becomes ->> 'date'),"
    " starts = iif (:was ->> 'starts' IS :becomes ->> 'starts', starts, :becomes ->> 'starts'),"
    " ends = iif (:was ->> 'ends' IS :becomes ->> 'ends', ends, :becomes ->> 'ends'),"
    " chairs = iif (:was ->> 'chairs' IS :becomes ->> 'chairs', chairs, :becomes ->> 'chairs'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "item", "$.retired",
    "UPDATE item SET"
    " session_id = iif (:was ->> 'session_id' IS :becomes ->> 'session_id', session_id, :becomes ->> 'session_id'),"
    " sitting_id = iif (:was ->> 'sitting_id' IS :becomes ->> 'sitting_id', sitting_id, :becomes ->> 'sitting_id'),"
    " number = iif (:was ->> 'number' IS :becomes ->> 'number', number, :becomes ->> 'number'),"
    " sort_key = iif (:was ->> 'sort_key' IS :becomes ->> 'sort_key', sort_key, :becomes ->> 'sort_key'),"
    " title = iif (:was ->> 'title' IS :becomes ->> 'title', title, :becomes ->> 'title'),"
    " language = iif (:was ->> 'language' IS :becomes ->> 'language', language, :becomes ->> 'language'),"
    " section = iif (:was ->> 'section' IS :becomes ->> 'section', section, :becomes ->> 'section'),"
    " source_id = iif (:was ->> 'source_id' IS :becomes ->> 'source_id', source_id, :becomes ->> 'source_id'),"
    " of_id = iif (:was ->> 'of_id' IS :becomes ->> 'of_id', of_id, :becomes ->> 'of_id'),"
    " date = iif (:was ->> 'date' IS :becomes ->> 'date', date, :becomes ->> 'date'),"
    " starts = iif (:was ->> 'starts' IS :becomes ->> 'starts', starts, :becomes ->> 'starts'),"
    " ends = iif (:was ->> 'ends' IS :becomes ->> 'ends', ends, :becomes ->> 'ends'),"
    " continued = iif (:was ->> 'continued' IS :becomes ->> 'continued', continued, :becomes ->> 'continued'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "paper", "$.retired",
    "UPDATE paper SET"
    " session_id = iif (:was ->> 'session_id' IS :becomes ->> 'session_id', session_id, :becomes ->> 'session_id'),"
    " symbol = iif (:was ->> 'symbol' IS :becomes ->> 'symbol', symbol, :becomes ->> 'symbol'),"
    " sort_key = iif (:was ->> 'sort_key' IS :becomes ->> 'sort_key', sort_key, :becomes ->> 'sort_key'),"
    " title = iif (:was ->> 'title' IS :becomes ->> 'title', title, :becomes ->> 'title'),"
    " source = iif (:was ->> 'source' IS :becomes ->> 'source', source, :becomes ->> 'source'),"
    " priority_group = iif (:was ->> 'priority_group' IS :becomes ->> 'priority_group', priority_group, :becomes ->> 'priority_group'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "issue", "$.retired",
    "UPDATE issue SET"
    " paper_id = iif (:was ->> 'paper_id' IS :becomes ->> 'paper_id', paper_id, :becomes ->> 'paper_id'),"
    " session_id = iif (:was ->> 'session_id' IS :becomes ->> 'session_id', session_id, :becomes ->> 'session_id'),"
    " symbol = iif (:was ->> 'symbol' IS :becomes ->> 'symbol', symbol, :becomes ->> 'symbol'),"
    " sort_key = iif (:was ->> 'sort_key' IS :becomes ->> 'sort_key', sort_key, :becomes ->> 'sort_key'),"
    " kind = iif (:was ->> 'kind' IS :becomes ->> 'kind', kind, :becomes ->> 'kind'),"
    " ordinal = iif (:was ->> 'ordinal' IS :becomes ->> 'ordinal', ordinal, :becomes ->> 'ordinal'),"
    " title = iif (:was ->> 'title' IS :becomes ->> 'title', title, :becomes ->> 'title'),"
    " date = iif (:was ->> 'date' IS :becomes ->> 'date', date, :becomes ->> 'date'),"
    " original = iif (:was ->> 'original' IS :becomes ->> 'original', original, :becomes ->> 'original'),"
    " agenda_item = iif (:was ->> 'agenda_item' IS :becomes ->> 'agenda_item', agenda_item, :becomes ->> 'agenda_item'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "file", "$.retired",
    "UPDATE file SET"
    " issue_id = iif (:was ->> 'issue_id' IS :becomes ->> 'issue_id', issue_id, :becomes ->> 'issue_id'),"
    " language = iif (:was ->> 'language' IS :becomes ->> 'language', language, :becomes ->> 'language'),"
    " format = iif (:was ->> 'format' IS :becomes ->> 'format', format, :becomes ->> 'format'),"
    " sha256 = iif (:was ->> 'sha256' IS :becomes ->> 'sha256', sha256, :becomes ->> 'sha256'),"
    " name = iif (:was ->> 'name' IS :becomes ->> 'name', name, :becomes ->> 'name'),"
    " size = iif (:was ->> 'size' IS :becomes ->> 'size', size, :becomes ->> 'size'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "paragraph", "$.retired",
    "UPDATE paragraph SET"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " number = iif (:was ->> 'number' IS :becomes ->> 'number', number, :becomes ->> 'number'),"
    " sort_key = iif (:was ->> 'sort_key' IS :becomes ->> 'sort_key', sort_key, :becomes ->> 'sort_key'),"
    " language = iif (:was ->> 'language' IS :becomes ->> 'language', language, :becomes ->> 'language'),"
    " text = iif (:was ->> 'text' IS :becomes ->> 'text', text, :becomes ->> 'text'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "citation", "$.retired",
    "UPDATE citation SET"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " paragraph_id = iif (:was ->> 'paragraph_id' IS :becomes ->> 'paragraph_id', paragraph_id, :becomes ->> 'paragraph_id'),"
    " issue_id = iif (:was ->> 'issue_id' IS :becomes ->> 'issue_id', issue_id, :becomes ->> 'issue_id'),"
    " place = iif (:was ->> 'place' IS :becomes ->> 'place', place, :becomes ->> 'place'),"
    " position = iif (:was ->> 'position' IS :becomes ->> 'position', position, :becomes ->> 'position'),"
    " raw = iif (:was ->> 'raw' IS :becomes ->> 'raw', raw, :becomes ->> 'raw'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "conclusion", "$.retired",
    "UPDATE conclusion SET"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " kind = iif (:was ->> 'kind' IS :becomes ->> 'kind', kind, :becomes ->> 'kind'),"
    " paragraph = iif (:was ->> 'paragraph' IS :becomes ->> 'paragraph', paragraph, :becomes ->> 'paragraph'),"
    " papers = iif (:was ->> 'papers' IS :becomes ->> 'papers', papers, :becomes ->> 'papers'),"
    " text = iif (:was ->> 'text' IS :becomes ->> 'text', text, :becomes ->> 'text'),"
    " provisional = iif (:was ->> 'provisional' IS :becomes ->> 'provisional', provisional, :becomes ->> 'provisional'),"
    " sort_key = iif (:was ->> 'sort_key' IS :becomes ->> 'sort_key', sort_key, :becomes ->> 'sort_key'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "deadline", "$.retired",
    "UPDATE deadline SET"
    " session_id = iif (:was ->> 'session_id' IS :becomes ->> 'session_id', session_id, :becomes ->> 'session_id'),"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " kind = iif (:was ->> 'kind' IS :becomes ->> 'kind', kind, :becomes ->> 'kind'),"
    " date = iif (:was ->> 'date' IS :becomes ->> 'date', date, :becomes ->> 'date'),"
    " end_date = iif (:was ->> 'end_date' IS :becomes ->> 'end_date', end_date, :becomes ->> 'end_date'),"
    " time = iif (:was ->> 'time' IS :becomes ->> 'time', time, :becomes ->> 'time'),"
    " precision = iif (:was ->> 'precision' IS :becomes ->> 'precision', precision, :becomes ->> 'precision'),"
    " who = iif (:was ->> 'who' IS :becomes ->> 'who', who, :becomes ->> 'who'),"
    " what = iif (:was ->> 'what' IS :becomes ->> 'what', what, :becomes ->> 'what'),"
    " paragraph = iif (:was ->> 'paragraph' IS :becomes ->> 'paragraph', paragraph, :becomes ->> 'paragraph'),"
    " source_id = iif (:was ->> 'source_id' IS :becomes ->> 'source_id', source_id, :becomes ->> 'source_id'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "source", "$.retired",
    "UPDATE source SET"
    " session_id = iif (:was ->> 'session_id' IS :becomes ->> 'session_id', session_id, :becomes ->> 'session_id'),"
    " sitting_id = iif (:was ->> 'sitting_id' IS :becomes ->> 'sitting_id', sitting_id, :becomes ->> 'sitting_id'),"
    " kind = iif (:was ->> 'kind' IS :becomes ->> 'kind', kind, :becomes ->> 'kind'),"
    " symbol = iif (:was ->> 'symbol' IS :becomes ->> 'symbol', symbol, :becomes ->> 'symbol'),"
    " revision = iif (:was ->> 'revision' IS :becomes ->> 'revision', revision, :becomes ->> 'revision'),"
    " language = iif (:was ->> 'language' IS :becomes ->> 'language', language, :becomes ->> 'language'),"
    " title = iif (:was ->> 'title' IS :becomes ->> 'title', title, :becomes ->> 'title'),"
    " date = iif (:was ->> 'date' IS :becomes ->> 'date', date, :becomes ->> 'date'),"
    " deadline = iif (:was ->> 'deadline' IS :becomes ->> 'deadline', deadline, :becomes ->> 'deadline'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "item_title", "$.retired",
    "UPDATE item_title SET"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " language = iif (:was ->> 'language' IS :becomes ->> 'language', language, :becomes ->> 'language'),"
    " title = iif (:was ->> 'title' IS :becomes ->> 'title', title, :becomes ->> 'title'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "outcome", "$.retired",
    "UPDATE outcome SET"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " kind = iif (:was ->> 'kind' IS :becomes ->> 'kind', kind, :becomes ->> 'kind'),"
    " number = iif (:was ->> 'number' IS :becomes ->> 'number', number, :becomes ->> 'number'),"
    " text = iif (:was ->> 'text' IS :becomes ->> 'text', text, :becomes ->> 'text'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "grp", "$.retired",
    "UPDATE grp SET"
    " code = iif (:was ->> 'code' IS :becomes ->> 'code', code, :becomes ->> 'code'),"
    " name = iif (:was ->> 'name' IS :becomes ->> 'name', name, :becomes ->> 'name'),"
    " basis = iif (:was ->> 'basis' IS :becomes ->> 'basis', basis, :becomes ->> 'basis'),"
    " opened = iif (:was ->> 'opened' IS :becomes ->> 'opened', opened, :becomes ->> 'opened'),"
    " closed = iif (:was ->> 'closed' IS :becomes ->> 'closed', closed, :becomes ->> 'closed'),"
    " sort_key = iif (:was ->> 'sort_key' IS :becomes ->> 'sort_key', sort_key, :becomes ->> 'sort_key'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "group_alias", "$.retired",
    "UPDATE group_alias SET"
    " group_id = iif (:was ->> 'group_id' IS :becomes ->> 'group_id', group_id, :becomes ->> 'group_id'),"
    " language = iif (:was ->> 'language' IS :becomes ->> 'language', language, :becomes ->> 'language'),"
    " alias = iif (:was ->> 'alias' IS :becomes ->> 'alias', alias, :becomes ->> 'alias'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "post", "$.retired",
    "UPDATE post SET"
    " group_id = iif (:was ->> 'group_id' IS :becomes ->> 'group_id', group_id, :becomes ->> 'group_id'),"
    " role = iif (:was ->> 'role' IS :becomes ->> 'role', role, :becomes ->> 'role'),"
    " scope = iif (:was ->> 'scope' IS :becomes ->> 'scope', scope, :becomes ->> 'scope'),"
    " sort_key = iif (:was ->> 'sort_key' IS :becomes ->> 'sort_key', sort_key, :becomes ->> 'sort_key'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "import", "$.retired",
    "UPDATE import SET"
    " at = iif (:was ->> 'at' IS :becomes ->> 'at', at, :becomes ->> 'at'),"
    " name = iif (:was ->> 'name' IS :becomes ->> 'name', name, :becomes ->> 'name'),"
    " sha256 = iif (:was ->> 'sha256' IS :becomes ->> 'sha256', sha256, :becomes ->> 'sha256'),"
    " summary = iif (:was ->> 'summary' IS :becomes ->> 'summary', summary, :becomes ->> 'summary'),"
    " retired = iif (:was ->> 'retired' IS :becomes ->> 'retired', retired, :becomes ->> 'retired')"
    " WHERE id = :id" },
  { "mark", "$.deleted",
    "UPDATE mark SET"
    " file_id = iif (:was ->> 'file_id' IS :becomes ->> 'file_id', file_id, :becomes ->> 'file_id'),"
    " kind = iif (:was ->> 'kind' IS :becomes ->> 'kind', kind, :becomes ->> 'kind'),"
    " colour = iif (:was ->> 'colour' IS :becomes ->> 'colour', colour, :becomes ->> 'colour'),"
    " page = iif (:was ->> 'page' IS :becomes ->> 'page', page, :becomes ->> 'page'),"
    " quads = iif (:was ->> 'quads' IS :becomes ->> 'quads', quads, :becomes ->> 'quads'),"
    " quote = iif (:was ->> 'quote' IS :becomes ->> 'quote', quote, :becomes ->> 'quote'),"
    " prefix = iif (:was ->> 'prefix' IS :becomes ->> 'prefix', prefix, :becomes ->> 'prefix'),"
    " suffix = iif (:was ->> 'suffix' IS :becomes ->> 'suffix', suffix, :becomes ->> 'suffix'),"
    " paragraph = iif (:was ->> 'paragraph' IS :becomes ->> 'paragraph', paragraph, :becomes ->> 'paragraph'),"
    " text = iif (:was ->> 'text' IS :becomes ->> 'text', text, :becomes ->> 'text'),"
    " author = iif (:was ->> 'author' IS :becomes ->> 'author', author, :becomes ->> 'author'),"
    " created = iif (:was ->> 'created' IS :becomes ->> 'created', created, :becomes ->> 'created'),"
    " modified = iif (:was ->> 'modified' IS :becomes ->> 'modified', modified, :becomes ->> 'modified'),"
    " deleted = iif (:was ->> 'deleted' IS :becomes ->> 'deleted', deleted, :becomes ->> 'deleted')"
    " WHERE id = :id" },
  { "position", "$.deleted",
    "UPDATE position SET"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " stance = iif (:was ->> 'stance' IS :becomes ->> 'stance', stance, :becomes ->> 'stance'),"
    " text = iif (:was ->> 'text' IS :becomes ->> 'text', text, :becomes ->> 'text'),"
    " speaking_note = iif (:was ->> 'speaking_note' IS :becomes ->> 'speaking_note', speaking_note, :becomes ->> 'speaking_note'),"
    " visibility = iif (:was ->> 'visibility' IS :becomes ->> 'visibility', visibility, :becomes ->> 'visibility'),"
    " cleared_by = iif (:was ->> 'cleared_by' IS :becomes ->> 'cleared_by', cleared_by, :becomes ->> 'cleared_by'),"
    " author = iif (:was ->> 'author' IS :becomes ->> 'author', author, :becomes ->> 'author'),"
    " created = iif (:was ->> 'created' IS :becomes ->> 'created', created, :becomes ->> 'created'),"
    " modified = iif (:was ->> 'modified' IS :becomes ->> 'modified', modified, :becomes ->> 'modified'),"
    " deleted = iif (:was ->> 'deleted' IS :becomes ->> 'deleted', deleted, :becomes ->> 'deleted')"
    " WHERE id = :id" },
  { "candidature", "$.deleted",
    "UPDATE candidature SET"
    " session_id = iif (:was ->> 'session_id' IS :becomes ->> 'session_id', session_id, :becomes ->> 'session_id'),"
    " post_id = iif (:was ->> 'post_id' IS :becomes ->> 'post_id', post_id, :becomes ->> 'post_id'),"
    " region = iif (:was ->> 'region' IS :becomes ->> 'region', region, :becomes ->> 'region'),"
    " nominator = iif (:was ->> 'nominator' IS :becomes ->> 'nominator', nominator, :becomes ->> 'nominator'),"
    " country = iif (:was ->> 'country' IS :becomes ->> 'country', country, :becomes ->> 'country'),"
    " person = iif (:was ->> 'person' IS :becomes ->> 'person', person, :becomes ->> 'person'),"
    " language = iif (:was ->> 'language' IS :becomes ->> 'language', language, :becomes ->> 'language'),"
    " item_id = iif (:was ->> 'item_id' IS :becomes ->> 'item_id', item_id, :becomes ->> 'item_id'),"
    " paragraph = iif (:was ->> 'paragraph' IS :becomes ->> 'paragraph', paragraph, :becomes ->> 'paragraph'),"
    " author = iif (:was ->> 'author' IS :becomes ->> 'author', author, :becomes ->> 'author'),"
    " created = iif (:was ->> 'created' IS :becomes ->> 'created', created, :becomes ->> 'created'),"
    " modified = iif (:was ->> 'modified' IS :becomes ->> 'modified', modified, :becomes ->> 'modified'),"
    " deleted = iif (:was ->> 'deleted' IS :becomes ->> 'deleted', deleted, :becomes ->> 'deleted')"
    " WHERE id = :id" },
  { "candidature_event", "$.deleted",
    "UPDATE candidature_event SET"
    " candidature_id = iif (:was ->> 'candidature_id' IS :becomes ->> 'candidature_id', candidature_id, :becomes ->> 'candidature_id'),"
    " state = iif (:was ->> 'state' IS :becomes ->> 'state', state, :becomes ->> 'state'),"
    " date = iif (:was ->> 'date' IS :becomes ->> 'date', date, :becomes ->> 'date'),"
    " party = iif (:was ->> 'party' IS :becomes ->> 'party', party, :becomes ->> 'party'),"
    " paragraph = iif (:was ->> 'paragraph' IS :becomes ->> 'paragraph', paragraph, :becomes ->> 'paragraph'),"
    " note = iif (:was ->> 'note' IS :becomes ->> 'note', note, :becomes ->> 'note'),"
    " author = iif (:was ->> 'author' IS :becomes ->> 'author', author, :becomes ->> 'author'),"
    " created = iif (:was ->> 'created' IS :becomes ->> 'created', created, :becomes ->> 'created'),"
    " modified = iif (:was ->> 'modified' IS :becomes ->> 'modified', modified, :becomes ->> 'modified'),"
    " deleted = iif (:was ->> 'deleted' IS :becomes ->> 'deleted', deleted, :becomes ->> 'deleted')"
    " WHERE id = :id" },
  { "deadline_done", "$.deleted",
    "UPDATE deadline_done SET"
    " deadline_id = iif (:was ->> 'deadline_id' IS :becomes ->> 'deadline_id', deadline_id, :becomes ->> 'deadline_id'),"
    " author = iif (:was ->> 'author' IS :becomes ->> 'author', author, :becomes ->> 'author'),"
    " created = iif (:was ->> 'created' IS :becomes ->> 'created', created, :becomes ->> 'created'),"
    " modified = iif (:was ->> 'modified' IS :becomes ->> 'modified', modified, :becomes ->> 'modified'),"
    " deleted = iif (:was ->> 'deleted' IS :becomes ->> 'deleted', deleted, :becomes ->> 'deleted')"
    " WHERE id = :id" },
};

/**
 * attache_change_sql_find:
 * @table: a table that has a history
 * @tombstone: (out): JSON path of the column that takes a row away
 *
 * Returns: (nullable): the statement, %NULL for a table without a history
 */
const char *
attache_change_sql_find (const char  *table,
                         const char **tombstone)
{
  for (gsize i = 0; i < G_N_ELEMENTS (restores); i++)
    if (g_str_equal (restores[i].table, table))
      {
        *tombstone = restores[i].tombstone;
        return restores[i].sql;
      }

  return NULL;
}
