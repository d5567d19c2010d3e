/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The client against a worker that lies: what cannot be true ends the worker and is an error, never a crash here. */

#include "worker-fixtures.h"

#include "model/attache-page-image.h"
#include "model/attache-page-text.h"
#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-archive.h"

#include <math.h>
#include <unistd.h>

static AttacheWorkerPool *
make_pool (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "worker", "attache-worker-liar", NULL);

  return attache_worker_pool_new (program);
}

static void
test_open (void)
{
  static const char *const lies[] = { "negative", "no number", "endless", "odd", "none", "gone" };
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  int fd = fixture_pages_new ("Never read", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    fixture_wait_error (attache_worker_pool_open (pool, fd, "fixture.pdf", lies[i]), ATTACHE_SANDBOX_ERROR_CRASHED);
  close (fd);
}

static void
test_pixels (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("Never read", NULL));
  g_autoptr (AttachePageImage) image = NULL;
  g_autoptr (AttachePageImage) kept = NULL;
  g_autoptr (GError) error = NULL;

  image = fixture_wait (attache_worker_document_render (document, 0, 1, ATTACHE_PRIORITY_VISIBLE), &error);
  g_assert_no_error (error);
  g_assert_cmpint (attache_page_image_get_height (image), ==, 100);
  fixture_wait_error (attache_worker_document_render (document, 1, 1, ATTACHE_PRIORITY_VISIBLE),
                      ATTACHE_SANDBOX_ERROR_CRASHED);

  /* It could neither shrink nor grow the page, so that all of it can be read. */
  kept = fixture_wait (attache_worker_document_render (document, 2, 1, ATTACHE_PRIORITY_VISIBLE), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (attache_page_image_get_pixels (kept)), ==, 100 * 100 * 4);
  g_assert_cmpint (((const guchar *)g_bytes_get_data (attache_page_image_get_pixels (kept), NULL))[0], ==, 7);
  g_assert_cmpint (((const guchar *)g_bytes_get_data (attache_page_image_get_pixels (kept), NULL))[39999], ==, 0);

  fixture_wait_error (attache_worker_document_render (document, 3, 1, ATTACHE_PRIORITY_VISIBLE),
                      ATTACHE_SANDBOX_ERROR_CRASHED);
}

static void
test_text (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("Never read", NULL));
  g_autoptr (AttachePageText) text = NULL;
  g_autoptr (GError) error = NULL;
  const AttacheBox *boxes;

  for (guint page = 1; page <= 3; page++)
    fixture_wait_error (attache_worker_document_get_text (document, page, ATTACHE_PRIORITY_VISIBLE),
                        ATTACHE_SANDBOX_ERROR_CRASHED);

  text = fixture_wait (attache_worker_document_get_text (document, 0, ATTACHE_PRIORITY_VISIBLE), &error);
  g_assert_no_error (error);
  boxes = attache_page_text_get_boxes (text);
  for (guint i = 0; i < 3; i++)
    g_assert_true (isfinite (boxes[i].x1) && isfinite (boxes[i].x2) && fabsf (boxes[i].x1) < 1e6f);
  g_assert_cmpfloat (boxes[1].x2, ==, 3);
}

static void
assert_archive_refused (DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (dex_future_get_value (future, &error));
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_CRASHED);
  dex_unref (future);
}

/* Names that lead out of a folder, sizes that none may have, reasons that there are not; and members that stay in its hands. */
static void
test_archives (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerArchive) archive = NULL;
  g_autoptr (DexFuture) truth = NULL;
  g_autoptr (GError) error = NULL;
  int fd = fixture_file_new ("1", 1);

  archive = fixture_wait (attache_worker_archive_open (pool, fd, "fixture.zip"), &error);
  close (fd);
  g_assert_no_error (error);
  g_assert_cmpuint (attache_worker_archive_get_members (archive)->len, ==, 3);
  truth = attache_worker_archive_extract (archive, 0);
  while (dex_future_get_status (truth) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpmem (g_bytes_get_data (g_value_get_boxed (dex_future_get_value (truth, NULL)), NULL),
                   g_bytes_get_size (g_value_get_boxed (dex_future_get_value (truth, NULL))), "true", 4);
  assert_archive_refused (attache_worker_archive_extract (archive, 1));
  assert_archive_refused (attache_worker_archive_extract (archive, 2));

  for (gsize size = 2; size <= 10; size++)
    {
      fd = fixture_file_new ("1234567890", size);
      assert_archive_refused (attache_worker_archive_open (pool, fd, "fixture.zip"));
      close (fd);
    }
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/lies/open", test_open);
  g_test_add_func ("/worker/lies/pixels", test_pixels);
  g_test_add_func ("/worker/lies/text", test_text);
  g_test_add_func ("/worker/lies/archives", test_archives);

  return g_test_run ();
}
