/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bad input: each gets a sentence that names the file and the remedy, and the library is as it was. */

#include "services-test.h"

#include "services/attache-document.h"
#include "store/attache-store-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <signal.h>
#include <unistd.h>

/* Refused, said why, nothing stored when it is applied all the same. */
static void
assert_refused (ServicesTest *test,
                const char   *path,
                const char   *remedy)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;
  g_autofree char *why = NULL;
  g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);
  GObject *entry = services_test_entry (import, name);

  g_assert_nonnull (entry);
  g_assert_cmpint (services_test_get_int (entry, "state"), ==, ATTACHE_IMPORT_STATE_REFUSED);
  why = services_test_get (entry, "why");
  g_test_message ("%s", why);
  g_assert_nonnull (strstr (why, name));
  g_assert_nonnull (strstr (why, remedy));
  g_assert_true (g_str_has_suffix (why, "."));

  g_object_set (entry, "included", TRUE, NULL);
  services_test_free_summary (services_test_apply (import));
  after = services_test_dump (test);
  g_assert_null (strstr (after, "file|"));
  g_assert_null (strstr (after, "session|"));
  g_assert_cmpint (services_test_count_papers (test), ==, 0);
}

static void
test_no_text (ServicesTest *test)
{
  static const char bytes[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\xff\xfe\xfd";
  g_autofree char  *path = services_test_write (test, "record.txt", bytes, sizeof bytes);

  assert_refused (test, path, "Save it");
}

static void
test_empty (ServicesTest *test)
{
  g_autofree char *text = services_test_write (test, "empty.txt", "", 0);
  g_autofree char *paper = services_test_write (test, "S21-CL-C-0021!!PDF-E.pdf", "", 0);
  g_autofree char *blank = services_test_write (test, "blank.txt", " \n\n\t\n", 5);

  assert_refused (test, text, "Get it again");
  assert_refused (test, paper, "Get it again");
  assert_refused (test, blank, "");
}

static void
test_random_bytes (ServicesTest *test)
{
  gsize            length = 50 * 1000 * 1000;
  g_autofree char *bytes = g_malloc (length);
  g_autofree char *path = NULL;
  g_autofree char *named = NULL;
  gint64           start;

  for (gsize i = 0; i < length; i += 4)
    *(guint32 *)(void *)(bytes + i) = g_test_rand_int ();
  path = services_test_write (test, "noise", bytes, length);
  named = services_test_write (test, "S21-CL-C-0021!!PDF-E.pdf", bytes, length);
  start = g_get_monotonic_time ();
  assert_refused (test, path, "Save it");
  assert_refused (test, named, "not a PDF");
  g_test_message ("%d ms", (int)((g_get_monotonic_time () - start) / 1000));
}

static void
test_long_text (ServicesTest *test)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (AttacheImport) import = NULL;
  gint64 start;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "Line %u says that Document C21/%u was noted by the councillors.\n", i, i % 90 + 1);
  path = services_test_write (test, "long.txt", text->str, text->len);
  start = g_get_monotonic_time ();
  import = services_test_look (test, path, NULL);
  services_test_assert_entry (import, "long.txt", ATTACHE_IMPORT_STATE_REFUSED, NULL, "long.txt");
  g_test_message ("%d ms", (int)((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_TIME_SPAN_SECOND);
}

/* As long, and numbered as a record is. */
static void
test_long_list (ServicesTest *test)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "%u.%u\tThe Council noted Document C21/5.\n", i / 2000 + 1, i % 2000 + 1);
  path = services_test_write (test, "list.txt", text->str, text->len);
  {
    g_autoptr (AttacheImport) import = services_test_look (test, path, NULL);

    services_test_assert_entry (import, "list.txt", ATTACHE_IMPORT_STATE_NEW, NULL, "list.txt has numbered lines");
    services_test_free_summary (services_test_apply (import));
  }
  after = services_test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

static void
test_wrong_content_under_a_right_name (ServicesTest *test)
{
  static const char html[] = "<!DOCTYPE html><html><body>Please sign in</body></html>";
  g_autofree char  *paper = services_test_write (test, "S21-CL-C-0021!!PDF-E.pdf", html, strlen (html));

  assert_refused (test, paper, "Get the file again");
}

static void
test_formats_that_come_later (ServicesTest *test)
{
  static const char zip[] = "PK\003\004 and so on";
  g_autofree char  *docx = services_test_write (test, "S21-CL-C-0021!!MSW-E.docx", zip, strlen (zip));
  g_autofree char  *html = services_test_write (test, "page.html", "<html></html>", 13);
  g_autofree char  *packed = services_test_write (test, "packed", zip, strlen (zip));

  assert_refused (test, docx, "Get the file again");
  assert_refused (test, html, "There is no text in");
  assert_refused (test, packed, "Get it again");
}

static void
test_truncated (ServicesTest *test)
{
  g_autofree char *whole = services_test_write_pdf (test, "whole.pdf", "A paper that was cut while it was fetched.");
  g_autofree char *bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *stub = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (whole, &bytes, &length, NULL));
  path = services_test_write (test, "S21-CL-C-0021!!PDF-E.pdf", bytes, length / 3);
  stub = services_test_write (test, "S21-CL-C-0022!!PDF-E.pdf", "%PDF-1.7\n", 9);
  assert_refused (test, path, "fresh copy");
  assert_refused (test, stub, "fresh copy");
}

/* The sandbox's tests prove what a password does; here only what an import makes of it. Made with the standard handler,
 * revision 2, whose key nobody knows. */
static char *
write_protected (ServicesTest *test,
                 const char   *name)
{
  static const char pdf[] =
    "%PDF-1.4\n"
    "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
    "4 0 obj\n<</Filter/Standard/V 1/R 2/P -44"
    "/O<1111111111111111111111111111111111111111111111111111111111111111>"
    "/U<2222222222222222222222222222222222222222222222222222222222222222>>>\nendobj\n"
    "trailer\n<</Root 1 0 R/Encrypt 4 0 R/ID[<31323334353637383132333435363738><31323334353637383132333435363738>]/Size 5>>\n"
    "%%EOF\n";

  return services_test_write (test, name, pdf, strlen (pdf));
}

static void
test_password (ServicesTest *test)
{
  g_autofree char *named = write_protected (test, "S21-CL-C-0021!!PDF-E.pdf");
  g_autofree char *unnamed = NULL;
  g_autofree char *detail = NULL;
  g_autoptr (AttacheImport) import = services_test_look (test, named, NULL);
  g_autoptr (AttacheImport) other = NULL;

  services_test_assert_entry (import, "S21-CL-C-0021!!PDF-E.pdf", ATTACHE_IMPORT_STATE_NEW, "C21/21", NULL);
  detail = services_test_get (services_test_entry (import, "S21-CL-C-0021!!PDF-E.pdf"), "detail");
  g_assert_nonnull (strstr (detail, "password"));

  unnamed = write_protected (test, "letter.pdf");
  other = services_test_look (test, unnamed, NULL);
  services_test_assert_entry (other, "letter.pdf", ATTACHE_IMPORT_STATE_UNMATCHED, NULL, "letter.pdf");

  store_test_fails (attache_document_open_path (NULL, named, NULL), ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_PASSWORD, "S21-CL-C-0021!!PDF-E.pdf");
  store_test_fails (attache_document_open_path (NULL, named, "guess"), ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_PASSWORD, "not the password");
}

/* Root may read everything, so it is somebody else while it looks. */
static void
test_without_permission (ServicesTest *test)
{
  g_autofree char *inside = services_test_write (test, "closed/record.txt", "text", 4);
  g_autofree char *folder = g_build_filename (test->files, "closed", NULL);
  g_autofree char *file = services_test_write (test, "secret.txt", "text", 4);
  g_autofree char *within = services_test_write (test, "listed/unseen.txt", "text", 4);
  g_autofree char *listed = g_build_filename (test->files, "listed", NULL);
  g_autoptr (AttacheImport) import = NULL;
  gboolean root = geteuid () == 0;

  g_assert_cmpint (g_chmod (folder, 0), ==, 0);
  g_assert_cmpint (g_chmod (listed, 0444), ==, 0);
  g_assert_cmpint (g_chmod (file, 0), ==, 0);
  g_assert_cmpint (g_chmod (test->files, 0755), ==, 0);
  if (root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  import = services_test_look (test, folder, file, listed, NULL);
  if (root)
    g_assert_cmpint (seteuid (0), ==, 0);

  services_test_assert_entry (import, "closed", ATTACHE_IMPORT_STATE_REFUSED, NULL, "The folder closed may not be read. Change its permissions");
  services_test_assert_entry (import, "secret.txt", ATTACHE_IMPORT_STATE_REFUSED, NULL, "secret.txt may not be read. Change its permissions");
  services_test_assert_entry (import, "unseen.txt", ATTACHE_IMPORT_STATE_REFUSED, NULL, "unseen.txt may not be read. Change the permissions of its folder");
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (listed, 0700), ==, 0);
}

static void
test_gone (ServicesTest *test)
{
  g_autofree char *path = g_build_filename (test->files, "gone.pdf", NULL);

  assert_refused (test, path, "not there any more");
}

/* Gone between the preview and the import. */
static void
test_gone_meanwhile (ServicesTest *test)
{
  g_autofree char *first = services_test_write_pdf (test, "S21-CL-C-0021!!PDF-E.pdf", "one");
  g_autofree char *second = services_test_write_pdf (test, "S21-CL-C-0022!!PDF-E.pdf", "two");
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;
  g_autoptr (AttacheImport) import = services_test_look (test, first, second, NULL);

  g_assert_cmpint (g_unlink (second), ==, 0);
  store_test_fails (attache_import_apply (import, "Import"), G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "S21-CL-C-0022!!PDF-E.pdf");
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
  g_object_unref (services_test_list (attache_library_list_sessions (test->library)));
  g_assert_cmpint (services_test_count_papers (test), ==, 0);
  g_assert_cmpuint (services_test_count_shelves (test), ==, 0);
}

/* A limit on the size of files stands in for a full disk: the same writes fail at the same places. */
static void
test_full_disk (ServicesTest *test)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *paper = NULL;
  g_autofree char *before = services_test_dump (test);
  g_autofree char *after = NULL;
  g_autoptr (AttacheImport) import = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit old, tight;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%x ", g_test_rand_int ());
  paper = services_test_write_pdf (test, "S21-CL-C-0021!!PDF-E.pdf", text->str);
  import = services_test_look (test, paper, NULL);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  tight = old;
  tight.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  store_test_wait (attache_import_apply (import, "Import"), &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);

  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_suffix (error->message, "."));
  after = services_test_dump (test);
  g_assert_cmpstr (before, ==, after);
  g_object_unref (services_test_list (attache_library_list_sessions (test->library)));
  g_assert_cmpint (services_test_count_papers (test), ==, 0);
}

static void
test_open_elsewhere (ServicesTest *test)
{
  store_test_fails (attache_library_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_BUSY, test->folder);
}

static void
test_newer (ServicesTest *test)
{
  g_autofree char *folder = g_build_filename (test->files, "newer", NULL);
  StoreTest        other = { .folder = folder };
  AttacheLibrary  *library = store_test_object (attache_library_open (folder));

  store_test_done (attache_library_close (library));
  g_object_unref (library);
  g_assert_cmpint (store_test_execute (&other, "PRAGMA user_version = 99"), ==, SQLITE_OK);
  store_test_fails (attache_library_open (folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_NEWER, folder);
  g_assert_cmpint (store_test_count (&other, "PRAGMA user_version"), ==, 99);
}

static void
test_check (ServicesTest *test)
{
  g_autofree char *path = services_test_write_pdf (test, "S21-CL-C-0021!!PDF-E.pdf", "one");
  g_autoptr (GError) error = NULL;
  const GValue *value;
  char        **problems;

  services_test_import (test, path);
  value = store_test_wait (attache_library_check (test->library), &error);
  g_assert_no_error (error);
  problems = g_value_get_boxed (value);
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
}

static void
test_describe (ServicesTest *test)
{
  g_autofree char *text = attache_library_describe (test->library);

  g_assert_nonnull (strstr (text, test->folder));
  g_assert_nonnull (strstr (text, "GLib"));
  g_assert_nonnull (strstr (text, "SQLite 3."));
  g_test_message ("%s", text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  services_test_add ("/bad-input/no-text", test_no_text);
  services_test_add ("/bad-input/empty", test_empty);
  services_test_add ("/bad-input/random-bytes", test_random_bytes);
  services_test_add ("/bad-input/long-text", test_long_text);
  services_test_add ("/bad-input/long-list", test_long_list);
  services_test_add ("/bad-input/wrong-content", test_wrong_content_under_a_right_name);
  services_test_add ("/bad-input/later-formats", test_formats_that_come_later);
  services_test_add ("/bad-input/truncated", test_truncated);
  services_test_add ("/bad-input/password", test_password);
  services_test_add ("/bad-input/without-permission", test_without_permission);
  services_test_add ("/bad-input/gone", test_gone);
  services_test_add ("/bad-input/gone-meanwhile", test_gone_meanwhile);
  services_test_add ("/bad-input/full-disk", test_full_disk);
  services_test_add ("/bad-input/open-elsewhere", test_open_elsewhere);
  services_test_add ("/bad-input/newer", test_newer);
  services_test_add ("/bad-input/check", test_check);
  services_test_add ("/bad-input/describe", test_describe);

  return g_test_run ();
}
