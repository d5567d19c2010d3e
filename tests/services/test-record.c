/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing records: what is found is stored, once, in any language, and the delegate’s own work is never touched. */

#include "services-test.h"

#include "model/attache-candidature.h"
#include "model/attache-conclusion.h"
#include "model/attache-issue.h"
#include "model/attache-item.h"
#include "model/attache-position.h"
#include "services/attache-positions.h"
#include "services/attache-undo.h"

#include "attache-enum-types.h"

static void
import_fixture (ServicesTest *test,
                const char   *name)
{
  g_autofree char *path = services_test_fixture (name);

  services_test_import (test, path);
}

static GListModel *
list_items (ServicesTest *test)
{
  g_autofree char *session = services_test_session (test, FALSE);

  return services_test_list (attache_library_list_items (test->library, session));
}

/* What the six fixtures have in common. */
static void
assert_session (ServicesTest *test)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) items = list_items (test);
  g_autoptr (GListModel) issues = services_test_list (attache_library_list_issues (test->library, session));
  g_autoptr (GListModel) conclusions = services_test_list (attache_library_list_conclusions (test->library, session));
  g_autoptr (GListModel) candidatures = services_test_list (attache_library_list_candidatures (test->library, session));
  g_autoptr (GListModel) posts = services_test_list (attache_library_list_posts (test->library));

  g_assert_cmpuint (g_list_model_get_n_items (items), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (issues), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (conclusions), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (candidatures), >, 0);
  /* Two seats a group of the data file at least, whoever stands for them. */
  g_assert_cmpuint (g_list_model_get_n_items (posts), >=, 18);

  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      g_assert_true (g_str_has_prefix (attache_issue_get_symbol (issue), "C21/"));
      g_assert_cmpstr (attache_issue_get_symbol (issue), !=, "C21/VCC-1");
    }
}

static void
test_languages (ServicesTest *test)
{
  static const char *const names[] = { "vcc-1.en.txt", "vcc-1.fr.txt", "vcc-1.es.txt", "vcc-1.ru.txt", "vcc-1.zh.txt", "vcc-1.ar.txt" };
  guint                    n_items = 0, n_candidatures = 0, n_issues = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *session = NULL;
      g_autoptr (GListModel) items = NULL;
      g_autoptr (GListModel) candidatures = NULL;
      g_autoptr (GListModel) issues = NULL;

      import_fixture (test, names[i]);
      assert_session (test);
      session = services_test_session (test, FALSE);
      items = list_items (test);
      candidatures = services_test_list (attache_library_list_candidatures (test->library, session));
      issues = services_test_list (attache_library_list_issues (test->library, session));
      if (i == 0)
        {
          n_items = g_list_model_get_n_items (items);
          n_candidatures = g_list_model_get_n_items (candidatures);
          n_issues = g_list_model_get_n_items (issues);
        }
      g_assert_cmpuint (g_list_model_get_n_items (items), ==, n_items);
      g_assert_cmpuint (g_list_model_get_n_items (candidatures), ==, n_candidatures);
      g_assert_cmpuint (g_list_model_get_n_items (issues), ==, n_issues);
    }
}

static void
test_second_language_adds_paragraphs (ServicesTest *test)
{
  g_autoptr (GListModel) items = NULL;
  g_autoptr (GListModel) paragraphs = NULL;
  g_autoptr (AttacheItem) item = NULL;
  guint n_english = 0;

  import_fixture (test, "vcc-1.en.txt");
  items = list_items (test);
  item = g_list_model_get_item (items, 0);
  paragraphs = services_test_list (attache_library_list_item_paragraphs (test->library, attache_entity_get_id (ATTACHE_ENTITY (item))));
  n_english = g_list_model_get_n_items (paragraphs);
  g_assert_cmpuint (n_english, >, 0);

  import_fixture (test, "vcc-1.fr.txt");
  g_object_unref (services_test_list (g_object_ref (paragraphs)));
  g_assert_cmpuint (g_list_model_get_n_items (paragraphs), ==, 2 * n_english);
  g_object_unref (services_test_list (g_object_ref (items)));
  g_assert_cmpstr (attache_item_get_language (item), ==, "en");
}

/* The tests run in English: its record takes over from one in a language that the user does not read first. */
static void
test_language_of_the_user_takes_over (ServicesTest *test)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (AttacheItem) item = NULL;

  import_fixture (test, "vcc-1.zh.txt");
  items = list_items (test);
  item = g_list_model_get_item (items, 0);
  g_assert_cmpstr (attache_item_get_language (item), ==, "zh");

  import_fixture (test, "vcc-1.en.txt");
  g_object_unref (services_test_list (g_object_ref (items)));
  g_assert_cmpstr (attache_item_get_language (item), ==, "en");

  before = services_test_dump (test);
  import_fixture (test, "vcc-1.zh.txt");
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_again_changes_nothing (ServicesTest *test)
{
  g_autofree char *path = services_test_fixture ("vcc-1.en.txt");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AttacheImport) again = NULL;
  AttacheImportSummary *summary;

  services_test_import (test, path);
  before = services_test_dump (test);

  again = services_test_look (test, path, NULL);
  services_test_assert_entry (again, "vcc-1.en.txt", ATTACHE_IMPORT_STATE_UNCHANGED, NULL, NULL);
  summary = services_test_apply (again);
  g_assert_cmpint (summary->items_added, ==, 0);
  g_assert_cmpint (summary->items_changed, ==, 0);
  g_assert_cmpint (summary->items_unchanged, >, 0);
  g_assert_cmpint (summary->candidatures_added + summary->deadlines_added + summary->conclusions_added + summary->paragraphs_added, ==, 0);
  services_test_free_summary (summary);
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_preview_stores_nothing (ServicesTest *test)
{
  g_autofree char *path = services_test_fixture ("vcc-1.en.txt");
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;
  g_autofree char *detail = NULL;
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);
  AttacheImportEntry *entry = services_test_entry (import, "vcc-1.en.txt");
  GListModel         *children = attache_import_entry_get_children (entry);
  gboolean            can_undo, done;

  services_test_assert_entry (import, "vcc-1.en.txt", ATTACHE_IMPORT_STATE_NEW, NULL, NULL);
  detail = services_test_get (entry, "detail");
  g_assert_nonnull (strstr (detail, "items"));
  g_assert_nonnull (strstr (detail, "paragraphs"));
  g_assert_cmpuint (g_list_model_get_n_items (children), >, 0);
  g_object_get (import, "done", &done, NULL);
  g_assert_true (done);

  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (after, ==, "");
  g_object_get (attache_library_get_undo (test->library), "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
}

static void
test_one_undo (ServicesTest *test)
{
  g_autofree char *imported = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *label = NULL;

  import_fixture (test, "vcc-1.en.txt");
  imported = services_test_dump (test);

  label = store_test_string (attache_undo_undo (attache_library_get_undo (test->library)));
  g_assert_cmpstr (label, ==, "Import");
  undone = services_test_dump (test);
  g_assert_cmpstr (undone, ==, "");

  g_free (store_test_string (attache_undo_redo (attache_library_get_undo (test->library))));
  redone = services_test_dump (test);
  g_assert_cmpstr (redone, ==, imported);
}

static void
test_own_work_stays (ServicesTest *test)
{
  g_autofree char *text = services_test_read_fixture ("vcc-1.en.txt");
  g_autofree char *path = NULL;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (GListModel) positions = NULL;
  g_autoptr (AttacheItem) item = NULL;
  g_autoptr (AttachePosition) position = NULL;
  g_autoptr (AttachePosition) kept = NULL;
  g_autoptr (GString) changed = g_string_new (text);
  g_autofree char *session = NULL;

  import_fixture (test, "vcc-1.en.txt");
  items = list_items (test);
  item = g_list_model_get_item (items, 0);
  position = store_test_object (attache_positions_load (test->library, attache_entity_get_id (ATTACHE_ENTITY (item))));
  g_object_set (position, "stance", ATTACHE_STANCE_SUPPORT_IF, "text", "Ours alone", NULL);
  store_test_done (attache_positions_save (test->library, position, NULL, "Position"));

  g_assert_cmpuint (g_string_replace (changed, "declared", "has declared", 1), ==, 1);
  path = services_test_write (test, "again.txt", changed->str, changed->len);
  services_test_import (test, path);

  session = services_test_session (test, FALSE);
  positions = services_test_list (attache_library_list_positions (test->library, session));
  g_assert_cmpuint (g_list_model_get_n_items (positions), ==, 1);
  kept = g_list_model_get_item (positions, 0);
  g_assert_cmpstr (attache_position_get_text (kept), ==, "Ours alone");
  g_assert_cmpint (attache_position_get_stance (kept), ==, ATTACHE_STANCE_SUPPORT_IF);
}

/* A record cut in the middle is left out, with a sentence; what is there is imported where the user says so, and takes
 * nothing away. */
static void
test_cut_in_the_middle (ServicesTest *test)
{
  g_autofree char *text = services_test_read_fixture ("vcc-1.en.txt");
  g_autofree char *whole = services_test_write (test, "whole.txt", text, strlen (text));
  g_autofree char *cut = services_test_write (test, "cut.txt", text, strlen (text) * 3 / 5);
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;
  g_autofree char *detail = NULL;
  g_autoptr (AttacheImport) import = services_test_look (test, cut, NULL);
  g_autofree char *cut_text = NULL;
  g_autofree char *within = NULL;
  g_autoptr (AttacheImport) again = NULL;
  g_autoptr (AttacheImport) last = NULL;
  g_autoptr (GListModel) items = NULL;
  guint n_cut, n_whole;

  services_test_assert_entry (import, "cut.txt", ATTACHE_IMPORT_STATE_NEW, NULL, "cut.txt: The text ends");
  services_test_assert_entry (import, "cut.txt", ATTACHE_IMPORT_STATE_NEW, NULL, "Get the whole record");
  services_test_free_summary (services_test_apply (import));
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);

  g_object_set (services_test_entry (import, "cut.txt"), "included", TRUE, NULL);
  detail = services_test_get (services_test_entry (import, "cut.txt"), "detail");
  g_test_message ("%s", detail);
  g_assert_nonnull (strchr (detail, '.'));
  services_test_free_summary (services_test_apply (import));
  items = list_items (test);
  n_cut = g_list_model_get_n_items (items);
  g_assert_cmpuint (n_cut, >, 0);

  services_test_import (test, whole);
  g_object_unref (services_test_list (g_object_ref (items)));
  n_whole = g_list_model_get_n_items (items);
  g_assert_cmpuint (n_whole, >, n_cut);

  again = services_test_look (test, cut, NULL);
  g_object_set (services_test_entry (again, "cut.txt"), "included", TRUE, NULL);
  services_test_free_summary (services_test_apply (again));
  g_object_unref (services_test_list (g_object_ref (items)));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, n_whole);

  /* Cut within a paragraph: the whole of it stays. */
  cut_text = g_strndup (text, strstr (text, "11.6") - text + 40);
  within = services_test_write (test, "within.txt", cut_text, strlen (cut_text));
  last = services_test_look (test, within, NULL);
  services_test_assert_entry (last, "within.txt", ATTACHE_IMPORT_STATE_UNCHANGED, NULL, NULL);
}

static void
test_from_the_clipboard (ServicesTest *test)
{
  g_autofree char *text = services_test_read_fixture ("vcc-1.en.txt");
  g_autoptr (AttacheImport) import = attache_import_new (test->library, "C21");

  store_test_done (attache_import_look_at_text (import, text, "The clipboard"));
  services_test_assert_entry (import, "The clipboard", ATTACHE_IMPORT_STATE_NEW, NULL, NULL);
  services_test_free_summary (services_test_apply (import));
  assert_session (test);
}

/* A text that names no session waits for one to be chosen. */
static void
test_session_chosen (ServicesTest *test)
{
  static const char text[] = "1\tApproval of the plan (ADM/1)\n1.1\tThe plan (ADM/1) was approved.\n2\tOther business\n2.1\tNone.\n";
  g_autofree char  *path = services_test_write (test, "short.txt", text, strlen (text));
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (AttacheIssue) issue = NULL;
  g_autofree char *session = NULL;

  services_test_assert_entry (import, "short.txt", ATTACHE_IMPORT_STATE_REFUSED, NULL, "Choose the session");
  g_object_set (import, "session", " C22 ", NULL);
  store_test_done (attache_import_look_again (import));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 1);
  services_test_assert_entry (import, "short.txt", ATTACHE_IMPORT_STATE_NEW, NULL, NULL);
  services_test_free_summary (services_test_apply (import));

  session = services_test_session (test, FALSE);
  issues = services_test_list (attache_library_list_issues (test->library, session));
  issue = services_test_find (issues, "symbol", "C22/ADM/1");
  g_assert_nonnull (issue);
}

/* C20/27 and C20/28 are told of in the text: they are history, and no papers of this session. */
static void
test_earlier_session (ServicesTest *test)
{
  g_autofree char *path = services_test_fixture ("vcc-1.en.txt");
  g_autofree char *text = services_test_read_fixture ("vcc-1.en.txt");
  g_autofree char *session = NULL;
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);
  g_autoptr (GListModel) issues = NULL;

  g_assert_nonnull (strstr (text, "C20/28"));
  services_test_free_summary (services_test_apply (import));
  session = services_test_session (test, FALSE);
  issues = services_test_list (attache_library_list_issues (test->library, session));
  g_assert_cmpuint (g_list_model_get_n_items (issues), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (GObject) issue = g_list_model_get_item (issues, i);
      g_autofree char *symbol = services_test_get (issue, "symbol");

      g_assert_true (g_str_has_prefix (symbol, "C21/"));
      g_assert_cmpstr (symbol, !=, "C21/VCC-1");
    }
}

/* The record that the project was made for, where it is there. */
static void
test_real_record (ServicesTest *test)
{
  const char *path = g_getenv ("ATTACHE_RECORD");
  g_autoptr (AttacheImport) import = NULL;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (GListModel) candidatures = NULL;
  g_autoptr (AttacheItem) item = NULL;
  g_autoptr (AttacheCandidature) candidature = NULL;
  g_autofree char      *session = NULL;
  AttacheImportSummary *summary;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("ATTACHE_RECORD names no record");
      return;
    }

  import = services_test_look (test, path, NULL);
  summary = services_test_apply (import);
  g_assert_cmpint (summary->items_added, ==, 14);
  g_assert_cmpint (summary->paragraphs_added, ==, 61);
  g_assert_cmpstr (summary->session, ==, "C21");
  services_test_free_summary (summary);

  session = services_test_session (test, FALSE);
  items = list_items (test);
  item = services_test_find (items, "number", "11");
  issues = services_test_list (attache_library_list_item_issues (test->library, attache_entity_get_id (ATTACHE_ENTITY (item))));
  g_assert_cmpuint (g_list_model_get_n_items (issues), ==, 3);

  candidatures = services_test_list (attache_library_list_candidatures (test->library, session));
  candidature = services_test_find (candidatures, "region", "ARB");
  g_assert_nonnull (strstr (attache_candidature_get_person (candidature), "Belal"));
  g_assert_cmpint (attache_candidature_get_state (candidature), ==, ATTACHE_CANDIDATURE_STATE_ANNOUNCED);
  g_assert_true (attache_candidature_get_note_verbale (candidature));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/record/preview-stores-nothing", test_preview_stores_nothing);
  services_test_add ("/record/again-changes-nothing", test_again_changes_nothing);
  services_test_add ("/record/one-undo", test_one_undo);
  services_test_add ("/record/own-work-stays", test_own_work_stays);
  services_test_add ("/record/cut-in-the-middle", test_cut_in_the_middle);
  services_test_add ("/record/six-languages", test_languages);
  services_test_add ("/record/second-language-adds-paragraphs", test_second_language_adds_paragraphs);
  services_test_add ("/record/language-of-the-user-takes-over", test_language_of_the_user_takes_over);
  services_test_add ("/record/clipboard", test_from_the_clipboard);
  services_test_add ("/record/session-chosen", test_session_chosen);
  services_test_add ("/record/earlier-session", test_earlier_session);
  services_test_add ("/record/real", test_real_record);

  return g_test_run ();
}
