/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Archives through the installed worker: names, archives in archives, and that one bad member does not spoil the others. */

#include "worker-fixtures.h"
#include "zip-maker.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-archive.h"

#include <string.h>
#include <unistd.h>

#define MIB (1024 * 1024)

static AttacheWorkerPool *pool;

static AttacheWorkerArchive *
open_in (AttacheWorkerPool *from,
         GBytes            *bytes,
         GError           **error)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  int           fd = fixture_file_new (data, size);
  DexFuture    *future = attache_worker_archive_open (from, fd, "fixture.zip");

  close (fd);

  return fixture_wait (future, error);
}

/* Frees the maker. */
static AttacheWorkerArchive *
open_made (ZipMaker *maker)
{
  g_autoptr (GBytes) bytes = zip_maker_end (maker);
  g_autoptr (GError) error = NULL;
  AttacheWorkerArchive *archive = open_in (pool, bytes, &error);

  g_assert_no_error (error);

  return archive;
}

static void
assert_refused (GBytes     *bytes,
                int         code,
                const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerArchive) archive = open_in (pool, bytes, &error);

  g_assert_null (archive);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "“fixture.zip”"));
  g_assert_nonnull (strstr (error->message, words));
}

static const AttacheWorkerMember *
get_member (AttacheWorkerArchive *archive,
            guint                 index)
{
  GPtrArray *members = attache_worker_archive_get_members (archive);

  g_assert_cmpuint (index, <, members->len);

  return g_ptr_array_index (members, index);
}

static void
assert_member (AttacheWorkerArchive  *archive,
               guint                  index,
               const char            *name,
               AttacheWorkerMemberWhy why)
{
  g_assert_cmpstr (get_member (archive, index)->name, ==, name);
  g_assert_cmpint (get_member (archive, index)->why, ==, why);
}

static GBytes *
extract (AttacheWorkerArchive *archive,
         guint                 index,
         GError              **error)
{
  g_autoptr (DexFuture) future = attache_worker_archive_extract (archive, index);
  const GValue *value;

  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  value = dex_future_get_value (future, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static void
assert_contents (AttacheWorkerArchive *archive,
                 guint                 index,
                 const char           *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = extract (archive, index, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
assert_stays (AttacheWorkerArchive *archive,
              guint                 index,
              int                   code,
              const char           *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = extract (archive, index, &error);

  g_assert_null (bytes);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, get_member (archive, index)->name));
  g_assert_nonnull (strstr (error->message, words));
}

static void
add_text (ZipMaker   *maker,
          const char *name,
          const char *text)
{
  zip_maker_add (maker, name, text, strlen (text), ZIP_MAKER_PLAIN);
}

/* In any order, and again. */
static void
test_members (void)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (AttacheWorkerArchive) archive = NULL;

  add_text (maker, "C21-1.txt", "one");
  add_text (maker, "papers/", "");
  add_text (maker, "papers/C21-2.txt", "two");
  add_text (maker, "__MACOSX/._C21-1.txt", "no");
  add_text (maker, "papers/.DS_Store", "no");
  add_text (maker, "empty.txt", "");
  archive = open_made (maker);

  g_assert_cmpuint (attache_worker_archive_get_members (archive)->len, ==, 3);
  assert_member (archive, 0, "C21-1.txt", ATTACHE_WORKER_MEMBER_FINE);
  assert_member (archive, 1, "papers/C21-2.txt", ATTACHE_WORKER_MEMBER_FINE);
  g_assert_cmpuint (get_member (archive, 1)->size, ==, 3);
  assert_contents (archive, 1, "two");
  assert_contents (archive, 0, "one");
  assert_contents (archive, 2, "");
  assert_contents (archive, 1, "two");
}

/* Whatever they are called, nothing leads out of a folder or passes for another, and no two are the same. */
static void
test_names (void)
{
  static const struct
  {
    const char   *name;
    ZipMakerFlags flags;
    const char   *expected;
  } names[] = {
    { "../../etc/passwd", 0, "etc/passwd" },
    { "/root/a.txt", 0, "root/a.txt" },
    { "C:\\Users\\b.txt", 0, "Users/b.txt" },
    { "x\\..\\.\\c.txt", 0, "x/c.txt" },
    { "R\x82sum\x82.txt", 0, "Résumé.txt" },
    { "\xd0\xa1\xd0\xbe\xd0\xb2\xd0\xb5\xd1\x82.txt", ZIP_MAKER_UTF8, "Совет.txt" },
    { "\xd0\xa1.txt", 0, "С.txt" },
    { "same.txt", 0, "same.txt" },
    { "same.txt", 0, "same (2).txt" },
    { "./same.txt", 0, "same (3).txt" },
    { "same (2).txt", 0, "same (2) (2).txt" },
    { "txt.\xe2\x80\xae"
      "exe",
      ZIP_MAKER_UTF8, "txt.exe" },
    { "a\nb\x01.txt", 0, "ab.txt" },
    { "..", 0, "_" },
    { "stream.txt:hidden", 0, "stream.txt_hidden" },
  };
  g_autofree char *endless = g_strnfill (65000, 'n');
  g_autoptr (GString) deep = g_string_new (NULL);
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (AttacheWorkerArchive) archive = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    zip_maker_add (maker, names[i].name, "x", 1, names[i].flags);
  strcpy (endless + 64990, ".docx");
  add_text (maker, endless, "x");
  while (deep->len < 60000)
    g_string_append (deep, "../folder/");
  g_string_append (deep, "last.txt");
  add_text (maker, deep->str, "x");
  archive = open_made (maker);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_member (archive, i, names[i].expected, ATTACHE_WORKER_MEMBER_FINE);
  g_assert_cmpuint (strlen (get_member (archive, G_N_ELEMENTS (names))->name), <=, 255);
  g_assert_true (g_str_has_suffix (get_member (archive, G_N_ELEMENTS (names))->name, "n.docx"));
  g_assert_true (g_str_has_suffix (get_member (archive, G_N_ELEMENTS (names) + 1)->name, "/folder/last.txt"));
}

static GBytes *
wrap (GBytes     *bytes,
      const char *name)
{
  ZipMaker     *maker = zip_maker_new ();
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  add_text (maker, "beside.txt", name);
  zip_maker_add (maker, name, data, size, ZIP_MAKER_PLAIN);

  return zip_maker_end (maker);
}

/* Those in an archive in the archive are listed beside the others, down to the second; a Word document is none. */
static void
test_nested (void)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GBytes) innermost = NULL;
  g_autoptr (GBytes) third = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (AttacheWorkerArchive) archive = NULL;
  g_autoptr (GError) error = NULL;

  add_text (maker, "deep.txt", "deep");
  innermost = zip_maker_end (maker);
  third = wrap (innermost, "four.zip");
  second = wrap (third, "three.ZIP");
  first = wrap (second, "two.zip");
  archive = open_in (pool, first, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (attache_worker_archive_get_members (archive)->len, ==, 4);
  assert_member (archive, 0, "beside.txt", ATTACHE_WORKER_MEMBER_FINE);
  assert_member (archive, 1, "two.zip/beside.txt", ATTACHE_WORKER_MEMBER_FINE);
  assert_member (archive, 2, "two.zip/three.ZIP/beside.txt", ATTACHE_WORKER_MEMBER_FINE);
  assert_member (archive, 3, "two.zip/three.ZIP/four.zip", ATTACHE_WORKER_MEMBER_DEEP);
  assert_contents (archive, 2, "four.zip");
  assert_contents (archive, 0, "two.zip");
  assert_contents (archive, 1, "three.ZIP");
  assert_stays (archive, 3, ATTACHE_SANDBOX_ERROR_REFUSED, "archive in an archive");
}

/* What the archive says of a member, and what comes out of it. */
static void
test_refused (void)
{
  static const guint8 never_ends[] = { 0x00, 0xff };
  g_autofree guint8  *zeros = g_malloc0 (20 * MIB);
  ZipMaker           *maker = zip_maker_new ();
  g_autoptr (AttacheWorkerArchive) archive = NULL;

  add_text (maker, "first.txt", "first");
  zip_maker_add (maker, "secret.txt", "x", 1, ZIP_MAKER_ENCRYPTED);
  zip_maker_add (maker, "link.txt", "/etc/passwd", 11, ZIP_MAKER_LINK);
  zip_maker_add (maker, "device", "", 0, ZIP_MAKER_DEVICE);
  zip_maker_add (maker, "zeros.txt", zeros, 20 * MIB, ZIP_MAKER_PLAIN);
  zip_maker_add (maker, "sum.txt", "sum", 3, ZIP_MAKER_WRONG_SUM);
  zip_maker_add_packed (maker, "short.txt", never_ends, sizeof never_ends, 100, ZIP_MAKER_PLAIN);
  zip_maker_add_packed (maker, "vast.txt", never_ends, sizeof never_ends, 1ULL << 62, ZIP_MAKER_LONG);
  zip_maker_add_packed (maker, "wrong.zip", "PK no archive", 13, 13, ZIP_MAKER_PLAIN);
  zip_maker_add (maker, "long.txt", "long", 4, ZIP_MAKER_LONG);
  add_text (maker, "last.txt", "last");
  archive = open_made (maker);

  assert_member (archive, 1, "secret.txt", ATTACHE_WORKER_MEMBER_PASSWORD);
  assert_member (archive, 2, "link.txt", ATTACHE_WORKER_MEMBER_LINK);
  assert_member (archive, 3, "device", ATTACHE_WORKER_MEMBER_DEVICE);
  assert_member (archive, 4, "zeros.txt", ATTACHE_WORKER_MEMBER_BOMB);
  assert_member (archive, 7, "vast.txt", ATTACHE_WORKER_MEMBER_BOMB);
  assert_member (archive, 8, "wrong.zip", ATTACHE_WORKER_MEMBER_DAMAGED);
  assert_stays (archive, 1, ATTACHE_SANDBOX_ERROR_REFUSED, "password");
  assert_stays (archive, 2, ATTACHE_SANDBOX_ERROR_REFUSED, "link");
  assert_stays (archive, 3, ATTACHE_SANDBOX_ERROR_REFUSED, "device");
  assert_stays (archive, 4, ATTACHE_SANDBOX_ERROR_REFUSED, "hundred times");
  assert_stays (archive, 5, ATTACHE_SANDBOX_ERROR_REFUSED, "damaged");
  assert_stays (archive, 6, ATTACHE_SANDBOX_ERROR_REFUSED, "damaged");
  assert_contents (archive, 0, "first");
  assert_contents (archive, 9, "long");
  assert_contents (archive, 10, "last");
}

/* A large archive can hide a bomb from a look at its sizes; it is found while it is unpacked. */
static void
test_hidden_bomb (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree guint8 *noise = g_malloc (2 * MIB);
  g_autofree guint8 *zeros = g_malloc0 (100 * MIB);
  ZipMaker          *maker = zip_maker_new ();
  g_autoptr (AttacheWorkerArchive) archive = NULL;

  for (guint i = 0; i < 2 * MIB; i++)
    noise[i] = g_rand_int_range (rand, 0, 256);
  zip_maker_add (maker, "noise.pdf", noise, 2 * MIB, ZIP_MAKER_PLAIN);
  zip_maker_add (maker, "zeros.txt", zeros, 100 * MIB, ZIP_MAKER_PLAIN);
  add_text (maker, "last.txt", "last");
  archive = open_made (maker);

  assert_member (archive, 1, "zeros.txt", ATTACHE_WORKER_MEMBER_FINE);
  assert_stays (archive, 1, ATTACHE_SANDBOX_ERROR_REFUSED, "hundred times");
  assert_contents (archive, 2, "last");
}

/* What is too much together is left there from the first that does not fit; smaller ones that still fit are not. */
static void
test_total (void)
{
  g_autofree guint8 *noise = g_malloc (6 * MIB);
  guint32            state = 1;
  ZipMaker          *maker = zip_maker_new ();
  g_autoptr (AttacheWorkerArchive) archive = NULL;

  for (guint i = 0; i < 6 * MIB; i++)
    noise[i] = (state = state * 1664525 + 1013904223) >> 24;
  zip_maker_add_packed (maker, "a.pdf", noise, 6 * MIB, 400 * MIB, ZIP_MAKER_PLAIN);
  zip_maker_add_packed (maker, "b.pdf", noise, 10, 200 * MIB, ZIP_MAKER_PLAIN);
  add_text (maker, "c.txt", "c");
  archive = open_made (maker);

  assert_member (archive, 0, "a.pdf", ATTACHE_WORKER_MEMBER_FINE);
  assert_member (archive, 1, "b.pdf", ATTACHE_WORKER_MEMBER_TOO_MUCH);
  assert_stays (archive, 0, ATTACHE_SANDBOX_ERROR_REFUSED, "damaged");
  assert_stays (archive, 1, ATTACHE_SANDBOX_ERROR_REFUSED, "512 MiB");
  assert_contents (archive, 2, "c");
}

static GBytes *
make_many (guint n)
{
  ZipMaker *maker = zip_maker_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      zip_maker_add_packed (maker, name, "\3\0", 2, 0, ZIP_MAKER_PLAIN);
    }

  return zip_maker_end (maker);
}

static void
test_many (void)
{
  g_autoptr (GBytes) most = make_many (10000);
  g_autoptr (GBytes) more = make_many (10001);
  g_autoptr (GBytes) nested = wrap (more, "many.zip");
  g_autoptr (AttacheWorkerArchive) archive = NULL;
  g_autoptr (AttacheWorkerArchive) outer = NULL;
  g_autoptr (GError) error = NULL;

  archive = open_in (pool, most, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attache_worker_archive_get_members (archive)->len, ==, 10000);
  assert_contents (archive, 9999, "");
  assert_refused (more, ATTACHE_SANDBOX_ERROR_REFUSED, "too many files");
  outer = open_in (pool, nested, &error);
  g_assert_no_error (error);
  assert_member (outer, 1, "many.zip", ATTACHE_WORKER_MEMBER_TOO_MANY);
  assert_contents (outer, 0, "many.zip");
}

/* Empty, cut, changed anywhere: listed or refused, and nothing worse. */
static void
test_damaged (void)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) empty = zip_maker_end (zip_maker_new ());
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) page = g_bytes_new_static ("<html><p>No archive", 19);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  const char *data;
  gsize       size;

  for (guint i = 0; i < 20; i++)
    add_text (maker, "paper.txt", "The Council noted Document C21/1. The Council noted Document C21/2.");
  whole = zip_maker_end (maker);
  data = g_bytes_get_data (whole, &size);

  assert_refused (empty, ATTACHE_SANDBOX_ERROR_FORMAT, "no file");
  assert_refused (nothing, ATTACHE_SANDBOX_ERROR_DAMAGED, "damaged");
  assert_refused (page, ATTACHE_SANDBOX_ERROR_DAMAGED, "damaged");
  for (guint i = 1; i < 10; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, size * i / 10);

      assert_refused (cut, ATTACHE_SANDBOX_ERROR_DAMAGED, "damaged");
    }
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *changed = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AttacheWorkerArchive) archive = NULL;

      for (guint j = 0; j < 20; j++)
        changed[g_rand_int_range (rand, 0, size)] ^= 1 << g_rand_int_range (rand, 0, 8);
      bytes = g_bytes_new (changed, size);
      archive = open_in (pool, bytes, &error);
      g_assert_true (archive != NULL || (error->domain == ATTACHE_SANDBOX_ERROR && error->code != ATTACHE_SANDBOX_ERROR_CRASHED));
      for (guint j = 0; archive != NULL && j < attache_worker_archive_get_members (archive)->len; j++)
        {
          g_autoptr (GError) failure = NULL;
          g_autoptr (GBytes) member = extract (archive, j, &failure);

          g_assert_true (member != NULL || (failure->domain == ATTACHE_SANDBOX_ERROR && failure->code != ATTACHE_SANDBOX_ERROR_CRASHED));
        }
    }
}

/* A member over which the worker dies, or does not come back, costs only itself. */
static void
test_faults (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "worker", "attache-worker-fragile", NULL);
  g_autoptr (AttacheWorkerPool) fragile = attache_worker_pool_new (program);
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AttacheWorkerArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *dropped, *kept;

  add_text (maker, "one.txt", "one");
  add_text (maker, "CRASH.txt", "two");
  add_text (maker, "HANG.txt", "three");
  add_text (maker, "four.txt", "four");
  bytes = zip_maker_end (maker);
  attache_worker_pool_set_timeout (fragile, 500);
  archive = open_in (fragile, bytes, &error);
  g_assert_no_error (error);

  assert_contents (archive, 0, "one");
  assert_stays (archive, 1, ATTACHE_SANDBOX_ERROR_CRASHED, "stopped");
  assert_contents (archive, 3, "four");
  assert_stays (archive, 2, ATTACHE_SANDBOX_ERROR_TIMEOUT, "in time");
  assert_contents (archive, 0, "one");

  /* One that nobody waits for any more does not keep those after it. */
  dropped = attache_worker_archive_extract (archive, 2);
  kept = attache_worker_archive_extract (archive, 3);
  dex_unref (dropped);
  while (dex_future_get_status (kept) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (dex_future_get_status (kept) == DEX_FUTURE_STATUS_RESOLVED);
  dex_unref (kept);
}

/* No worker; and one that goes when the archive does. */
static void
test_workers (void)
{
  guint n = fixture_count_children (FALSE);
  g_autoptr (AttacheWorkerPool) missing = attache_worker_pool_new ("/nonexistent/attache-worker");
  g_autoptr (GBytes) most = make_many (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerArchive) none = open_in (missing, most, &error);
  g_autoptr (AttacheWorkerArchive) archive = NULL;

  g_assert_null (none);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FAILED);
  g_clear_error (&error);
  archive = open_in (pool, most, &error);
  for (guint i = 0; i < 3; i++)
    assert_contents (archive, i, "");
  g_clear_object (&archive);
  fixture_run (300);
  g_assert_cmpuint (fixture_count_children (FALSE), <=, n + 1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  pool = attache_worker_pool_new (NULL);

  g_test_add_func ("/archive/members", test_members);
  g_test_add_func ("/archive/names", test_names);
  g_test_add_func ("/archive/nested", test_nested);
  g_test_add_func ("/archive/refused", test_refused);
  g_test_add_func ("/archive/hidden-bomb", test_hidden_bomb);
  g_test_add_func ("/archive/total", test_total);
  g_test_add_func ("/archive/many", test_many);
  g_test_add_func ("/archive/damaged", test_damaged);
  g_test_add_func ("/archive/faults", test_faults);
  g_test_add_func ("/archive/workers", test_workers);
  status = g_test_run ();
  g_object_unref (pool);

  return status;
}
