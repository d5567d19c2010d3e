/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample session: all of it, once, as one step of undo, and apart from a real record of the same meeting. */

#include "services-test.h"

#include "model/attache-issue.h"
#include "model/attache-mark.h"
#include "services/attache-document.h"
#include "services/attache-sample.h"
#include "services/attache-undo.h"

static char *
install (ServicesTest *test)
{
  return store_test_string (attache_sample_install (test->library));
}

static guint
count (GListModel *list)
{
  g_autoptr (GListModel) model = services_test_list (list);

  return g_list_model_get_n_items (model);
}

static void
test_all_of_it (ServicesTest *test)
{
  g_autofree char *session = install (test);
  g_autofree char *listed = services_test_session (test, TRUE);
  g_autoptr (GListModel) issues = services_test_list (attache_library_list_issues (test->library, session));
  g_autoptr (GListModel) marks = services_test_list (attache_library_list_marks (test->library, session));
  g_autoptr (AttacheIssue) list = services_test_find (issues, "symbol", "C21/21");
  g_autoptr (AttacheIssue) revised = services_test_find (issues, "symbol", "C21/1(Rev.1)");
  g_autoptr (AttacheIssue) second = services_test_find (issues, "symbol", "C21/21(Add.2)");
  guint n_files = 0;
  guint n_quoted = 0;

  g_assert_cmpstr (session, ==, listed);
  g_assert_cmpuint (count (attache_library_list_items (test->library, session)), ==, 14);
  g_assert_cmpuint (count (attache_library_list_candidatures (test->library, session)), >=, 7);
  g_assert_cmpuint (count (attache_library_list_positions (test->library, session)), >=, 3);
  g_assert_cmpuint (g_list_model_get_n_items (marks), >=, 5);
  g_assert_cmpuint (count (attache_library_list_unmatched (test->library)), ==, 0);
  g_assert_nonnull (list);
  g_assert_nonnull (revised);
  g_assert_nonnull (second);
  g_assert_cmpuint (count (attache_library_list_files (test->library, attache_entity_get_id (ATTACHE_ENTITY (list)))), ==, 4);
  g_assert_true (g_str_has_prefix (attache_issue_get_title (list), "Candidates for chair and vice-chairs of Council working groups, expert"));
  g_assert_true (g_str_has_suffix (attache_issue_get_title (second), "seats still open"));

  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      n_files += attache_issue_get_file_id (issue) != NULL;
    }
  g_assert_cmpuint (n_files, ==, 10);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (AttacheMark) mark = g_list_model_get_item (marks, i);

      g_assert_cmpstr (attache_mark_get_quads (mark), !=, "");
      g_assert_nonnull (attache_mark_get_quads (mark));
      g_assert_nonnull (attache_mark_get_paragraph (mark));
      if (g_str_has_prefix (attache_mark_get_quote (mark), "Each region"))
        {
          g_assert_cmpstr (attache_mark_get_paragraph (mark), ==, "2");
          n_quoted++;
        }
    }
  g_assert_cmpuint (n_quoted, ==, 1);
}

static void
test_once (ServicesTest *test)
{
  g_autofree char *first = install (test);
  g_autofree char *before = services_test_dump (test);
  g_autofree char *second = install (test);
  g_autofree char *after = services_test_dump (test);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (before, ==, after);
}

static void
test_one_undo (ServicesTest *test)
{
  g_autofree char *session = install (test);
  g_autofree char *dump = NULL;

  g_free (store_test_string (attache_undo_undo (attache_library_get_undo (test->library))));
  dump = services_test_dump (test);
  g_assert_cmpstr (dump, ==, "");
}

static void
test_apart_from_the_real_record (ServicesTest *test)
{
  g_autofree char *sample = install (test);
  g_autofree char *path = services_test_fixture ("vcc-1.zh.txt");
  g_autofree char *real = NULL;
  g_autoptr (GListModel) before = services_test_list (attache_library_list_items (test->library, sample));
  g_autoptr (GListModel) after = NULL;
  g_autoptr (GObject) item = g_list_model_get_item (before, 0);
  g_autofree char *title = services_test_get (item, "title");
  g_autofree char *kept = NULL;

  services_test_import (test, path);
  real = services_test_session (test, FALSE);
  g_assert_nonnull (real);
  g_assert_cmpstr (real, !=, sample);

  after = services_test_list (attache_library_list_items (test->library, sample));
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 14);
  kept = services_test_get (item, "title");
  g_assert_cmpstr (kept, ==, title);
  g_assert_cmpuint (count (attache_library_list_positions (test->library, real)), ==, 0);
}

static void
test_papers_open (ServicesTest *test)
{
  g_autofree char *session = install (test);
  g_autoptr (GListModel) issues = services_test_list (attache_library_list_issues (test->library, session));
  g_autoptr (AttacheIssue) issue = services_test_find (issues, "symbol", "C21/21");
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (AttachePageImage) image = NULL;
  g_autoptr (AttachePageText) text = NULL;
  double width, height;

  document = store_test_object (attache_document_open (test->library, attache_issue_get_file_id (issue), NULL));
  g_assert_cmpuint (attache_document_get_n_pages (document), ==, attache_issue_get_n_pages (issue));
  attache_document_get_page_size (document, 0, &width, &height);
  image = store_test_object (attache_document_render (document, 0, 0.5, ATTACHE_PRIORITY_VISIBLE));
  g_assert_cmpint (attache_page_image_get_width (image), ==, (int)(width * 0.5 + 0.5));
  text = store_test_object (attache_document_get_text (document, 0, ATTACHE_PRIORITY_INDEX));
  g_assert_nonnull (strstr (attache_page_text_get_text (text), "C21/21"));
}

/* What is opened and rendered ahead is what the next one gets who asks, once, and who asks for anything else gets that. */
static void
test_open_ahead (ServicesTest *test)
{
  g_autofree char *session = install (test);
  g_autoptr (GListModel) issues = services_test_list (attache_library_list_issues (test->library, session));
  g_autoptr (AttacheIssue) issue = services_test_find (issues, "symbol", "C21/21");
  g_autoptr (AttacheIssue) other = services_test_find (issues, "symbol", "C21/21(Add.1)");
  g_autoptr (AttacheDocument) ahead = NULL;
  g_autoptr (AttacheDocument) another = NULL;
  g_autoptr (AttacheDocument) asked = NULL;
  g_autoptr (AttacheDocument) again = NULL;
  g_autoptr (AttachePageImage) small = NULL;
  g_autoptr (AttachePageImage) large = NULL;
  double width, height;

  store_test_fails (attache_document_dup_ahead (test->library), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "");
  attache_document_open_ahead (test->library, attache_issue_get_file_id (issue));
  ahead = store_test_object (attache_document_dup_ahead (test->library));
  attache_document_render_ahead (ahead, 0, 0.5);
  attache_document_render_ahead (ahead, 999, 0.5);

  another = store_test_object (attache_document_open (test->library, attache_issue_get_file_id (other), NULL));
  asked = store_test_object (attache_document_open (test->library, attache_issue_get_file_id (issue), NULL));
  again = store_test_object (attache_document_open (test->library, attache_issue_get_file_id (issue), NULL));
  g_assert_true (asked == ahead);
  g_assert_true (another != ahead);
  g_assert_true (again != ahead);

  attache_document_get_page_size (asked, 0, &width, &height);
  large = store_test_object (attache_document_render (asked, 0, 1, ATTACHE_PRIORITY_VISIBLE));
  small = store_test_object (attache_document_render (asked, 0, 0.5, ATTACHE_PRIORITY_VISIBLE));
  g_assert_cmpint (ABS (attache_page_image_get_width (large) - width), <=, 1);
  g_assert_cmpint (ABS (attache_page_image_get_width (small) - width * 0.5), <=, 1);
}

static void
test_not_installed (ServicesTest *test)
{
  g_autofree char *folder = g_strdup (g_getenv ("ATTACHE_SAMPLE_DIR"));

  g_setenv ("ATTACHE_SAMPLE_DIR", test->files, TRUE);
  store_test_fails (attache_sample_install (test->library), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, test->files);
  g_setenv ("ATTACHE_SAMPLE_DIR", folder, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/sample/all-of-it", test_all_of_it);
  services_test_add ("/sample/once", test_once);
  services_test_add ("/sample/one-undo", test_one_undo);
  services_test_add ("/sample/apart-from-the-real-record", test_apart_from_the_real_record);
  services_test_add ("/sample/papers-open", test_papers_open);
  services_test_add ("/sample/open-ahead", test_open_ahead);
  services_test_add ("/sample/not-installed", test_not_installed);

  return g_test_run ();
}
