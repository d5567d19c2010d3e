/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists show that is stored nowhere, orders, and that storing the same again writes nothing. */

#include "store-family.h"

#include "base/attache-uuid.h"
#include "store/attache-change-store.h"
#include "store/attache-citation-store.h"
#include "store/attache-deadline-store.h"
#include "store/attache-file-store.h"
#include "store/attache-import-store.h"
#include "store/attache-item-store.h"
#include "store/attache-live-list.h"
#include "store/attache-mark-store.h"
#include "store/attache-paper-store.h"
#include "store/attache-position-store.h"
#include "store/attache-record-store.h"
#include "store/attache-session-store.h"
#include "store/attache-source-store.h"

static void
set_up (StoreTest *test)
{
  store_test_fill (test, 5);
  store_test_fill_family (test);
}

static char *
symbols (GListModel *list)
{
  GString *text = g_string_new (NULL);

  g_object_unref (store_test_settle (list));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_string_append_printf (text, "%s ", attache_issue_get_symbol (store_test_item (list, i)));

  return g_string_free (text, FALSE);
}

static void
test_item_issues (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autofree char *other_id = store_test_id ("item", 4);
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (GListModel) others = NULL;
  g_autoptr (GListModel) all = NULL;
  g_autofree char *found = NULL;
  g_autofree char *found_other = NULL;
  g_autofree char *found_all = NULL;
  AttacheIssue    *base;

  set_up (test);
  issues = attache_paper_store_list_item_issues (test->database, item_id);
  others = attache_paper_store_list_item_issues (test->database, other_id);
  all = attache_paper_store_list_issues (test->database, session_id);

  /* Its own paper first, then the family in its own order, the revision that no heading names with it. */
  found = symbols (issues);
  g_assert_cmpstr (found, ==, "C21/2 C21/21 C21/21(Rev.1) C21/21(Add.1) C21/21(Add.2) ");
  found_other = symbols (others);
  g_assert_cmpstr (found_other, ==, "C21/4 C21/21(Rev.1) C21/21(Add.3) ");
  found_all = symbols (all);
  g_assert_cmpstr (found_all, ==, "C21/1 C21/2 C21/3 C21/4 C21/5 C21/21 C21/21(Rev.1) C21/21(Add.1) C21/21(Add.2) C21/21(Add.3) ");

  base = store_test_item (issues, 1);
  g_assert_cmpstr (attache_issue_get_title (base), ==, "List of candidatures");
  g_assert_cmpstr (attache_issue_get_languages (base), ==, "ar en fr zh");
  g_assert_cmpstr (attache_issue_get_file_id (base), ==, "base-en");
  g_assert_cmpint (attache_issue_get_n_pages (base), ==, 6);
  g_assert_cmpstr (attache_issue_get_items (base), ==, "2");
  g_assert_cmpstr (attache_issue_get_items (store_test_item (issues, 2)), ==, "2, 4");
  g_assert_cmpstr (attache_issue_get_languages (store_test_item (issues, 2)), ==, "");
  g_assert_null (attache_issue_get_file_id (store_test_item (issues, 2)));
}

/* The reader’s language first, then English, then any; a PDF before what cannot be opened here. */
static void
test_first_file (StoreTest *test)
{
  static const struct
  {
    const char *language;
    const char *file_id;
  } firsts[] = { { "fr", "base-fr" }, { "zh", "base-zh" }, { "ru", "base-en" }, { "ar", "base-en" } };

  set_up (test);
  for (gsize i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr (AttacheIssue) issue = NULL;

      attache_database_set_language (test->database, firsts[i].language);
      issue = store_test_object (attache_paper_store_load_issue (test->database, "base"));
      g_assert_cmpstr (attache_issue_get_file_id (issue), ==, firsts[i].file_id);
    }
}

static gboolean
record_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autoptr (AttacheConclusion) noted = g_object_new (ATTACHE_TYPE_CONCLUSION, "id", "noted", "item-id", item_id, "kind", ATTACHE_CONCLUSION_KIND_NOTED,
                                                      "paragraph", "2.1", "text", "noted", "sort-key", "1", NULL);
  g_autoptr (AttacheConclusion) by_letter = g_object_new (ATTACHE_TYPE_CONCLUSION, "id", "letter", "item-id", item_id,
                                                          "kind", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "provisional", TRUE, "paragraph", "2.9",
                                                          "text", "by correspondence", "sort-key", "2", NULL);
  g_autoptr (AttacheParagraph) second = g_object_new (ATTACHE_TYPE_PARAGRAPH, "id", "p2", "item-id", item_id, "number", "2.10", "sort-key", "002.010",
                                                      "language", "zh", "text", "第二", NULL);
  g_autoptr (AttacheParagraph) first = g_object_new (ATTACHE_TYPE_PARAGRAPH, "id", "p1", "item-id", item_id, "number", "2.9", "sort-key", "002.009",
                                                     "language", "zh", "text", "第一", NULL);
  g_autoptr (AttacheDeadline) late = g_object_new (ATTACHE_TYPE_DEADLINE, "id", "late", "session-id", session_id, "item-id", item_id,
                                                   "date", "2021-06-14", "who", "regions", "what", "names", NULL);
  g_autoptr (AttacheDeadline) early = g_object_new (ATTACHE_TYPE_DEADLINE, "id", "early", "session-id", session_id, "item-id", item_id,
                                                    "date", "2021-06-11", "time", "18:00", "what", "comments", NULL);
  g_autoptr (AttacheDeadline) event = g_object_new (ATTACHE_TYPE_DEADLINE, "id", "event", "session-id", session_id, "item-id", item_id, "kind",
                                                    ATTACHE_DEADLINE_KIND_EVENT, "date", "2021-06-01", "what", "assembly", NULL);
  g_autoptr (AttacheDeadline) relative = g_object_new (ATTACHE_TYPE_DEADLINE, "id", "relative", "session-id", session_id, "item-id", item_id,
                                                       "precision", ATTACHE_PRECISION_RELATIVE, "what", "four months before", NULL);

  return attache_record_store_put_conclusion_in_worker (transaction, by_letter, error) &&
         attache_record_store_put_conclusion_in_worker (transaction, noted, error) &&
         attache_record_store_put_paragraph_in_worker (transaction, second, error) &&
         attache_record_store_put_paragraph_in_worker (transaction, first, error) &&
         attache_deadline_store_put_in_worker (transaction, relative, error) && attache_deadline_store_put_in_worker (transaction, late, error) &&
         attache_deadline_store_put_in_worker (transaction, early, error) && attache_deadline_store_put_in_worker (transaction, event, error);
}

static void
test_item (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (AttacheItem) item = NULL;
  g_autoptr (AttacheItem) later = NULL;
  g_autoptr (AttachePosition) position = NULL;
  g_autoptr (GListModel) deadlines = NULL;

  set_up (test);
  store_test_done (attache_database_act (test->database, "Import", NULL, record_in_worker, NULL, NULL));
  attache_database_set_today (test->database, "2021-06-01");
  item = store_test_object (attache_item_store_load (test->database, item_id));
  g_assert_cmpint (attache_item_get_n_papers (item), ==, 5);
  g_assert_cmpint (attache_item_get_n_missing (item), ==, 4);
  g_assert_cmpint (attache_item_get_stance (item), ==, ATTACHE_STANCE_NONE);
  g_assert_cmpstr (attache_item_get_outcome (item), ==, "correspondence");
  g_assert_true (attache_item_get_provisional (item));
  g_assert_cmpstr (attache_item_get_due (item), ==, "2021-06-11");

  deadlines = attache_deadline_store_list (test->database, session_id);
  g_object_unref (store_test_settle (deadlines));
  g_assert_cmpuint (g_list_model_get_n_items (deadlines), ==, 4);
  g_assert_cmpstr (attache_entity_get_id (store_test_item (deadlines, 0)), ==, "event");
  g_assert_cmpstr (attache_entity_get_id (store_test_item (deadlines, 3)), ==, "relative");
  g_assert_cmpstr (attache_deadline_get_item_number (store_test_item (deadlines, 1)), ==, "2");

  store_test_done (attache_deadline_store_set_done (test->database, "early", TRUE, "Done"));
  store_test_done (attache_deadline_store_set_done (test->database, "early", TRUE, "Done"));
  position = store_test_object (attache_position_store_load (test->database, item_id));
  g_assert_null (attache_entity_get_id (ATTACHE_ENTITY (position)));
  g_object_set (position, "stance", ATTACHE_STANCE_RESERVE, NULL);
  store_test_done (attache_position_store_save (test->database, position, NULL, "Position"));
  later = store_test_object (attache_item_store_load (test->database, item_id));
  g_assert_cmpstr (attache_item_get_due (later), ==, "2021-06-14");
  g_assert_cmpint (attache_item_get_stance (later), ==, ATTACHE_STANCE_RESERVE);
  g_object_unref (store_test_settle (deadlines));
  g_assert_true (attache_deadline_get_done (store_test_item (deadlines, 1)));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM deadline_done"), ==, 1);

  store_test_done (attache_deadline_store_set_done (test->database, "early", FALSE, "Not done"));
  g_object_unref (store_test_settle (deadlines));
  g_assert_false (attache_deadline_get_done (store_test_item (deadlines, 1)));
  store_test_fails (attache_item_store_load (test->database, "nothing"), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, NULL);
}

static void
test_record (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (GListModel) paragraphs = NULL;
  g_autoptr (GListModel) conclusions = NULL;
  g_autoptr (GListModel) of_item = NULL;

  set_up (test);
  store_test_done (attache_database_act (test->database, "Import", NULL, record_in_worker, NULL, NULL));
  paragraphs = attache_record_store_list_item_paragraphs (test->database, item_id);
  g_object_unref (store_test_settle (paragraphs));
  g_assert_cmpuint (g_list_model_get_n_items (paragraphs), ==, 2);
  g_assert_cmpstr (attache_paragraph_get_number (store_test_item (paragraphs, 0)), ==, "2.9");
  g_assert_cmpstr (attache_paragraph_get_text (store_test_item (paragraphs, 1)), ==, "第二");

  conclusions = attache_record_store_list_conclusions (test->database, session_id);
  of_item = attache_record_store_list_item_conclusions (test->database, item_id);
  g_object_unref (store_test_settle (conclusions));
  g_object_unref (store_test_settle (of_item));
  g_assert_cmpuint (g_list_model_get_n_items (conclusions), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (of_item), ==, 2);
  g_assert_cmpint (attache_conclusion_get_kind (store_test_item (of_item, 0)), ==, ATTACHE_CONCLUSION_KIND_NOTED);
  g_assert_true (attache_conclusion_get_provisional (store_test_item (of_item, 1)));
}

static void
add_mark (StoreTest *test, const char *file_id, int page)
{
  g_autoptr (AttacheMark) mark = g_object_new (ATTACHE_TYPE_MARK, "file-id", file_id, "page", page, "colour", ATTACHE_MARK_COLOUR_GREEN, NULL);

  store_test_done (attache_mark_store_add (test->database, mark, "Mark"));
  g_assert_nonnull (attache_entity_get_id (ATTACHE_ENTITY (mark)));
}

static void
test_marks (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autofree char *other_file = store_test_id ("file", 5);
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (GListModel) of_session = NULL;
  g_autoptr (GListModel) of_item = NULL;
  g_autoptr (GListModel) of_file = NULL;
  g_autoptr (AttacheIssue) issue = NULL;
  AttacheMark *mark;

  set_up (test);
  add_mark (test, "base-fr", 5);
  add_mark (test, "base-fr", 2);
  add_mark (test, "base-en", 1);
  add_mark (test, other_file, 0);
  add_mark (test, "stray", 0);

  of_session = attache_mark_store_list (test->database, session_id);
  of_item = attache_mark_store_list_of_item (test->database, item_id);
  of_file = attache_mark_store_list_of_file (test->database, "base-fr");
  g_object_unref (store_test_settle (of_session));
  g_object_unref (store_test_settle (of_item));
  g_object_unref (store_test_settle (of_file));
  g_assert_cmpuint (g_list_model_get_n_items (of_session), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (of_item), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (of_file), ==, 2);

  mark = store_test_item (of_file, 0);
  g_assert_cmpint (attache_mark_get_page (mark), ==, 2);
  g_assert_cmpint (attache_mark_get_colour (mark), ==, ATTACHE_MARK_COLOUR_GREEN);
  g_assert_cmpstr (attache_mark_get_symbol (mark), ==, "C21/21");
  g_assert_cmpstr (attache_mark_get_language (mark), ==, "fr");
  g_assert_cmpstr (attache_mark_get_author (mark), ==, "A. Delegate");
  g_assert_cmpint (attache_mark_get_created (mark), >, G_GINT64_CONSTANT (1700000000000));

  issue = store_test_object (attache_paper_store_load_issue (test->database, "base"));
  g_assert_cmpint (attache_issue_get_n_marks (issue), ==, 3);

  store_test_done (attache_mark_store_remove (test->database, mark, "Remove"));
  g_object_unref (store_test_settle (of_file));
  g_assert_cmpuint (g_list_model_get_n_items (of_file), ==, 1);
}

static gboolean
assign_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autoptr (AttacheFile) file = attache_file_store_find_in_worker (transaction, "stray", error);

  g_assert_nonnull (file);
  g_object_set (file, "issue-id", "add1", "language", "en", NULL);

  return attache_file_store_put_in_worker (transaction, file, error) == ATTACHE_PUT_CHANGED;
}

/* An unmatched file that is given its symbol keeps its marks; imported again without one, it keeps the symbol. */
static void
test_files (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (GListModel) unmatched = NULL;
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GListModel) marks = NULL;
  g_autoptr (AttacheFile) file = NULL;
  g_autoptr (AttacheItem) item = NULL;
  g_autoptr (AttacheItem) nothing = NULL;

  set_up (test);
  add_mark (test, "stray", 0);
  unmatched = attache_file_store_list_unmatched (test->database);
  g_object_unref (store_test_settle (unmatched));
  g_assert_cmpuint (g_list_model_get_n_items (unmatched), ==, 1);
  nothing = store_test_object (attache_item_store_find_of_file (test->database, "stray"));
  g_assert_null (nothing);

  store_test_done (attache_database_act (test->database, "Assign", NULL, assign_in_worker, NULL, NULL));
  store_test_fill_family (test);
  g_object_unref (store_test_settle (unmatched));
  g_assert_cmpuint (g_list_model_get_n_items (unmatched), ==, 0);
  marks = attache_mark_store_list (test->database, session_id);
  g_object_unref (store_test_settle (marks));
  g_assert_cmpstr (attache_mark_get_symbol (store_test_item (marks, 0)), ==, "C21/21(Add.1)");

  file = store_test_object (attache_file_store_load (test->database, "stray"));
  g_assert_cmpstr (attache_file_get_symbol (file), ==, "C21/21(Add.1)");
  g_assert_cmpstr (attache_file_get_title (file), ==, "List of candidatures");
  item = store_test_object (attache_item_store_find_of_file (test->database, "stray"));
  g_assert_cmpstr (attache_item_get_number (item), ==, "2");

  files = attache_file_store_list (test->database, "base");
  g_object_unref (store_test_settle (files));
  g_assert_cmpuint (g_list_model_get_n_items (files), ==, 4);
  g_assert_cmpstr (attache_file_get_language (store_test_item (files, 0)), ==, "en");
  g_assert_cmpstr (attache_file_get_format (store_test_item (files, 3)), ==, "docx");

  store_test_done (attache_file_store_set_n_pages (test->database, "stray", 12));
  g_clear_object (&file);
  file = store_test_object (attache_file_store_load (test->database, "stray"));
  g_assert_cmpint (attache_file_get_n_pages (file), ==, 12);
}

/* The same import again writes no row, makes no step of undo, and says so. */
static void
test_unchanged (StoreTest *test)
{
  gint64 n_changes;
  gint64 n_acts;

  set_up (test);
  store_test_done (attache_database_act (test->database, "Import", NULL, record_in_worker, NULL, NULL));
  n_changes = store_test_count (test, "SELECT count(*) FROM change");
  n_acts = store_test_count (test, "SELECT count(*) FROM act");

  store_test_fill (test, 5);
  store_test_fill_family (test);
  store_test_done (attache_database_act (test->database, "Import", NULL, record_in_worker, NULL, NULL));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change"), ==, n_changes);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM act"), ==, n_acts);
}

static gboolean
shorter_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autofree char *first_id = store_test_id ("item", 1);
  g_autofree char *sitting_id = attache_uuid_for_name ("sitting", "C21/VCC-1");
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (AttacheSource) source = NULL;
  const char *items[] = { first_id, item_id, NULL };
  const char *paragraphs[] = { "p1", NULL };
  const char *none[] = { NULL };
  const char *deadlines[] = { "late", NULL };
  const char *citations[] = { "c3", NULL };

  source = g_object_new (ATTACHE_TYPE_SOURCE, "id", "source", "session-id", session_id, "sitting-id", sitting_id, "kind", "record", NULL);
  g_assert_cmpint (attache_source_store_put_in_worker (transaction, source, error), ==, ATTACHE_PUT_ADDED);
  g_assert_cmpint (attache_item_store_retire_others_in_worker (transaction, "source", items, error), ==, 3);
  g_assert_cmpint (attache_record_store_retire_other_paragraphs_in_worker (transaction, item_id, "en", none, error), ==, 0);
  g_assert_cmpint (attache_record_store_retire_other_paragraphs_in_worker (transaction, item_id, "zh", paragraphs, error), ==, 1);
  g_assert_cmpint (attache_record_store_retire_other_conclusions_in_worker (transaction, item_id, none, error), ==, 2);
  g_assert_cmpint (attache_deadline_store_retire_others_in_worker (transaction, item_id, deadlines, error), ==, 3);
  g_assert_cmpint (attache_citation_store_retire_others_in_worker (transaction, item_id, citations, error), ==, 3);

  return TRUE;
}

/* What a later record no longer has is retired, as one step. */
static void
test_retire_others (StoreTest *test)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  set_up (test);
  store_test_done (attache_database_act (test->database, "Import", NULL, record_in_worker, NULL, NULL));
  before = store_test_dump (test);
  store_test_done (attache_database_act (test->database, "Import shorter", NULL, shorter_in_worker, NULL, NULL));
  label = store_test_string (attache_change_store_undo (test->database));
  g_assert_cmpstr (label, ==, "Import shorter");
  after = store_test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

/* Two editors that began the position of one item at once write one position. */
static void
test_two_editors (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 1);
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (AttachePosition) one = NULL;
  g_autoptr (AttachePosition) two = NULL;
  g_autoptr (AttachePosition) loaded = NULL;
  g_autoptr (GListModel) list = NULL;

  store_test_fill (test, 1);
  one = store_test_object (attache_position_store_load (test->database, item_id));
  two = store_test_object (attache_position_store_load (test->database, item_id));
  g_object_set (one, "text", "one", NULL);
  g_object_set (two, "text", "two", "visibility", ATTACHE_VISIBILITY_DELEGATION, NULL);
  store_test_done (attache_position_store_save (test->database, one, NULL, "Position"));
  store_test_done (attache_position_store_save (test->database, two, NULL, "Position"));
  g_object_set (one, "speaking-note", "note", NULL);
  store_test_done (attache_position_store_save (test->database, one, NULL, "Position"));

  list = attache_position_store_list (test->database, session_id);
  g_object_unref (store_test_settle (list));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  loaded = store_test_object (attache_position_store_load (test->database, item_id));
  g_assert_cmpstr (attache_position_get_speaking_note (loaded), ==, "note");
  g_assert_cmpstr (attache_position_get_item_title (loaded), ==, "Item 1");
  g_assert_cmpstr (attache_position_get_author (loaded), ==, "A. Delegate");
}

static gboolean
import_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "record", -1);

  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, attache_import_store_has_in_worker (transaction, sha256, error));

  return data == NULL || attache_import_store_put_in_worker (transaction, "record.txt", sha256, data, error) == ATTACHE_PUT_ADDED;
}

static gboolean
has_import (StoreTest *test)
{
  return g_value_get_boolean (store_test_wait (attache_database_read (test->database, import_in_worker, NULL, NULL), NULL));
}

static void
test_imports (StoreTest *test)
{
  g_assert_false (has_import (test));
  store_test_done (attache_database_act (test->database, "Import", NULL, import_in_worker, (gpointer) "{}", NULL));
  g_assert_true (has_import (test));
  g_free (store_test_string (attache_change_store_undo (test->database)));
  g_assert_false (has_import (test));
}

static void
test_sessions (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (GListModel) sessions = attache_session_store_list (test->database);
  g_autoptr (GListModel) sittings = attache_session_store_list_sittings (test->database, session_id);

  store_test_fill (test, 1);
  g_object_unref (store_test_settle (sessions));
  g_object_unref (store_test_settle (sittings));
  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 1);
  g_assert_cmpstr (attache_session_get_name (store_test_item (sessions, 0)), ==, "Council 2021");
  g_assert_cmpuint (g_list_model_get_n_items (sittings), ==, 1);
  g_assert_cmpstr (attache_sitting_get_code (store_test_item (sittings, 0)), ==, "VCC-1");
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/repositories/sessions", test_sessions);
  store_test_add ("/store/repositories/item-issues", test_item_issues);
  store_test_add ("/store/repositories/first-file", test_first_file);
  store_test_add ("/store/repositories/item", test_item);
  store_test_add ("/store/repositories/record", test_record);
  store_test_add ("/store/repositories/marks", test_marks);
  store_test_add ("/store/repositories/files", test_files);
  store_test_add ("/store/repositories/unchanged", test_unchanged);
  store_test_add ("/store/repositories/retire-others", test_retire_others);
  store_test_add ("/store/repositories/two-editors", test_two_editors);
  store_test_add ("/store/repositories/imports", test_imports);

  return g_test_run ();
}
