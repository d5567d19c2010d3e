/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Word documents: a record says in Word what it says as text, in six languages; a paper is stored beside its PDF; what
 * cannot be read gets a sentence. */

#include "services-test.h"

#include "docx-test.h"

#include "model/attache-file.h"
#include "model/attache-issue.h"
#include "services/attache-document.h"
#include "services/attache-inspect.h"

#include <string.h>

static char *
write_bytes (ServicesTest *test,
             const char   *name,
             GBytes       *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return services_test_write (test, name, data, size);
}

static char *
write_word (ServicesTest *test,
            const char   *name,
            const char   *text,
            DocxTestFlags flags)
{
  g_autoptr (GBytes) bytes = docx_test_new (text, flags);

  return write_bytes (test, name, bytes);
}

static gpointer
wait_boxed (DexFuture *future,
            GError   **error)
{
  const GValue *value;
  gpointer      boxed = NULL;

  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  value = dex_future_get_value (future, error);
  if (value != NULL)
    boxed = g_value_dup_boxed (value);
  dex_unref (future);

  return boxed;
}

static GPtrArray *
list_fixtures (void)
{
  GPtrArray       *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = services_test_fixture ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >=, 12);

  return names;
}

static void
assert_same (ServicesTest *test,
             const char   *fixture,
             DocxTestFlags flags)
{
  g_autofree char *text = services_test_read_fixture (fixture);
  g_autofree char *path = write_word (test, "record.docx", text, flags);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) expected = attache_inspect_text (text, strlen (text), fixture, NULL, ATTACHE_TEXT_KIND_UNKNOWN, &error);
  g_autoptr (JsonNode) found = NULL;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_assert_no_error (error);
  found = wait_boxed (attache_inspect_file (path, NULL, ATTACHE_TEXT_KIND_UNKNOWN), &error);
  g_assert_no_error (error);
  /* What is no record as text is a paper in Word. */
  if (g_str_equal (json_object_get_string_member (json_node_get_object (expected), "kind"), "unknown"))
    {
      g_assert_cmpstr (json_object_get_string_member (json_node_get_object (found), "kind"), ==, "paper");
      g_assert_cmpstr (json_object_get_string_member (json_node_get_object (found), "symbol"), ==,
                       json_object_get_string_member (json_node_get_object (expected), "symbol"));
      return;
    }
  left = json_to_string (found, TRUE);
  right = json_to_string (expected, TRUE);
  if (!g_str_equal (left, right))
    g_test_message ("%s as %d: %s\nexpected\n%s", fixture, flags, left, right);
  g_assert_true (g_str_equal (left, right));
}

/* Every text of the fixtures, with its numbers typed and as lists, with and without the traces of changes. */
static void
test_says_what_the_text_says (ServicesTest *test)
{
  g_autoptr (GPtrArray) names = list_fixtures ();

  for (guint i = 0; i < names->len; i++)
    for (DocxTestFlags flags = DOCX_TEST_PLAIN; flags <= (DOCX_TEST_NUMBERED | DOCX_TEST_TRACKED); flags++)
      assert_same (test, g_ptr_array_index (names, i), flags);
}

/* In each language: what was imported from Word is there already for the text. */
static void
test_imports_as_the_text_does (ServicesTest *test)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *fixture = g_strdup_printf ("vcc-1.%s.txt", languages[i]);
      g_autofree char *name = g_strdup_printf ("vcc-1.%s.docx", languages[i]);
      g_autofree char *bookmarked = services_test_read_fixture (fixture);
      g_autofree char *path = write_word (test, name, bookmarked, DOCX_TEST_NUMBERED);
      g_autofree char *text_path = services_test_fixture (fixture);
      g_autoptr (AttacheImport) word = services_test_look (test, path, NULL);
      g_autoptr (AttacheImport) text = NULL;
      g_autofree char *symbol = NULL;

      g_assert_cmpint (services_test_get_int (services_test_entry (word, name), "state"), !=, ATTACHE_IMPORT_STATE_REFUSED);
      services_test_free_summary (services_test_apply (word));
      text = services_test_look (test, text_path, NULL);
      symbol = services_test_get (services_test_entry (text, fixture), "symbol");
      services_test_assert_entry (text, fixture, ATTACHE_IMPORT_STATE_UNCHANGED, symbol, NULL);
    }
  g_assert_cmpint (services_test_count_papers (test), ==, 0);
}

static const char paper[] =
  "COUNCIL 2021\nVirtual consultation of councillors\nDocument C21/86-E\n14 May 2021\nOriginal: English\n"
  "Contribution by Ruritania\nBridges between islands\n"
  "1\tIntroduction\n1.1\tBridges are long.\n2\tProposal\n2.1\tThe Council is invited to note this document.\n";

static gpointer
find_issue (ServicesTest *test)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) issues = services_test_list (attache_library_list_issues (test->library, session));

  return services_test_find (issues, "symbol", "C21/86");
}

/* Stored under its format; it cannot be shown, which is said; with the PDF it is the PDF that opens. */
static void
test_paper (ServicesTest *test)
{
  g_autofree char *word = write_word (test, "S21-CL-C-0086!!MSW-E.docx", paper, DOCX_TEST_NUMBERED);
  g_autofree char *pdf = services_test_write_pdf (test, "S21-CL-C-0086!!PDF-E.pdf", paper);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (AttacheImport) import = services_test_look (test, word, NULL);
  g_autoptr (AttacheIssue) issue = NULL;
  g_autoptr (AttacheIssue) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = NULL;
  g_autoptr (AttacheFile) file = NULL;

  services_test_assert_entry (import, "S21-CL-C-0086!!MSW-E.docx", ATTACHE_IMPORT_STATE_NEW, "C21/86", NULL);
  services_test_free_summary (services_test_apply (import));
  g_assert_cmpint (services_test_count_papers (test), ==, 1);
  issue = find_issue (test);
  g_assert_nonnull (issue);
  first = g_strdup (attache_issue_get_file_id (issue));
  g_assert_nonnull (first);
  g_assert_null (wait_boxed (attache_document_open (test->library, first, NULL), &error));
  g_assert_error (error, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "C21/86"));
  g_assert_nonnull (strstr (error->message, "Import the PDF"));

  services_test_import (test, pdf);
  g_assert_cmpint (services_test_count_papers (test), ==, 2);
  again = find_issue (test);
  second = g_strdup (attache_issue_get_file_id (again));
  g_assert_cmpstr (first, !=, second);
  files = services_test_list (attache_library_list_files (test->library, attache_entity_get_id (ATTACHE_ENTITY (again))));
  g_assert_cmpuint (g_list_model_get_n_items (files), ==, 2);
  file = g_list_model_get_item (files, 1);
  g_assert_cmpstr (attache_file_get_format (file), ==, "docx");
}

/* Without a name that says so, by what stands at its top. */
static void
test_paper_by_its_cover (ServicesTest *test)
{
  g_autofree char *path = write_word (test, "bridges.docx", "COUNCIL 2021\nDocument C21/86-E\nBridges between islands\n", DOCX_TEST_PLAIN);
  g_autofree char *letter = write_word (test, "letter.docx", "Dear colleague,\nthank you for the bridge.\n", DOCX_TEST_PLAIN);
  g_autoptr (AttacheImport) import = services_test_look (test, path, letter, NULL);

  services_test_assert_entry (import, "bridges.docx", ATTACHE_IMPORT_STATE_NEW, "C21/86", NULL);
  services_test_assert_entry (import, "letter.docx", ATTACHE_IMPORT_STATE_UNMATCHED, NULL, "letter.docx");
}

static void
assert_refused (ServicesTest *test,
                const char   *name,
                GBytes       *bytes,
                const char   *remedy)
{
  g_autofree char *path = write_bytes (test, name, bytes);
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);
  g_autofree char *why = services_test_get (services_test_entry (import, name), "why");

  g_test_message ("%s", why);
  services_test_assert_entry (import, name, ATTACHE_IMPORT_STATE_REFUSED, NULL, remedy);
  g_assert_nonnull (strstr (why, name));
  services_test_free_summary (services_test_apply (import));
  g_assert_cmpint (services_test_count_papers (test), ==, 0);
}

static void
test_refused (ServicesTest *test)
{
  static const char         encrypted[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  static const char         old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";
  static const DocxTestPart sheet = { "xl/workbook.xml", "<workbook/>", -1 };
  g_autoptr (GBytes) whole = docx_test_new (paper, DOCX_TEST_PLAIN);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GBytes) locked = g_bytes_new_static (encrypted, sizeof encrypted);
  g_autoptr (GBytes) before = g_bytes_new_static (old, sizeof old);
  g_autoptr (GBytes) words = g_bytes_new_static ("\1\2\3\4\5\6 words.\n", 14);
  g_autoptr (GBytes) other = docx_test_zip (&sheet, 1);
  g_autoptr (GBytes) broken = docx_test_pack (DOCX_TEST_DOCUMENT ("<w:p>"), NULL, NULL);
  g_autoptr (GBytes) empty = docx_test_pack (DOCX_TEST_DOCUMENT (""), NULL, NULL);

  assert_refused (test, "cut.docx", cut, "Get the file again");
  assert_refused (test, "locked.docx", locked, "protected by a password");
  assert_refused (test, "old.doc", before, "save it as .docx");
  assert_refused (test, "words.docx", words, "cannot be read");
  assert_refused (test, "other.docx", other, "spreadsheet");
  assert_refused (test, "broken.docx", broken, "Get the file again");
  assert_refused (test, "empty.docx", empty, "is empty");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/word/says-what-the-text-says", test_says_what_the_text_says);
  services_test_add ("/word/imports-as-the-text-does", test_imports_as_the_text_does);
  services_test_add ("/word/paper", test_paper);
  services_test_add ("/word/paper-by-its-cover", test_paper_by_its_cover);
  services_test_add ("/word/refused", test_refused);

  return g_test_run ();
}
