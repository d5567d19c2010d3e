/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pool does when workers crash, hang, grow or are slow, with a worker that does so on pages that ask for it. */

#include "worker-fixtures.h"

#include "model/attache-page-image.h"
#include "model/attache-page-text.h"
#include "sandbox/attache-sandbox-error.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define TIMEOUT 1500

/* In milliseconds, as the worker does. */
#define SLEEP 1500

static AttacheWorkerPool *
make_pool (void)
{
  g_autofree char   *program = g_test_build_filename (G_TEST_BUILT, "worker", "attache-worker-fragile", NULL);
  AttacheWorkerPool *pool = attache_worker_pool_new (program);

  attache_worker_pool_set_timeout (pool, TIMEOUT);

  return pool;
}

/* Lets the workers that were ended go, and the one in reserve come up. */
static void
settle (guint n_workers)
{
  for (guint i = 0; i < 300 && (fixture_count_children (FALSE) != n_workers || fixture_count_children (TRUE) != 0); i++)
    fixture_run (10);
  g_assert_cmpuint (fixture_count_children (FALSE), ==, n_workers);
  g_assert_cmpuint (fixture_count_children (TRUE), ==, 0);
}

/* The workers that there are, by their numbers. */
static char *
find_children (void)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/children", (int)getpid ());
  char            *contents;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return g_strstrip (contents);
}

static DexFuture *
render (AttacheWorkerDocument *document,
        guint                  page,
        AttachePriority        priority)
{
  return attache_worker_document_render (document, page, 0.5, priority);
}

static void
assert_draws (AttacheWorkerDocument *document,
              guint                  page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttachePageImage) image = fixture_wait (render (document, page, ATTACHE_PRIORITY_VISIBLE), &error);

  g_assert_no_error (error);
  g_assert_cmpint (attache_page_image_get_width (image), ==, 298);
}

static double
measure (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.;
}

/* A page that crashes costs its own picture; the page beside it and the document beside it are drawn. */
static void
test_crash (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("Fine", "CRASH", "Fine too", NULL));
  g_autoptr (AttacheWorkerDocument) other = fixture_open (pool, fixture_pages_new ("Elsewhere", NULL));
  DexFuture *bad = render (document, 1, ATTACHE_PRIORITY_VISIBLE);

  assert_draws (other, 0);
  assert_draws (document, 0);
  fixture_wait_error (bad, ATTACHE_SANDBOX_ERROR_CRASHED);
  assert_draws (document, 2);
  assert_draws (other, 0);

  /* It is out: no worker is given to it any more, until it is asked for again. */
  bad = render (document, 1, ATTACHE_PRIORITY_VISIBLE);
  g_assert_false (dex_future_is_pending (bad));
  fixture_wait_error (bad, ATTACHE_SANDBOX_ERROR_CRASHED);
  attache_worker_document_retry (document, 1);
  fixture_wait_error (render (document, 1, ATTACHE_PRIORITY_VISIBLE), ATTACHE_SANDBOX_ERROR_CRASHED);
  assert_draws (document, 0);
}

static void
test_hang (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("HANG", "Fine", NULL));
  gint64     start = g_get_monotonic_time ();
  DexFuture *again;

  fixture_wait_error (render (document, 0, ATTACHE_PRIORITY_VISIBLE), ATTACHE_SANDBOX_ERROR_TIMEOUT);
  g_assert_cmpfloat (measure (start), >=, TIMEOUT - 1);
  g_assert_cmpfloat (measure (start), <, 2 * TIMEOUT);
  assert_draws (document, 1);

  fixture_wait_error (render (document, 0, ATTACHE_PRIORITY_VISIBLE), ATTACHE_SANDBOX_ERROR_TIMEOUT);
  again = render (document, 0, ATTACHE_PRIORITY_VISIBLE);
  g_assert_false (dex_future_is_pending (again));
  fixture_wait_error (again, ATTACHE_SANDBOX_ERROR_TIMEOUT);
}

/* While a page hangs, the others of the same document do not wait for the watchdog. */
static void
test_hang_beside_others (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("HANG", "Fine", "Fine", NULL));
  DexFuture *bad = render (document, 0, ATTACHE_PRIORITY_VISIBLE);
  gint64     start = g_get_monotonic_time ();

  fixture_run (20);
  assert_draws (document, 1);
  assert_draws (document, 2);
  g_assert_cmpfloat (measure (start), <, TIMEOUT / 2);
  fixture_wait_error (bad, ATTACHE_SANDBOX_ERROR_TIMEOUT);
}

/* 4 GiB asked for is refused, and told apart from a crash. */
static void
test_greed (void)
{
#if defined(__SANITIZE_ADDRESS__)
  g_test_skip ("a sanitizer needs more addresses than the limit allows");
#else
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("GREED", "Fine", NULL));

  fixture_wait_error (render (document, 0, ATTACHE_PRIORITY_VISIBLE), ATTACHE_SANDBOX_ERROR_REFUSED);
  assert_draws (document, 1);
#endif
}

/* A worker that somebody else ends while it has nothing to do is not missed. */
static void
test_killed_from_outside (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("Fine", NULL));
  g_autofree char *children = NULL;
  g_auto (GStrv) ids = NULL;

  assert_draws (document, 0);
  settle (2);
  children = find_children ();
  ids = g_strsplit (children, " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    kill (atoi (ids[i]), SIGKILL);
  assert_draws (document, 0);
}

static void
count_cb (DexFuture **futures,
          guint       n_futures,
          guint      *n_done)
{
  *n_done = 0;
  for (guint i = 0; i < n_futures; i++)
    *n_done += !dex_future_is_pending (futures[i]);
}

/* Search through a whole document is under way: a page in view is there long before it ends. */
static void
test_search_never_delays (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_book_new (40, "NAP"));
  DexFuture *search[40];
  guint      n_done;

  for (guint i = 0; i < G_N_ELEMENTS (search); i++)
    search[i] = attache_worker_document_get_text (document, i, ATTACHE_PRIORITY_SEARCH);
  fixture_run (120);
  assert_draws (document, 30);
  assert_draws (document, 31);
  count_cb (search, G_N_ELEMENTS (search), &n_done);
  g_assert_cmpuint (n_done, <, 15);
  /* In order, on one worker only, and still going. */
  for (guint i = 1; i < G_N_ELEMENTS (search); i++)
    g_assert_true (!dex_future_is_pending (search[i - 1]) || dex_future_is_pending (search[i]));
  for (guint i = 0; i < 5; i++)
    g_object_unref (fixture_wait (search[i], NULL));
  for (guint i = 5; i < G_N_ELEMENTS (search); i++)
    dex_unref (search[i]);
}

/* What is in view is drawn before thumbnails that were asked for earlier. */
static void
test_priorities (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_book_new (30, "NAP"));
  DexFuture *thumbnails[20];
  guint      n_done;

  for (guint i = 0; i < G_N_ELEMENTS (thumbnails); i++)
    thumbnails[i] = render (document, i, ATTACHE_PRIORITY_THUMBNAIL);
  assert_draws (document, 25);
  count_cb (thumbnails, G_N_ELEMENTS (thumbnails), &n_done);
  g_assert_cmpuint (n_done, <=, 6);
  for (guint i = 0; i < G_N_ELEMENTS (thumbnails); i++)
    g_object_unref (fixture_wait (thumbnails[i], NULL));
}

/* A dropped future is work that is not done. */
static void
test_cancel_queued (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_book_new (40, "SLEEP"));
  DexFuture *futures[40];
  gint64     start = g_get_monotonic_time ();

  attache_worker_pool_set_timeout (pool, 20 * 1000);

  for (guint i = 0; i < G_N_ELEMENTS (futures); i++)
    futures[i] = render (document, i, ATTACHE_PRIORITY_VISIBLE);
  fixture_run (20);
  for (guint i = 0; i < G_N_ELEMENTS (futures); i++)
    dex_unref (futures[i]);
  assert_draws (document, 39);
  g_assert_cmpfloat (measure (start), <, 5 * SLEEP);
}

/* Two pages that take for ever and that nobody wants any more do not hold up one that is in view. */
static void
test_cancel_running (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = NULL;
  DexFuture *first, *second;
  gint64     start;

  attache_worker_pool_set_patience (pool, 100);
  attache_worker_pool_set_timeout (pool, 20 * 1000);
  document = fixture_open (pool, fixture_pages_new ("HANG", "HANG", "Fine", NULL));
  first = render (document, 0, ATTACHE_PRIORITY_VISIBLE);
  second = render (document, 1, ATTACHE_PRIORITY_VISIBLE);
  fixture_run (500);
  dex_unref (first);
  dex_unref (second);
  start = g_get_monotonic_time ();
  assert_draws (document, 2);
  g_assert_cmpfloat (measure (start), <, 1000);
}

/* Thumbnails that take for ever are put off for a page in view, and not forgotten. */
static void
test_less_urgent_gives_way (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = NULL;
  DexFuture *thumbnails[3];
  gint64     start;

  attache_worker_pool_set_patience (pool, 100);
  attache_worker_pool_set_timeout (pool, 20 * 1000);
  document = fixture_open (pool, fixture_pages_new ("SLEEP", "SLEEP", "SLEEP", "Fine", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (thumbnails); i++)
    thumbnails[i] = render (document, i, ATTACHE_PRIORITY_THUMBNAIL);
  fixture_run (150);
  start = g_get_monotonic_time ();
  assert_draws (document, 3);
  g_assert_cmpfloat (measure (start), <, SLEEP - 150);
  for (guint i = 0; i < G_N_ELEMENTS (thumbnails); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) image = fixture_wait (thumbnails[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (image);
    }
}

/* One worker for a page now and then; a second for many. */
static void
test_second_worker (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_book_new (6, "DOZE"));
  DexFuture *futures[6];
  gint64     start;

  assert_draws (document, 0);
  assert_draws (document, 1);
  settle (2);

  start = g_get_monotonic_time ();
  for (guint i = 0; i < G_N_ELEMENTS (futures); i++)
    futures[i] = render (document, i, ATTACHE_PRIORITY_NEXT);
  for (guint i = 0; i < G_N_ELEMENTS (futures); i++)
    g_object_unref (fixture_wait (futures[i], NULL));
  /* What one worker would sleep by itself. */
  g_assert_cmpfloat (measure (start), <, 6 * 400);
  settle (3);
}

/* A worker that has grown is replaced, and the document does not notice. */
static void
test_recycling (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = NULL;

  attache_worker_pool_set_memory_budget (pool, (gsize)128 << 20);
  document = fixture_open (pool, fixture_pages_new ("GROW", "Fine", NULL));
  /* 64 MiB each: unreplaced, it would meet its limit of 1 GiB. */
  for (guint i = 0; i < 24; i++)
    assert_draws (document, i % 2);
  for (guint i = 0; i < 20; i++)
    assert_draws (document, 0);
}

/* Started ahead, a worker opens a document without delay, and another one takes its place. */
static void
test_spare (void)
{
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autoptr (AttacheWorkerDocument) document = NULL;

  settle (0);
  attache_worker_pool_warm (pool);
  attache_worker_pool_warm (pool);
  settle (1);
  document = fixture_open (pool, fixture_pages_new ("Fine", NULL));
  settle (2);
  assert_draws (document, 0);
  g_clear_object (&document);
  settle (1);
}

/* A worker has its socket and what it made itself, and nothing of what is open here. */
static void
test_nothing_inherited (void)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "worker", "meson.build", NULL);
  int              open_here = open (file, O_RDONLY);
  g_autoptr (AttacheWorkerPool) pool = make_pool ();
  g_autofree char *child = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint       n_sockets = 0;

  g_assert_cmpint (open_here, !=, -1);
  attache_worker_pool_warm (pool);
  settle (1);
  fixture_run (200);
  child = find_children ();
  folder = g_strdup_printf ("/proc/%s/fd", child);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *link = g_build_filename (folder, name, NULL);
      g_autofree char *target = g_file_read_link (link, NULL);

      n_sockets += g_str_has_prefix (target, "socket:");
      g_assert_true (g_str_has_prefix (target, "socket:") || g_str_has_prefix (target, "anon_inode:") ||
                     g_str_equal (target, "/dev/null") || atoi (name) <= STDERR_FILENO);
    }
  g_assert_cmpuint (n_sockets, ==, 1);
  close (open_here);
}

/* Closing a document with work under way, or while it opens, leaves nothing behind. */
static void
test_nothing_left_behind (void)
{
  guint before;

  settle (0);
  {
    g_autoptr (AttacheWorkerPool) pool = make_pool ();
    g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("Fine", NULL));

    assert_draws (document, 0);
  }
  settle (0);
  fixture_run (200);
  before = fixture_count_descriptors ();

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (AttacheWorkerPool) pool = make_pool ();
      AttacheWorkerDocument *document = fixture_open (pool, fixture_pages_new ("Fine", "SLEEP", "CRASH", NULL));
      int                    fd = fixture_pages_new ("Never opened", NULL);
      DexFuture             *opening = attache_worker_pool_open (pool, fd, "fixture.pdf", NULL);
      DexFuture             *slow = render (document, 1, ATTACHE_PRIORITY_VISIBLE);
      DexFuture             *bad = render (document, 2, ATTACHE_PRIORITY_VISIBLE);

      close (fd);
      assert_draws (document, 0);
      dex_unref (opening);
      dex_unref (slow);
      g_object_unref (document);
      dex_unref (bad);
    }
  settle (0);
  /* GLib closes the last of them on a thread of its own. */
  for (guint i = 0; i < 300 && fixture_count_descriptors () > before; i++)
    fixture_run (10);
  g_assert_cmpuint (fixture_count_descriptors (), <=, before);
}

static void
test_no_program (void)
{
  g_autoptr (AttacheWorkerPool) pool = attache_worker_pool_new ("/nonexistent/attache-worker");
  g_autofree char *sentences = NULL;
  int              fd = fixture_pages_new ("Fine", NULL);

  attache_worker_pool_warm (pool);
  fixture_wait_error (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), ATTACHE_SANDBOX_ERROR_FAILED);
  close (fd);
  sentences = attache_worker_pool_describe_cage (pool);
  g_assert_nonnull (strstr (sentences, "/nonexistent/attache-worker"));
}

/* A program that is no worker: it ends at once, or says nothing. */
static void
test_wrong_program (void)
{
  g_autoptr (AttacheWorkerPool) pool = attache_worker_pool_new ("/bin/false");
  int fd = fixture_pages_new ("Fine", NULL);

  fixture_wait_error (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), ATTACHE_SANDBOX_ERROR_FAILED);
  close (fd);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/worker/faults/crash", test_crash);
  g_test_add_func ("/worker/faults/hang", test_hang);
  g_test_add_func ("/worker/faults/hang-beside-others", test_hang_beside_others);
  g_test_add_func ("/worker/faults/greed", test_greed);
  g_test_add_func ("/worker/faults/killed-from-outside", test_killed_from_outside);
  g_test_add_func ("/worker/faults/search-never-delays", test_search_never_delays);
  g_test_add_func ("/worker/faults/priorities", test_priorities);
  g_test_add_func ("/worker/faults/cancel-queued", test_cancel_queued);
  g_test_add_func ("/worker/faults/cancel-running", test_cancel_running);
  g_test_add_func ("/worker/faults/less-urgent-gives-way", test_less_urgent_gives_way);
  g_test_add_func ("/worker/faults/second-worker", test_second_worker);
  g_test_add_func ("/worker/faults/recycling", test_recycling);
  g_test_add_func ("/worker/faults/spare", test_spare);
  g_test_add_func ("/worker/faults/nothing-inherited", test_nothing_inherited);
  g_test_add_func ("/worker/faults/nothing-left-behind", test_nothing_left_behind);
  g_test_add_func ("/worker/faults/no-program", test_no_program);
  g_test_add_func ("/worker/faults/wrong-program", test_wrong_program);

  return g_test_run ();
}
