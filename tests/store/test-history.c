/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history: no write escapes it, nothing rewrites it, and undo and redo follow it exactly, over restarts too. */

#include "store-test.h"

#include "base/attache-uuid.h"
#include "store/attache-change-store.h"
#include "store/attache-deadline-store.h"
#include "store/attache-group-store.h"
#include "store/attache-import-store.h"
#include "store/attache-item-store.h"
#include "store/attache-mark-store.h"
#include "store/attache-nomination-store.h"
#include "store/attache-position-store.h"

static AttacheUndoState *
load_state (StoreTest *test)
{
  const GValue *value = store_test_wait (attache_change_store_load_state (test->database), NULL);

  return g_value_dup_boxed (value);
}

static char *
undo (StoreTest *test)
{
  return store_test_string (attache_change_store_undo (test->database));
}

static char *
redo (StoreTest *test)
{
  return store_test_string (attache_change_store_redo (test->database));
}

static AttacheMark *
add_mark (StoreTest *test, int page, const char *text)
{
  g_autofree char *file_id = store_test_id ("file", 1);
  AttacheMark     *mark = g_object_new (ATTACHE_TYPE_MARK, "file-id", file_id, "page", page, "quote", "the words", "text", text, NULL);

  store_test_done (attache_mark_store_add (test->database, mark, "Add mark"));

  return mark;
}

/* What was done is written down with who, when and how it was before; and never again. */
static void
test_append_only (StoreTest *test)
{
  g_autoptr (AttacheMark) mark = NULL;
  g_autofree char *rows = NULL;
  gint64           n_changes;

  store_test_fill (test, 1);
  mark = add_mark (test, 3, "“quoted” – \"plain\" \n 附录");
  g_object_set (mark, "text", "other", NULL);
  store_test_done (attache_mark_store_update (test->database, mark, "Change note"));

  rows = store_test_query (test, "SELECT change.author, act.label, before IS NULL, before ->> 'text', after ->> 'text', after ->> 'page'"
                                 " FROM change JOIN act ON act.id = change.act WHERE table_name = 'mark' ORDER BY seq");
  g_assert_cmpstr (rows, ==,
                   "A. Delegate|Add mark|1|NULL|“quoted” – \"plain\" \n 附录|3\n"
                   "A. Delegate|Change note|0|“quoted” – \"plain\" \n 附录|other|3\n");

  n_changes = store_test_count (test, "SELECT count(*) FROM change");
  g_assert_cmpint (store_test_execute (test, "UPDATE change SET author = 'nobody'"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (store_test_execute (test, "DELETE FROM change"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (store_test_execute (test, "DELETE FROM change WHERE seq = 1"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change WHERE author = 'A. Delegate'"), ==, n_changes);
}

/* Whoever writes: without an act nothing is written, and nothing is deleted ever. */
static void
test_no_escape (StoreTest *test)
{
  g_autoptr (AttacheMark) mark = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_test_fill (test, 2);
  mark = add_mark (test, 0, NULL);
  before = store_test_dump (test);
  g_assert_cmpint (store_test_execute (test, "UPDATE mark SET text = 'x'"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (store_test_execute (test, "UPDATE item SET title = 'x'"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (store_test_execute (test, "INSERT INTO session (id, code) VALUES ('x', 'C99')"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (store_test_execute (test, "DELETE FROM mark"), ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (store_test_execute (test, "DELETE FROM session"), ==, SQLITE_CONSTRAINT);
  after = store_test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

static void
test_labels (StoreTest *test)
{
  g_autoptr (AttacheUndoState) none = load_state (test);
  g_autoptr (AttacheUndoState) one = NULL;
  g_autoptr (AttacheUndoState) undone = NULL;
  g_autoptr (AttacheUndoState) after = NULL;
  g_autoptr (AttacheMark) mark = NULL;
  g_autoptr (AttacheMark) other = NULL;
  g_autofree char *label = NULL;

  g_assert_false (none->can_undo);
  g_assert_null (none->undo_label);
  store_test_fails (attache_change_store_undo (test->database), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, NULL);
  store_test_fails (attache_change_store_redo (test->database), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, NULL);

  store_test_fill (test, 1);
  mark = add_mark (test, 0, NULL);
  one = load_state (test);
  g_assert_cmpstr (one->undo_label, ==, "Add mark");
  g_assert_false (one->can_redo);

  label = undo (test);
  g_assert_cmpstr (label, ==, "Add mark");
  undone = load_state (test);
  g_assert_cmpstr (undone->undo_label, ==, "Import");
  g_assert_cmpstr (undone->redo_label, ==, "Add mark");

  /* Something new makes redo impossible. */
  other = add_mark (test, 1, NULL);
  after = load_state (test);
  g_assert_false (after->can_redo);
  store_test_fails (attache_change_store_redo (test->database), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, NULL);
}

/* An act that changes nothing is no step of undo, and leaves what was undone. */
static void
test_empty_act (StoreTest *test)
{
  g_autoptr (AttacheMark) mark = NULL;
  g_autoptr (AttacheMark) other = NULL;
  g_autoptr (AttacheUndoState) state = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  gint64           n_acts;

  store_test_fill (test, 1);
  mark = add_mark (test, 0, NULL);
  other = add_mark (test, 1, NULL);
  undone = undo (test);
  n_acts = store_test_count (test, "SELECT count(*) FROM act");
  store_test_done (attache_mark_store_update (test->database, mark, "Change nothing"));
  store_test_fill (test, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM act"), ==, n_acts);

  state = load_state (test);
  g_assert_cmpstr (state->redo_label, ==, "Add mark");
  redone = redo (test);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM mark WHERE deleted = 0"), ==, 2);
}

static void
type (StoreTest *test, AttachePosition *position, const char *key, const char *text)
{
  for (const char *end = text + 1; end <= text + strlen (text); end++)
    {
      g_autofree char *part = g_strndup (text, (gsize)(end - text));

      g_object_set (position, "text", part, NULL);
      store_test_done (attache_position_store_save (test->database, position, key, "Type"));
    }
}

/* One session of typing is one step, unless something else came between. */
static void
test_typing (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 1);
  g_autoptr (AttachePosition) position = NULL;
  g_autoptr (AttachePosition) loaded = NULL;
  g_autoptr (AttacheMark) mark = NULL;

  store_test_fill (test, 1);
  position = store_test_object (attache_position_store_load (test->database, item_id));
  type (test, position, "editor-1", "We support");
  g_free (undo (test));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM position WHERE deleted = 0"), ==, 0);
  g_free (redo (test));
  loaded = store_test_object (attache_position_store_load (test->database, item_id));
  g_assert_cmpstr (attache_position_get_text (loaded), ==, "We support");

  type (test, position, "editor-2", "We oppose");
  mark = add_mark (test, 0, NULL);
  type (test, position, "editor-2", "We abstain");
  g_free (undo (test));
  g_free (undo (test));
  g_clear_object (&loaded);
  loaded = store_test_object (attache_position_store_load (test->database, item_id));
  g_assert_cmpstr (attache_position_get_text (loaded), ==, "We oppose");
  g_free (undo (test));
  g_clear_object (&loaded);
  loaded = store_test_object (attache_position_store_load (test->database, item_id));
  g_assert_cmpstr (attache_position_get_text (loaded), ==, "We support");
}

/* An import that failed in the middle, or was cancelled, changed nothing at all. */
static gboolean
half_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autoptr (AttacheItem) item = g_object_new (ATTACHE_TYPE_ITEM, "id", "half", "session-id", data, "number", "1", "sort-key", "1", NULL);

  if (attache_item_store_put_in_worker (transaction, item, error) != ATTACHE_PUT_ADDED)
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  return FALSE;
}

static void
test_failed_act (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64           n_changes;

  store_test_fill (test, 2);
  before = store_test_dump (test);
  n_changes = store_test_count (test, "SELECT count(*) FROM change");
  store_test_fails (attache_database_act (test->database, "Half", NULL, half_in_worker, session_id, NULL),
                    G_IO_ERROR, G_IO_ERROR_CANCELLED, NULL);
  after = store_test_dump (test);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change"), ==, n_changes);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM current_act WHERE act IS NOT NULL"), ==, 0);
}

/* An import is one step; what it added is retired, not deleted, and comes back under the same ids. */
static void
test_import (StoreTest *test)
{
  g_autofree char *empty = store_test_dump (test);
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;
  gint64           n_items;

  store_test_fill (test, 14);
  full = store_test_dump (test);
  g_free (undo (test));
  undone = store_test_dump (test);
  g_assert_cmpstr (undone, ==, empty);
  n_items = store_test_count (test, "SELECT count(*) FROM item WHERE retired = 1");
  g_assert_cmpint (n_items, ==, 14);

  store_test_fill (test, 14);
  again = store_test_dump (test);
  g_assert_cmpstr (again, ==, full);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM item"), ==, 14);
}

/* Any acts in any order: all undone is the start, all redone is the end. */

typedef struct
{
  GPtrArray *marks;        /* of AttacheMark */
  GPtrArray *candidatures; /* of AttacheCandidature */
} Work;

static gboolean
set_up_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autofree char *item_id = store_test_id ("item", 1);
  g_autoptr (AttacheGroup) group = g_object_new (ATTACHE_TYPE_GROUP, "id", "group", "code", "CWG-SFP", "sort-key", "1", NULL);
  g_autoptr (AttachePost) post = g_object_new (ATTACHE_TYPE_POST, "id", "post", "group-id", "group", "role", "chair", "sort-key", "1", NULL);
  g_autoptr (AttacheDeadline) deadline = g_object_new (ATTACHE_TYPE_DEADLINE, "id", "deadline", "session-id", session_id, "item-id", item_id,
                                                       "date", "2021-06-14", NULL);

  return attache_group_store_put_in_worker (transaction, group, error) && attache_group_store_put_post_in_worker (transaction, post, error) &&
         attache_deadline_store_put_in_worker (transaction, deadline, error);
}

static gpointer
pick (GPtrArray *objects)
{
  return objects->len > 0 ? g_ptr_array_index (objects, g_test_rand_int_range (0, (int)objects->len)) : NULL;
}

static void
random_mark_act (StoreTest *test, Work *work)
{
  AttacheMark     *mark = pick (work->marks);
  g_autofree char *text = g_strdup_printf ("note %d", g_test_rand_int_range (0, 1000));

  if (mark == NULL || g_test_rand_bit ())
    {
      g_ptr_array_add (work->marks, add_mark (test, g_test_rand_int_range (0, 9), text));
      return;
    }

  g_object_set (mark, "text", g_test_rand_bit () ? text : NULL, "colour", g_test_rand_int_range (0, 5), NULL);
  if (g_test_rand_bit ())
    store_test_done (attache_mark_store_update (test->database, mark, "Change mark"));
  else
    store_test_done (attache_mark_store_remove (test->database, mark, "Remove mark"));
}

static void
random_candidature_act (StoreTest *test, Work *work)
{
  g_autofree char    *session_id = attache_uuid_for_name ("session", "C21");
  AttacheCandidature *candidature = pick (work->candidatures);

  if (candidature == NULL || g_test_rand_bit ())
    {
      candidature = g_object_new (ATTACHE_TYPE_CANDIDATURE, "session-id", session_id, "post-id", "post", "nominator", "CITEL", NULL);
      g_ptr_array_add (work->candidatures, candidature);
      store_test_done (attache_nomination_store_add (test->database, candidature, "Add candidature"));
    }
  else if (g_test_rand_bit ())
    {
      g_autoptr (AttacheCandidatureEvent) event = NULL;

      event = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT, "candidature-id", attache_entity_get_id (ATTACHE_ENTITY (candidature)),
                            "state", g_test_rand_int_range (0, 10), NULL);
      store_test_done (attache_nomination_store_add_event (test->database, event, "Add step"));
    }
  else
    store_test_done (attache_nomination_store_remove (test->database, candidature, "Remove candidature"));
}

static void
random_act (StoreTest *test, Work *work)
{
  g_autofree char *item_id = store_test_id ("item", g_test_rand_int_range (1, 6));
  g_autoptr (AttachePosition) position = NULL;
  g_autofree char *text = g_strdup_printf ("line %d", g_test_rand_int_range (0, 1000));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      store_test_fill (test, g_test_rand_int_range (5, 12));
      break;
    case 1:
      store_test_done (attache_deadline_store_set_done (test->database, "deadline", g_test_rand_bit (), "Tick"));
      break;
    case 2:
      position = store_test_object (attache_position_store_load (test->database, item_id));
      g_object_set (position, "stance", g_test_rand_int_range (0, 8), "speaking-note", text, NULL);
      store_test_done (attache_position_store_save (test->database, position, g_test_rand_bit () ? "typing" : NULL, "Position"));
      break;
    case 3:
      random_candidature_act (test, work);
      break;
    default:
      random_mark_act (test, work);
      break;
    }
}

static void
undo_all (StoreTest *test)
{
  for (;;)
    {
      g_autoptr (AttacheUndoState) state = load_state (test);

      if (!state->can_undo)
        return;
      g_free (undo (test));
    }
}

static void
redo_all (StoreTest *test)
{
  for (;;)
    {
      g_autoptr (AttacheUndoState) state = load_state (test);

      if (!state->can_redo)
        return;
      g_free (redo (test));
    }
}

static void
test_any_order (StoreTest *test)
{
  for (int round = 0; round < 6; round++)
    {
      Work             work = { g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new_with_free_func (g_object_unref) };
      g_autofree char *start = store_test_dump (test);
      g_autofree char *end = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *undone_again = NULL;
      int              n_acts = g_test_rand_int_range (5, 40);

      store_test_fill (test, 5);
      store_test_done (attache_database_act (test->database, "Set up", NULL, set_up_in_worker, NULL, NULL));
      for (int i = 0; i < n_acts; i++)
        {
          random_act (test, &work);
          for (int n = g_test_rand_int_range (-6, 4); n > 0; n--)
            {
              g_autoptr (AttacheUndoState) state = load_state (test);

              if (state->can_undo)
                g_free (undo (test));
            }
          if (g_test_rand_int_range (0, 4) == 0)
            redo_all (test);
        }
      redo_all (test);
      end = store_test_dump (test);

      undo_all (test);
      undone = store_test_dump (test);
      g_assert_cmpstr (undone, ==, start);

      /* A new start of the program in between changes nothing. */
      store_test_close (test);
      store_test_open (test);
      redo_all (test);
      redone = store_test_dump (test);
      g_assert_cmpstr (redone, ==, end);

      undo_all (test);
      undone_again = store_test_dump (test);
      g_assert_cmpstr (undone_again, ==, start);

      g_ptr_array_unref (work.marks);
      g_ptr_array_unref (work.candidatures);
    }
}

/* What was derived since stays when what it was derived from comes back. */
static void
test_derived (StoreTest *test)
{
  g_autoptr (AttacheMark) mark = NULL;
  g_autofree char *pages = NULL;
  gint64           n_changes;

  store_test_fill (test, 1);
  n_changes = store_test_count (test, "SELECT count(*) FROM change");
  store_test_close (test);
  g_assert_cmpint (store_test_execute (test, "UPDATE file SET n_pages = 300"), ==, SQLITE_OK);
  store_test_open (test);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change"), ==, n_changes);
  g_free (undo (test));
  g_free (redo (test));
  pages = store_test_query (test, "SELECT n_pages FROM file WHERE retired = 0");
  g_assert_cmpstr (pages, ==, "300\n");
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/history/append-only", test_append_only);
  store_test_add ("/store/history/no-escape", test_no_escape);
  store_test_add ("/store/history/labels", test_labels);
  store_test_add ("/store/history/empty-act", test_empty_act);
  store_test_add ("/store/history/typing", test_typing);
  store_test_add ("/store/history/failed-act", test_failed_act);
  store_test_add ("/store/history/import", test_import);
  store_test_add ("/store/history/any-order", test_any_order);
  store_test_add ("/store/history/derived", test_derived);

  return g_test_run ();
}
