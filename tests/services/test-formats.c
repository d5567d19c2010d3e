/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a file in any format, by its content and not by its name; and the files in an archive. */

#include "services-test.h"

#include "docx-test.h"
#include "html-test.h"
#include "sheet-test.h"

#include "services/attache-archive.h"
#include "services/attache-document-text.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define AGENDA "1\tOpening\tC21/1\n2\tClosing\tC21/2\n"

static const GValue *
wait (DexFuture *future,
      GError   **error)
{
  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);

  return dex_future_get_value (future, error);
}

static char *
write_bytes (ServicesTest *test,
             const char   *name,
             GBytes       *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return services_test_write (test, name, data, size);
}

static void
assert_text (const char *path,
             const char *expected)
{
  g_autoptr (DexFuture) future = attache_document_read_text (path);
  g_autoptr (GError) error = NULL;
  const GValue *value = wait (future, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (g_value_get_string (value), ==, expected);
}

static void
assert_refused (const char *path,
                int         code,
                const char *words)
{
  g_autoptr (DexFuture) future = attache_document_read_text (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (wait (future, &error));
  g_assert_error (error, ATTACHE_DOCUMENT_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, words));
}

/* The same agenda in each format, under the name of another. */
static void
test_wrong_names (ServicesTest *test)
{
  g_autoptr (GBytes) word = docx_test_new (AGENDA, DOCX_TEST_PLAIN);
  g_autoptr (GBytes) page = html_test_new (AGENDA, "utf-8", HTML_TEST_PLAIN);
  g_autoptr (GBytes) sheet = sheet_test_new (AGENDA, ';');
  g_autofree char *word_path = write_bytes (test, "agenda.txt", word);
  g_autofree char *page_path = write_bytes (test, "agenda.docx", page);
  g_autofree char *sheet_path = write_bytes (test, "agenda.csv", sheet);
  g_autofree char *text_path = services_test_write (test, "agenda.html", AGENDA, strlen (AGENDA));

  assert_text (word_path, AGENDA);
  assert_text (page_path, AGENDA);
  assert_text (sheet_path, AGENDA);
  assert_text (text_path, AGENDA);
}

static void
test_plain (ServicesTest *test)
{
  static const char cyrillic[] = "\xd1\xee\xe2\xe5\xf2 \xef\xf0\xe8\xed\xff\xeb \xea \xf1\xe2\xe5\xe4\xe5\xed\xe8\xfe";
  static const char binary[] = "text with many \x01\x02\x03\x04\x05 of them";
  g_autofree char  *first = services_test_write (test, "record.txt", cyrillic, strlen (cyrillic));
  g_autofree char  *second = services_test_write (test, "blank.txt", " \n \n", 4);
  g_autofree char  *third = services_test_write (test, "binary.txt", binary, strlen (binary));
  g_autofree char  *fourth = services_test_write (test, "nothing.txt", "", 0);
  g_autofree char  *missing = g_build_filename (test->files, "missing.txt", NULL);

  assert_text (first, "Совет принял к сведению");
  assert_refused (second, ATTACHE_DOCUMENT_ERROR_DAMAGED, "no text");
  assert_refused (third, ATTACHE_DOCUMENT_ERROR_FORMAT, "cannot be read");
  assert_refused (fourth, ATTACHE_DOCUMENT_ERROR_DAMAGED, "damaged");
  assert_refused (missing, ATTACHE_DOCUMENT_ERROR_DAMAGED, "cannot be opened");
  assert_refused (test->files, ATTACHE_DOCUMENT_ERROR_DAMAGED, "cannot be opened");
}

/* Nobody waits for it: nothing is written to what is gone. */
static void
test_dropped (ServicesTest *test)
{
  g_autofree char *path = services_test_write (test, "agenda.txt", AGENDA, strlen (AGENDA));

  for (guint i = 0; i < 20; i++)
    dex_unref (attache_document_read_text (path));
  assert_text (path, AGENDA);
}

static void
assert_extracted (AttacheArchive *archive,
                  guint           index,
                  const char     *name,
                  const char     *expected)
{
  g_autoptr (DexFuture) future = attache_archive_extract (archive, index);
  g_autoptr (AttacheUnpackedFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *contents = NULL;
  const GValue    *value = wait (future, &error);
  GStatBuf         info;

  g_assert_no_error (error);
  file = g_value_dup_object (value);
  path = g_strdup (attache_unpacked_file_get_path (file));
  folder = g_path_get_dirname (path);
  base = g_path_get_basename (path);
  g_assert_cmpstr (base, ==, name);
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, expected);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  /* The file goes with the object, and its folder too; the fiber that made it may still be letting go of it. */
  dex_clear (&future);
  g_clear_object (&file);
  for (guint i = 0; i < 500 && g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_archive (ServicesTest *test)
{
  g_autofree char *zeros = g_malloc0 (4 << 20);
  DocxTestPart     parts[] = { { "agenda.txt", AGENDA, -1 }, { "../zeros.txt", zeros, 4 << 20 }, { "b/../plan.txt", "Plan", -1 } };
  g_autoptr (GBytes) bytes = docx_test_zip (parts, G_N_ELEMENTS (parts));
  g_autofree char *path = write_bytes (test, "papers.zip", bytes);
  g_autoptr (DexFuture) future = attache_archive_list (path);
  g_autoptr (DexFuture) stays = NULL;
  g_autoptr (AttacheArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  const GValue               *value = wait (future, &error);
  const AttacheArchiveMember *member;

  g_assert_no_error (error);
  archive = g_value_dup_object (value);
  g_assert_cmpuint (attache_archive_get_members (archive)->len, ==, 3);
  member = g_ptr_array_index (attache_archive_get_members (archive), 0);
  g_assert_cmpstr (member->name, ==, "agenda.txt");
  g_assert_cmpuint (member->size, ==, strlen (AGENDA));
  g_assert_null (member->why);
  member = g_ptr_array_index (attache_archive_get_members (archive), 1);
  g_assert_cmpstr (member->name, ==, "zeros.txt");
  g_assert_nonnull (strstr (member->why, "“zeros.txt”"));

  stays = attache_archive_extract (archive, 1);
  g_assert_null (wait (stays, &error));
  g_assert_error (error, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, member->why);
  assert_extracted (archive, 2, "plan.txt", "Plan");
  assert_extracted (archive, 0, "agenda.txt", AGENDA);
}

static void
test_archive_errors (ServicesTest *test)
{
  g_autofree char *text = services_test_write (test, "papers.zip", AGENDA, strlen (AGENDA));
  g_autofree char *missing = g_build_filename (test->files, "missing.zip", NULL);
  const char      *paths[] = { text, missing, test->files };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (DexFuture) future = attache_archive_list (paths[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (wait (future, &error));
      g_assert_error (error, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_DAMAGED);
      g_test_message ("%s", error->message);
    }
}

/* What a program that crashed has left is removed by the first that unpacks something later, and nothing else is. This is the
 * first test: a program does that once. */
static void
test_left_over (ServicesTest *test)
{
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "attache", NULL);
  g_autofree char *old = g_build_filename (cache, "unpacked-old", NULL);
  g_autofree char *recent = g_build_filename (cache, "unpacked-new", NULL);
  g_autofree char *other = g_build_filename (cache, "other", NULL);
  g_autofree char *path = g_build_filename (old, "a.txt", NULL);
  struct utimbuf   times = { 1000000, 1000000 };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (AttacheUnpackedFile) file = NULL;

  g_assert_cmpint (g_mkdir_with_parents (old, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (recent, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (other, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (g_utime (old, &times), ==, 0);
  g_assert_cmpint (g_utime (other, &times), ==, 0);

  file = attache_unpacked_file_new_in_worker (bytes, "a.txt", NULL);
  g_assert_nonnull (file);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (recent, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (other, G_FILE_TEST_IS_DIR));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  services_test_add ("/services/formats/left-over", test_left_over);
  services_test_add ("/services/formats/wrong-names", test_wrong_names);
  services_test_add ("/services/formats/plain", test_plain);
  services_test_add ("/services/formats/dropped", test_dropped);
  services_test_add ("/services/formats/archive", test_archive);
  services_test_add ("/services/formats/archive-errors", test_archive_errors);

  return g_test_run ();
}
