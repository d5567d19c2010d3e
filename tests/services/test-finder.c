/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The finder, the history and the places, on the sample. */

#include "services-test.h"

#include "services/attache-candidatures.h"
#include "services/attache-finder.h"
#include "services/attache-places.h"
#include "services/attache-sample.h"
#include "services/attache-undo.h"

#include "model/attache-deadline.h"
#include "model/attache-post.h"

static GListModel *
find (ServicesTest *test,
      const char   *query)
{
  g_autofree char *session = services_test_session (test, TRUE);

  return store_test_object (attache_finder_find (test->library, session, query));
}

static void
assert_first (ServicesTest *test,
              const char   *query,
              const char   *kind,
              const char   *part_of_title)
{
  g_autoptr (GListModel) found = find (test, query);
  g_autoptr (GObject) first = g_list_model_get_item (found, 0);
  g_autofree char *found_kind = NULL;
  g_autofree char *title = NULL;

  g_assert_nonnull (first);
  found_kind = services_test_get (first, "kind");
  title = services_test_get (first, "title");
  g_test_message ("%s: %s, %s", query, found_kind, title);
  g_assert_cmpstr (found_kind, ==, kind);
  g_assert_nonnull (strstr (title, part_of_title));
}

static void
test_best_first (ServicesTest *test)
{
  g_free (store_test_string (attache_sample_install (test->library)));

  assert_first (test, "30c1", "paper", "C21/30(Corr.1)");
  assert_first (test, "C21/30 Corr 1", "paper", "C21/30(Corr.1)");
  assert_first (test, "21a2", "paper", "C21/21(Add.2)");
  assert_first (test, "adm1r1", "paper", "C21/ADM/1(Rev.1)");
  assert_first (test, "Ｃ２１／２１", "paper", "C21/21");
  assert_first (test, "strategic and financial", "item", "strategic and financial");
  assert_first (test, "FINANCIAL strategic", "item", "strategic and financial");
  assert_first (test, "belal", "candidature", "Belal");
  assert_first (test, "one person by 14 June", "position", "");
  assert_first (test, "who sets the date", "mark", "who sets the date");
}

static void
test_numbers_are_whole (ServicesTest *test)
{
  g_autoptr (GListModel) found = NULL;

  g_free (store_test_string (attache_sample_install (test->library)));
  found = find (test, "C21/2");
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (found, i);
      g_autofree char *symbol = services_test_get (row, "symbol");

      g_assert_cmpstr (symbol, !=, "C21/21");
      g_assert_cmpstr (symbol, !=, "C21/24");
    }
}

static void
test_missing_paper (ServicesTest *test)
{
  g_autoptr (GListModel) found = NULL;
  g_autoptr (GObject) first = NULL;
  g_autofree char *id = NULL;

  g_free (store_test_string (attache_sample_install (test->library)));
  found = find (test, "76");
  first = g_list_model_get_item (found, 0);
  id = services_test_get (first, "id");
  g_assert_null (id);
}

static void
test_nothing (ServicesTest *test)
{
  static const char *const queries[] = { "", "   ", "qqqqqq", "%", "'; DROP TABLE item; --", "\\", "C21/9999" };

  g_free (store_test_string (attache_sample_install (test->library)));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GListModel) found = find (test, queries[i]);

      g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);
    }
}

static void
test_fast (ServicesTest *test)
{
  gint64 start;

  g_free (store_test_string (attache_sample_install (test->library)));
  g_object_unref (find (test, "c"));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    g_object_unref (find (test, "c"));
  g_test_message ("%d µs a question", (int)((g_get_monotonic_time () - start) / 20));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * 100 * 1000);
}

static void
test_places (ServicesTest *test)
{
  g_autofree char *nothing = store_test_string (attache_places_load (test->library, "window"));
  g_autofree char *saved = NULL;

  g_assert_null (nothing);
  store_test_done (attache_places_save (test->library, "window", "[window]\npage=agenda\n"));
  services_test_reopen (test);
  saved = store_test_string (attache_places_load (test->library, "window"));
  g_assert_cmpstr (saved, ==, "[window]\npage=agenda\n");
}

static void
wait_for_label (AttacheUndo *undo,
                const char  *property,
                const char  *label)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *found = services_test_get (undo, property);

      if (g_strcmp0 (found, label) == 0)
        return;
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }

  g_test_message ("%s never became %s", property, label ? label : "NULL");
  g_test_fail ();
}

static void
test_history_and_duties (ServicesTest *test)
{
  AttacheUndo     *undo = attache_library_get_undo (test->library);
  g_autofree char *session = store_test_string (attache_sample_install (test->library));
  g_autoptr (GListModel) deadlines = services_test_list (attache_library_list_deadlines (test->library, session));
  g_autoptr (AttacheDeadline) deadline = g_list_model_get_item (deadlines, 0);

  wait_for_label (undo, "undo-label", "Open the sample session");
  store_test_done (attache_deadlines_set_done (test->library, attache_entity_get_id (ATTACHE_ENTITY (deadline)), TRUE, "Tick off"));
  wait_for_label (undo, "undo-label", "Tick off");
  g_object_unref (services_test_list (g_object_ref (deadlines)));
  g_assert_true (attache_deadline_get_done (deadline));

  g_free (store_test_string (attache_undo_undo (undo)));
  wait_for_label (undo, "undo-label", "Open the sample session");
  wait_for_label (undo, "redo-label", "Tick off");
  g_object_unref (services_test_list (g_object_ref (deadlines)));
  g_assert_false (attache_deadline_get_done (deadline));
}

static void
test_own_candidature (ServicesTest *test)
{
  g_autofree char *session = store_test_string (attache_sample_install (test->library));
  g_autoptr (GListModel) posts = services_test_list (attache_library_list_posts (test->library));
  g_autoptr (GListModel) candidatures = services_test_list (attache_library_list_candidatures (test->library, session));
  g_autoptr (GObject) post = g_list_model_get_item (posts, 0);
  g_autofree char *post_id = services_test_get (post, "id");
  g_autoptr (AttacheCandidature) candidature = NULL;
  g_autoptr (AttacheCandidatureEvent) event = NULL;
  guint n_before = g_list_model_get_n_items (candidatures);

  candidature = g_object_new (ATTACHE_TYPE_CANDIDATURE, "session-id", session, "post-id", post_id, "region", "ATU", "nominator", "Kenya", NULL);
  store_test_done (attache_candidatures_add (test->library, candidature, "Add"));
  event = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT, "candidature-id", attache_entity_get_id (ATTACHE_ENTITY (candidature)),
                        "state", ATTACHE_CANDIDATURE_STATE_RECEIVED, NULL);
  store_test_done (attache_candidatures_add_event (test->library, event, "Event"));
  g_object_unref (services_test_list (g_object_ref (candidatures)));
  g_assert_cmpuint (g_list_model_get_n_items (candidatures), ==, n_before + 1);

  store_test_done (attache_candidatures_remove (test->library, candidature, "Remove"));
  g_object_unref (services_test_list (g_object_ref (candidatures)));
  g_assert_cmpuint (g_list_model_get_n_items (candidatures), ==, n_before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/finder/best-first", test_best_first);
  services_test_add ("/finder/numbers-are-whole", test_numbers_are_whole);
  services_test_add ("/finder/missing-paper", test_missing_paper);
  services_test_add ("/finder/nothing", test_nothing);
  services_test_add ("/finder/fast", test_fast);
  services_test_add ("/places", test_places);
  services_test_add ("/history-and-duties", test_history_and_duties);
  services_test_add ("/own-candidature", test_own_candidature);

  return g_test_run ();
}
