/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The store of papers: whole or not there, the same bytes once, and what is wrong with it is found and named. */

#include "store-test.h"

#include "base/attache-uuid.h"
#include "store/attache-file-store.h"
#include "store/attache-paper-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static int
make_fd (const char *data, gsize length)
{
  int fd = memfd_create ("paper", MFD_CLOEXEC);

  g_assert_cmpint (write (fd, data, length), ==, (gssize)length);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);

  return fd;
}

static gboolean
add (AttachePaperFiles *files, const char *data, gsize length, AttachePaperFilesAdded *added, GError **error)
{
  int      fd = make_fd (data, length);
  gboolean done = attache_paper_files_add_in_worker (files, fd, "S21-CL-C-0021!!PDF-E.pdf", "pdf", NULL, added, error);

  close (fd);

  return done;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }

  return n;
}

static guint
mode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 0777;
}

static void
test_add (StoreTest *test)
{
  g_autoptr (AttachePaperFiles) files = attache_paper_files_new (test->folder);
  g_auto (AttachePaperFilesAdded) added = { 0 };
  g_auto (AttachePaperFilesAdded) again = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *shelf = NULL;
  g_autofree char *papers = g_build_filename (test->folder, "papers", NULL);
  const GValue    *value;
  char             read_back[16] = { 0 };
  int              fd;

  g_assert_true (add (files, "%PDF-1.7 one", 12, &added, &error));
  g_assert_no_error (error);
  g_assert_cmpint (added.size, ==, 12);
  g_assert_false (added.known);
  path = attache_paper_files_dup_path (files, added.sha256, "pdf");
  shelf = g_path_get_dirname (path);
  g_assert_cmpuint (mode_of (path), ==, 0600);
  g_assert_cmpuint (mode_of (shelf), ==, 0700);
  g_assert_cmpuint (mode_of (papers), ==, 0700);
  g_assert_true (attache_paper_files_verify_in_worker (files, added.sha256, "pdf", NULL, &error));

  g_assert_true (add (files, "%PDF-1.7 one", 12, &again, &error));
  g_assert_true (again.known);
  g_assert_cmpstr (again.sha256, ==, added.sha256);
  g_assert_cmpuint (count_files (papers), ==, 1);

  value = store_test_wait (attache_paper_files_open (files, added.sha256, "pdf"), &error);
  g_assert_no_error (error);
  g_assert_nonnull (value);

  fd = attache_paper_files_open_in_worker (files, added.sha256, "pdf", &error);
  g_assert_cmpint (read (fd, read_back, sizeof read_back), ==, 12);
  g_assert_cmpstr (read_back, ==, "%PDF-1.7 one");
  g_assert_cmpint (write (fd, "x", 1), ==, -1);
  close (fd);
}

/* 20 MB, and nothing: both are papers as far as bytes go. */
static void
test_sizes (StoreTest *test)
{
  g_autoptr (AttachePaperFiles) files = attache_paper_files_new (test->folder);
  g_auto (AttachePaperFilesAdded) big = { 0 };
  g_auto (AttachePaperFilesAdded) empty = { 0 };
  g_autoptr (GError) error = NULL;
  gsize            length = 20 * 1024 * 1024 + 1;
  g_autofree char *data = g_malloc (length);
  g_autofree char *sha256 = NULL;

  memset (data, 'x', length);
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)data, length);
  g_assert_true (add (files, data, length, &big, &error));
  g_assert_cmpstr (big.sha256, ==, sha256);
  g_assert_cmpint (big.size, ==, length);
  g_assert_true (add (files, "", 0, &empty, &error));
  g_assert_cmpint (empty.size, ==, 0);
}

/* What was damaged on the disk is found, and importing it again repairs it. */
static void
test_damaged (StoreTest *test)
{
  g_autoptr (AttachePaperFiles) files = attache_paper_files_new (test->folder);
  g_auto (AttachePaperFilesAdded) added = { 0 };
  g_auto (AttachePaperFilesAdded) again = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  g_assert_true (add (files, "%PDF-1.7 one", 12, &added, &error));
  path = attache_paper_files_dup_path (files, added.sha256, "pdf");
  g_assert_true (g_file_set_contents (path, "%PDF-1.7 two", 12, NULL));
  g_assert_false (attache_paper_files_verify_in_worker (files, added.sha256, "pdf", NULL, &error));
  g_assert_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);

  g_assert_true (add (files, "%PDF-1.7 one", 12, &again, &error));
  g_assert_false (again.known);
  g_assert_true (attache_paper_files_verify_in_worker (files, added.sha256, "pdf", NULL, &error));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (attache_paper_files_open_in_worker (files, added.sha256, "pdf", &error), ==, -1);
  g_assert_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED);
  store_test_fails (attache_paper_files_open (files, added.sha256, "pdf"), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED, path);
}

static void
test_full (StoreTest *test)
{
  g_autoptr (AttachePaperFiles) files = attache_paper_files_new (test->folder);
  g_auto (AttachePaperFilesAdded) added = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_strnfill (300 * 1024, 'x');
  g_autofree char *papers = g_build_filename (test->folder, "papers", NULL);
  struct rlimit    limit = { 100 * 1024, RLIM_INFINITY };
  struct rlimit    before;
  int              fd = make_fd (data, 300 * 1024);

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_false (attache_paper_files_add_in_worker (files, fd, "big.pdf", "pdf", NULL, &added, &error));
  setrlimit (RLIMIT_FSIZE, &before);
  close (fd);

  g_assert_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, papers));
  g_assert_cmpuint (count_files (papers), ==, 0);
  g_assert_null (added.sha256);
}

static void
test_cancel (StoreTest *test)
{
  g_autoptr (AttachePaperFiles) files = attache_paper_files_new (test->folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (AttachePaperFilesAdded) added = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *papers = g_build_filename (test->folder, "papers", NULL);
  int              fd = make_fd ("%PDF", 4);

  g_cancellable_cancel (cancellable);
  g_assert_false (attache_paper_files_add_in_worker (files, fd, "x.pdf", "pdf", cancellable, &added, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (papers), ==, 0);
  close (fd);
}

/* A folder in the place of a file cannot be read. */
static void
test_unreadable (StoreTest *test)
{
  g_autoptr (AttachePaperFiles) files = attache_paper_files_new (test->folder);
  g_auto (AttachePaperFilesAdded) added = { 0 };
  g_autoptr (GError) error = NULL;
  int fd = open (test->folder, O_RDONLY | O_CLOEXEC);

  g_assert_false (attache_paper_files_add_in_worker (files, fd, "odd.pdf", "pdf", NULL, &added, &error));
  g_assert_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "odd.pdf"));
  close (fd);
}

static gboolean
put_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  AttachePaperFilesAdded *added = data;
  g_autoptr (AttacheFile) file = g_object_new (ATTACHE_TYPE_FILE, "id", added->sha256, "sha256", added->sha256, "format", "pdf",
                                               "name", "S21-CL-C-0021!!PDF-E.pdf", NULL);

  return attache_file_store_put_in_worker (transaction, file, error) == ATTACHE_PUT_ADDED;
}

static char *
check (StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = store_test_wait (attache_database_check (test->database), &error);

  g_assert_no_error (error);

  return g_strjoinv ("\n", g_value_get_boxed (value));
}

/* The check of a library names each thing that is wrong, and what to do. */
static void
test_check (StoreTest *test)
{
  g_autoptr (AttachePaperFiles) files = attache_paper_files_new (test->folder);
  g_auto (AttachePaperFilesAdded) added = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *well = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *dangling = NULL;

  g_assert_true (add (files, "%PDF-1.7 one", 12, &added, &error));
  store_test_done (attache_database_act (test->database, "Import", NULL, put_in_worker, &added, NULL));
  well = check (test);
  g_assert_cmpstr (well, ==, "");

  path = attache_paper_files_dup_path (files, added.sha256, "pdf");
  g_assert_true (g_file_set_contents (path, "other", 5, NULL));
  changed = check (test);
  g_assert_true (g_str_has_prefix (changed, "S21-CL-C-0021!!PDF-E.pdf: "));
  g_assert_nonnull (strstr (changed, path));

  g_assert_cmpint (g_unlink (path), ==, 0);
  missing = check (test);
  g_assert_nonnull (strstr (missing, "Import the paper again"));

  g_assert_cmpint (store_test_execute (test, "UPDATE current_act SET act = 1; PRAGMA foreign_keys = OFF;"
                                             " INSERT INTO sitting (id, session_id, code) VALUES ('x', 'nowhere', 'PL-1')"),
                   ==, SQLITE_OK);
  dangling = check (test);
  g_assert_nonnull (strstr (dangling, "session"));
}

/* Damage inside the file is found by the check, if not before. */
static void
test_check_damaged (StoreTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "library.db", NULL);
  g_autofree char *problems = NULL;
  g_autofree char *noise = g_strnfill (4096, 'Z');
  struct stat      status;
  int              fd;

  store_test_fill (test, 300);
  store_test_close (test);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  fd = open (path, O_RDWR | O_CLOEXEC);
  for (off_t page = status.st_size / 4096 - 20; page < status.st_size / 4096; page++)
    g_assert_cmpint (pwrite (fd, noise, 4096, page * 4096), ==, 4096);
  close (fd);

  store_test_open (test);
  problems = check (test);
  g_assert_nonnull (strstr (problems, "library.db"));
  g_assert_nonnull (strstr (problems, "backups"));
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  store_test_add_closed ("/store/paper-files/add", test_add);
  store_test_add_closed ("/store/paper-files/sizes", test_sizes);
  store_test_add_closed ("/store/paper-files/damaged", test_damaged);
  store_test_add_closed ("/store/paper-files/full", test_full);
  store_test_add_closed ("/store/paper-files/cancel", test_cancel);
  store_test_add_closed ("/store/paper-files/unreadable", test_unreadable);
  store_test_add ("/store/paper-files/check", test_check);
  store_test_add ("/store/paper-files/check-damaged", test_check_damaged);

  return g_test_run ();
}
