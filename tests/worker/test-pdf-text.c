/* SPDX-License-Identifier: GPL-3.0-or-later */

/* PDF files read as text through the worker: what is refused, what is cut, what is dropped, and how long it takes. What is
 * read of them is in test-parity.c and test-layout.c. */

#include "worker-fixtures.h"

#include "pdf-test.h"
#include "sandbox/attache-sandbox-error.h"

#include <string.h>
#include <unistd.h>

static AttacheWorkerPool *pool;

static DexFuture *
read_pages (GBytes *bytes,
            guint   most_pages)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  int           fd = fixture_file_new (data, size);
  DexFuture    *future = attache_worker_pool_read_text (pool, fd, "record.pdf", most_pages);

  close (fd);

  return future;
}

static char *
wait_text (DexFuture *future,
           GError   **error)
{
  const GValue *value;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  value = dex_future_get_value (future, error);

  return value != NULL ? g_value_dup_string (value) : NULL;
}

/* A record with so many paragraphs. */
static GBytes *
record_new (guint n_paragraphs)
{
  g_autoptr (GString) text = g_string_new ("Council 2019\nGeneva, 10-20 June 2019\tDocument C19/119-E\nSUMMARY RECORD OF THE THIRD PLENARY MEETING\n"
                                           "\tSubjects discussed\tDocuments\n1\tOpening remarks\t-\n2\tReport on buildings\tC19/7(Rev.1), C19/DT/6\n1\tOpening remarks\n");

  for (guint i = 1; i <= n_paragraphs; i++)
    g_string_append_printf (text, "1.%u\tThe Chairman recalled that discussion of the item had begun at the second plenary meeting. A revised draft decision was "
                                  "now in Document C19/DT/%u. The councillor from Brazil asked that the report be noted, and that its recommendations be endorsed.\n",
                            i, i);

  return pdf_test_new (text->str, PDF_TEST_JUSTIFIED);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}

/* Sixty pages, each paragraph once and in one piece, in a second; four under a sanitizer or on a slow machine. */
static void
test_long_record (void)
{
  g_autoptr (GBytes) bytes = record_new (700);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (DexFuture) future = NULL;
  gint64 start;

  attache_worker_pool_warm (pool);
  start = g_get_monotonic_time ();
  future = read_pages (bytes, 0);
  text = wait_text (future, &error);
  g_assert_no_error (error);
  g_test_message ("read in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 4 * G_USEC_PER_SEC);
  g_assert_cmpuint (count (text, "\n1."), ==, 700);
  g_assert_cmpuint (count (text, "be endorsed.\n"), ==, 700);
  g_assert_cmpuint (count (text, "C19/119-E"), ==, 1);
  g_assert_null (strstr (text, "- 2 -"));
}

static void
test_first_pages (void)
{
  g_autoptr (GBytes) bytes = record_new (100);
  g_autoptr (GError) error = NULL;
  g_autoptr (DexFuture) future = read_pages (bytes, 1);
  g_autofree char *text = wait_text (future, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "2\tReport on buildings\tC19/7(Rev.1), C19/DT/6\n"));
  g_assert_nonnull (strstr (text, "\n1.2\t"));
  g_assert_null (strstr (text, "\n1.50\t"));
}

/* More pages than are read: a sentence, unless only the first are asked for. */
static void
test_too_many_pages (void)
{
  gsize            size;
  int              book = fixture_book_new (2001, "Chapter");
  g_autofree char *data = fixture_bytes (book, &size);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) none = NULL;
  g_autoptr (DexFuture) all = read_pages (bytes, 0);
  g_autoptr (DexFuture) first = NULL;
  g_autofree char *text = wait_text (all, &error);

  close (book);
  g_assert_null (text);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_LONG);
  g_assert_nonnull (strstr (error->message, "record.pdf"));

  first = read_pages (bytes, 2);
  text = wait_text (first, &none);
  g_assert_no_error (none);
  g_assert_nonnull (strstr (text, "Chapter 1"));
  g_assert_null (strstr (text, "Chapter 3"));
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\nnothing else", 21);
  g_autoptr (GError) error = NULL;
  g_autoptr (DexFuture) future = read_pages (bytes, 0);
  g_autofree char *text = wait_text (future, &error);

  g_assert_null (text);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_DAMAGED);
}

/* A file with no text in it, as a scanner makes it, has an empty text. */
static void
test_no_text (void)
{
  int              fd = fixture_pages_new ("", "", NULL);
  gsize            size;
  g_autofree char *data = fixture_bytes (fd, &size);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DexFuture) future = read_pages (bytes, 0);
  g_autofree char *text = wait_text (future, &error);

  close (fd);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
}

/* Nobody waits any more: the worker is ended, and the next one answers. */
static void
test_dropped (void)
{
  g_autoptr (GBytes) long_record = record_new (2000);
  g_autoptr (GBytes) record = record_new (2);
  g_autoptr (GError) error = NULL;
  g_autoptr (DexFuture) next = NULL;
  g_autofree char *text = NULL;
  DexFuture       *future = read_pages (long_record, 0);

  fixture_run (20);
  dex_unref (future);
  next = read_pages (record, 0);
  text = wait_text (next, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "1.2\tThe Chairman"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  pool = attache_worker_pool_new (NULL);
  g_test_add_func ("/pdf-text/long-record", test_long_record);
  g_test_add_func ("/pdf-text/first-pages", test_first_pages);
  g_test_add_func ("/pdf-text/too-many-pages", test_too_many_pages);
  g_test_add_func ("/pdf-text/damaged", test_damaged);
  g_test_add_func ("/pdf-text/no-text", test_no_text);
  g_test_add_func ("/pdf-text/dropped", test_dropped);
  status = g_test_run ();
  g_object_unref (pool);

  return status;
}
