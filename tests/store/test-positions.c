/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clearance of a position: what somebody cleared is what was written then, and nothing else. */

#include "store-test.h"

#include "store/attache-change-store.h"
#include "store/attache-position-store.h"

static AttachePosition *
load (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 1);

  return store_test_object (attache_position_store_load (test->database, item_id));
}

static void
save (StoreTest       *test,
      AttachePosition *position,
      const char      *coalesce_key)
{
  store_test_done (attache_position_store_save (test->database, position, coalesce_key, "Position"));
}

static void
assert_cleared (StoreTest  *test,
                const char *by)
{
  g_autoptr (AttachePosition) position = load (test);

  g_assert_cmpstr (attache_position_get_cleared_by (position), ==, by);
}

static void
undo (StoreTest *test)
{
  g_free (store_test_string (attache_change_store_undo (test->database)));
}

static void
set_up (StoreTest *test)
{
  g_autoptr (AttachePosition) position = NULL;

  store_test_fill (test, 1);
  position = load (test);
  g_object_set (position, "stance", ATTACHE_STANCE_SUPPORT, "text", "Yes.", "speaking-note", "Thank you.", "cleared-by", "Capital", NULL);
  save (test, position, NULL);
  assert_cleared (test, "Capital");
}

/* Each of the three words that somebody clears. */
static void
test_edited (StoreTest *test)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AttachePosition) position = NULL;

      if (i == 0)
        set_up (test);
      position = load (test);
      if (i == 0)
        g_object_set (position, "text", "No.", NULL);
      else if (i == 1)
        g_object_set (position, "stance", ATTACHE_STANCE_OPPOSE, NULL);
      else
        g_object_set (position, "speaking-note", NULL, NULL);
      save (test, position, NULL);
      assert_cleared (test, NULL);

      /* One act: the text and the clearance come back together. */
      undo (test);
      assert_cleared (test, "Capital");
    }
}

static void
test_not_edited (StoreTest *test)
{
  g_autoptr (AttachePosition) position = NULL;
  g_autoptr (AttachePosition) again = NULL;

  set_up (test);
  position = load (test);
  g_object_set (position, "visibility", ATTACHE_VISIBILITY_DELEGATION, NULL);
  save (test, position, NULL);
  assert_cleared (test, "Capital");

  again = load (test);
  g_object_set (again, "cleared-by", "Minister", NULL);
  save (test, again, NULL);
  assert_cleared (test, "Minister");
}

/* An editor that has not heard of it yet says the old clearance with every key. */
static void
test_typing (StoreTest *test)
{
  g_autoptr (AttachePosition) position = NULL;
  g_autofree char *history = NULL;

  set_up (test);
  position = load (test);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("Yes. %u", i);

      g_usleep (2000);
      g_object_set (position, "text", text, NULL);
      save (test, position, "typing");
      assert_cleared (test, NULL);
    }

  /* Who had cleared what stays in the history. */
  history = store_test_query (test, "SELECT DISTINCT after ->> 'cleared_by' || ': ' || (after ->> 'text') FROM change"
                                    " WHERE table_name = 'position' AND after ->> 'cleared_by' IS NOT NULL");
  g_assert_cmpstr (history, ==, "Capital: Yes.\n");

  undo (test);
  assert_cleared (test, "Capital");
}

/* The words are cleared together with what is written, and cleared again. */
static void
test_cleared_anew (StoreTest *test)
{
  g_autoptr (AttachePosition) position = NULL;
  g_autoptr (AttachePosition) draft = NULL;

  set_up (test);
  position = load (test);
  g_object_set (position, "text", "No.", "cleared-by", "Minister", NULL);
  save (test, position, NULL);
  assert_cleared (test, "Minister");

  g_usleep (2000);
  g_set_object (&position, NULL);
  position = load (test);
  g_object_set (position, "text", "Never.", NULL);
  save (test, position, NULL);
  assert_cleared (test, NULL);

  draft = load (test);
  g_object_set (draft, "cleared-by", "Minister", NULL);
  save (test, draft, NULL);
  assert_cleared (test, "Minister");
}

/* A second editor of the item, which began it at once with the first, edits what the first had cleared. */
static void
test_two_editors (StoreTest *test)
{
  g_autoptr (AttachePosition) other = NULL;

  store_test_fill (test, 1);
  other = load (test);
  set_up (test);
  g_object_set (other, "text", "Perhaps.", NULL);
  save (test, other, NULL);
  assert_cleared (test, NULL);
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/positions/edited", test_edited);
  store_test_add ("/store/positions/not-edited", test_not_edited);
  store_test_add ("/store/positions/typing", test_typing);
  store_test_add ("/store/positions/cleared-anew", test_cleared_anew);
  store_test_add ("/store/positions/two-editors", test_two_editors);

  return g_test_run ();
}
