/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing folders of papers: by name, by first page, by hand; the same bytes once; links, cancel and undo. */

#include "services-test.h"

#include "model/attache-file.h"
#include "model/attache-issue.h"
#include "services/attache-undo.h"

#include <glib/gstdio.h>
#include <unistd.h>

static const char cover[] = "Council 2021\nVirtual consultation\nAddendum 1 to\nDocument C21/30-E\n12 May 2021\nOriginal: English\n"
                            "Report by the Secretary-General\nPREPARATIONS FOR THE CONFERENCE\n1 The report cites Document C21/5.";

static void
test_names (ServicesTest *test)
{
  g_autofree char *first = services_test_write_pdf (test, "papers/S21-CL-C-0021!A1!PDF-E.pdf", "one");
  g_autofree char *second = services_test_write_pdf (test, "papers/S21-CL-C-0021_A2_PDF-F.pdf", "two");
  g_autofree char *third = services_test_write_pdf (test, "papers/deeper/S21-CL-C-0030%21C1%21PDF-R.pdf", "three");
  g_autofree char *hidden = services_test_write_pdf (test, "papers/.S21-CL-C-0099!!PDF-E.pdf", "hidden");
  g_autofree char *folder = g_build_filename (test->files, "papers", NULL);
  g_autoptr (AttacheImport) import = services_test_look (test, folder, NULL);
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (AttacheIssue) base = NULL;
  g_autofree char      *session = NULL;
  g_autofree char      *language = NULL;
  AttacheImportSummary *summary;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 3);
  services_test_assert_entry (import, "S21-CL-C-0021!A1!PDF-E.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/21(Add.1)", NULL);
  services_test_assert_entry (import, "S21-CL-C-0021_A2_PDF-F.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/21(Add.2)", NULL);
  services_test_assert_entry (import, "S21-CL-C-0030%21C1%21PDF-R.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/30(Corr.1)", NULL);
  language = services_test_get (services_test_entry (import, "S21-CL-C-0030%21C1%21PDF-R.pdf"), "language");
  g_assert_cmpstr (language, ==, "ru");

  summary = services_test_apply (import);
  g_assert_cmpint (summary->files_added, ==, 3);
  services_test_free_summary (summary);
  g_assert_cmpint (services_test_count_papers (test), ==, 3);

  /* An addendum implies the text that it adds to, which is not here. */
  session = services_test_session (test, FALSE);
  issues = services_test_list (attache_library_list_issues (test->library, session));
  g_assert_cmpuint (g_list_model_get_n_items (issues), ==, 5);
  base = services_test_find (issues, "symbol", "C21/21");
  g_assert_nonnull (base);
  g_assert_null (attache_issue_get_file_id (base));
}

/* A corrigendum knows its title, and the text that it corrects, which is not here, has none: the same folder again must not
 * give it one. */
static void
test_again (ServicesTest *test)
{
  static const char     corrigendum[] = "Council 2021\nCorrigendum 1 to\nDocument C21/30-E\n12 May 2021\nOriginal: English\n"
                                        "Report by the Secretary-General\nPREPARATIONS FOR THE CONFERENCE\n1 The report cites Document C21/5.";
  g_autofree char      *path = services_test_write_pdf (test, "S21-CL-C-0030!C1!PDF-E.pdf", corrigendum);
  g_autofree char      *before = NULL;
  g_autofree char      *after = NULL;
  AttacheImportSummary *summary;
  g_autoptr (AttacheImport) again = NULL;

  services_test_import (test, path);
  before = services_test_dump (test);
  again = services_test_look (test, path, NULL);
  g_object_set (services_test_entry (again, "S21-CL-C-0030!C1!PDF-E.pdf"), "included", TRUE, NULL);
  summary = services_test_apply (again);
  g_assert_cmpint (summary->papers_changed, ==, 0);
  g_assert_cmpint (summary->papers_unchanged, ==, 2);
  services_test_free_summary (summary);
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_first_page (ServicesTest *test)
{
  g_autofree char *plain = services_test_write_pdf (test, "from-mail.pdf", cover);
  g_autofree char *many = services_test_write_pdf (test, "list.pdf", "See Documents C21/5 and C21/6.");
  g_autofree char *none = services_test_write_pdf (test, "letter.pdf", "Dear colleagues, thank you.");
  g_autoptr (AttacheImport) import = services_test_look (test, plain, many, none, NULL);

  services_test_assert_entry (import, "from-mail.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/30(Add.1)", NULL);
  services_test_assert_entry (import, "list.pdf", ATTACHE_IMPORT_STATE_UNMATCHED, NULL, "list.pdf");
  services_test_assert_entry (import, "letter.pdf", ATTACHE_IMPORT_STATE_UNMATCHED, NULL, "letter.pdf");
}

static void
test_assigned_in_the_preview (ServicesTest *test)
{
  g_autofree char *path = services_test_write_pdf (test, "letter.pdf", "Dear colleagues, thank you.");
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);
  GObject *entry = services_test_entry (import, "letter.pdf");
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (AttacheIssue) issue = NULL;
  g_autofree char *session = NULL;

  g_object_set (entry, "symbol", "nonsense", NULL);
  services_test_assert_entry (import, "letter.pdf", ATTACHE_IMPORT_STATE_UNMATCHED, NULL, "nonsense");
  g_object_set (entry, "symbol", "C21/77 (Rev. 2)", "language", "es", NULL);
  services_test_assert_entry (import, "letter.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/77(Rev.2)", NULL);

  services_test_free_summary (services_test_apply (import));
  session = services_test_session (test, FALSE);
  issues = services_test_list (attache_library_list_issues (test->library, session));
  issue = services_test_find (issues, "symbol", "C21/77(Rev.2)");
  g_assert_cmpstr (attache_issue_get_languages (issue), ==, "es");
}

static void
test_assigned_later (ServicesTest *test)
{
  g_autofree char *path = services_test_write_pdf (test, "letter.pdf", "Dear colleagues, thank you.");
  g_autoptr (GListModel) unmatched = NULL;
  g_autoptr (AttacheFile) file = NULL;
  g_autofree char *session = NULL;
  const char      *id;

  services_test_import (test, path);
  unmatched = services_test_list (attache_library_list_unmatched (test->library));
  g_assert_cmpuint (g_list_model_get_n_items (unmatched), ==, 1);
  file = g_list_model_get_item (unmatched, 0);
  id = attache_entity_get_id (ATTACHE_ENTITY (file));

  store_test_fails (attache_library_assign_file (test->library, id, "nonsense", NULL, "Assign"), G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "nonsense");
  store_test_done (attache_library_assign_file (test->library, id, "C21/INF/5", "fr", "Assign"));
  g_object_unref (services_test_list (g_object_ref (unmatched)));
  g_assert_cmpuint (g_list_model_get_n_items (unmatched), ==, 0);
  session = services_test_session (test, FALSE);
  g_assert_nonnull (session);

  g_free (store_test_string (attache_undo_undo (attache_library_get_undo (test->library))));
  g_object_unref (services_test_list (g_object_ref (unmatched)));
  g_assert_cmpuint (g_list_model_get_n_items (unmatched), ==, 1);
}

static void
test_same_bytes_once (ServicesTest *test)
{
  g_autofree char *first = services_test_write_pdf (test, "S21-CL-C-0021!!PDF-E.pdf", "one");
  g_autofree char *bytes = NULL;
  g_autofree char *second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *detail = NULL;
  g_autoptr (AttacheImport) import = NULL;
  g_autoptr (AttacheImport) again = NULL;
  AttacheImportSummary *summary;
  gsize                 length;

  g_assert_true (g_file_get_contents (first, &bytes, &length, NULL));
  second = services_test_write (test, "copy of it.pdf", bytes, length);
  import = services_test_look (test, first, second, NULL);
  services_test_assert_entry (import, "copy of it.pdf", ATTACHE_IMPORT_STATE_UNCHANGED, "C21/21", NULL);
  detail = services_test_get (services_test_entry (import, "copy of it.pdf"), "detail");
  g_assert_nonnull (strstr (detail, "S21-CL-C-0021!!PDF-E.pdf"));
  summary = services_test_apply (import);
  g_assert_cmpint (summary->files_added, ==, 1);
  services_test_free_summary (summary);
  g_assert_cmpint (services_test_count_papers (test), ==, 1);

  before = services_test_dump (test);
  again = services_test_look (test, second, NULL);
  services_test_assert_entry (again, "copy of it.pdf", ATTACHE_IMPORT_STATE_UNCHANGED, NULL, "copy of it.pdf");
  services_test_free_summary (services_test_apply (again));
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_another_text_of_the_same_paper (ServicesTest *test)
{
  g_autofree char *first = services_test_write_pdf (test, "a/S21-CL-C-0021!!PDF-E.pdf", "one");
  g_autofree char *second = services_test_write_pdf (test, "b/S21-CL-C-0021!!PDF-E.pdf", "two");
  g_autoptr (AttacheImport) import = NULL;

  services_test_import (test, first);
  import = services_test_look (test, second, NULL);
  services_test_assert_entry (import, "S21-CL-C-0021!!PDF-E.pdf", ATTACHE_IMPORT_STATE_CHANGED, "C21/21", NULL);
}

static void
test_links (ServicesTest *test)
{
  g_autofree char *inside = services_test_write_pdf (test, "papers/S21-CL-C-0021!!PDF-E.pdf", "one");
  g_autofree char *outside = services_test_write_pdf (test, "S21-CL-C-0022!!PDF-E.pdf", "two");
  g_autofree char *folder = g_build_filename (test->files, "papers", NULL);
  g_autofree char *to_outside = g_build_filename (folder, "S21-CL-C-0023!!PDF-E.pdf", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);
  g_autofree char *dangling = g_build_filename (folder, "dangling.pdf", NULL);
  g_autoptr (AttacheImport) import = NULL;

  g_assert_cmpint (symlink (outside, to_outside), ==, 0);
  g_assert_cmpint (symlink (folder, loop), ==, 0);
  g_assert_cmpint (symlink ("/nowhere/at/all", dangling), ==, 0);
  import = services_test_look (test, folder, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, 4);
  services_test_assert_entry (import, "S21-CL-C-0021!!PDF-E.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/21", NULL);
  services_test_assert_entry (import, "S21-CL-C-0023!!PDF-E.pdf", ATTACHE_IMPORT_STATE_REFUSED, NULL, "link");
  services_test_assert_entry (import, "loop", ATTACHE_IMPORT_STATE_REFUSED, NULL, "link to a folder");
  services_test_assert_entry (import, "dangling.pdf", ATTACHE_IMPORT_STATE_REFUSED, NULL, "not there");
}

/* With the record: a paper that was missing is there, and the item says so. */
static void
test_missing_paper_arrives (ServicesTest *test)
{
  g_autofree char *record = services_test_fixture ("vcc-1.en.txt");
  g_autofree char *session = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (GListModel) issues = NULL;
  g_autoptr (GObject) item = NULL;
  int   n_missing;
  guint number = 0;

  services_test_import (test, record);
  session = services_test_session (test, FALSE);
  items = services_test_list (attache_library_list_items (test->library, session));
  for (guint i = 0; item == NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) candidate = g_list_model_get_item (items, i);

      if (services_test_get_int (candidate, "n-missing") > 0)
        {
          g_autofree char *id = services_test_get (candidate, "id");

          issues = services_test_list (attache_library_list_item_issues (test->library, id));
          for (guint j = 0; number == 0 && j < g_list_model_get_n_items (issues); j++)
            {
              g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, j);

              if (attache_issue_get_kind (issue) == ATTACHE_ISSUE_KIND_BASE &&
                  sscanf (attache_issue_get_symbol (issue), "C21/%u", &number) == 1)
                item = g_object_ref (candidate);
            }
        }
    }
  g_assert_nonnull (item);

  n_missing = services_test_get_int (item, "n-missing");
  name = g_strdup_printf ("S21-CL-C-%04u!!PDF-E.pdf", number);
  path = services_test_write_pdf (test, name, "here");
  services_test_import (test, path);
  g_object_unref (services_test_list (g_object_ref (items)));
  g_assert_cmpint (services_test_get_int (item, "n-missing"), ==, n_missing - 1);
}

static void
test_cancel_looking (ServicesTest *test)
{
  g_autoptr (AttacheImport) import = attache_import_new (test->library, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  DexFuture *future;
  guint      n_entries;

  for (guint i = 1; i <= 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("S21-CL-C-%04u!!PDF-E.pdf", i);

      g_ptr_array_add (paths, services_test_write_pdf (test, name, name));
    }
  future = attache_import_look (import, paths);
  while (g_list_model_get_n_items (G_LIST_MODEL (import)) < 2)
    g_main_context_iteration (NULL, TRUE);
  dex_unref (future);
  n_entries = g_list_model_get_n_items (G_LIST_MODEL (import));

  /* Whatever was under way ends by itself, and adds nothing more. */
  for (guint i = 0; i < 100; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==, n_entries);
}

static void
test_cancel_applying (ServicesTest *test)
{
  g_autoptr (AttacheImport) import = NULL;
  g_autoptr (GListModel) nothing = NULL;
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;
  DexFuture       *future;

  for (guint i = 1; i <= 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("S21-CL-C-%04u!!PDF-E.pdf", i);
      g_autofree char *path = services_test_write_pdf (test, name, name);
    }
  import = services_test_look (test, test->files, NULL);
  future = attache_import_apply (import, "Import");
  while (services_test_count_papers (test) < 2)
    g_main_context_iteration (NULL, FALSE);
  dex_unref (future);

  for (guint i = 0; i < 50 && (i < 5 || services_test_count_papers (test) > 0); i++)
    {
      g_usleep (20000);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  nothing = services_test_list (attache_library_list_sessions (test->library));
  g_assert_cmpuint (g_list_model_get_n_items (nothing), ==, 0);
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (services_test_count_papers (test), ==, 0);
  g_assert_cmpuint (services_test_count_shelves (test), ==, 0);
}

static void
test_one_undo (ServicesTest *test)
{
  g_autofree char *first = services_test_write_pdf (test, "S21-CL-C-0021!!PDF-E.pdf", "one");
  g_autofree char *second = services_test_write_pdf (test, "S21-CL-C-0022!!PDF-E.pdf", "two");
  g_autofree char *dump = NULL;
  g_autoptr (AttacheImport) again = NULL;

  services_test_import (test, test->files);
  g_free (store_test_string (attache_undo_undo (attache_library_get_undo (test->library))));
  dump = services_test_dump (test);
  g_assert_cmpstr (dump, ==, "");

  /* What was undone is new again. */
  again = services_test_look (test, first, NULL);
  services_test_assert_entry (again, "S21-CL-C-0021!!PDF-E.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/21", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/folder/again", test_again);
  services_test_add ("/folder/names", test_names);
  services_test_add ("/folder/first-page", test_first_page);
  services_test_add ("/folder/assigned-in-the-preview", test_assigned_in_the_preview);
  services_test_add ("/folder/assigned-later", test_assigned_later);
  services_test_add ("/folder/same-bytes-once", test_same_bytes_once);
  services_test_add ("/folder/another-text-of-the-same-paper", test_another_text_of_the_same_paper);
  services_test_add ("/folder/links", test_links);
  services_test_add ("/folder/missing-paper-arrives", test_missing_paper_arrives);
  services_test_add ("/folder/cancel-looking", test_cancel_looking);
  services_test_add ("/folder/cancel-applying", test_cancel_applying);
  services_test_add ("/folder/one-undo", test_one_undo);

  return g_test_run ();
}
