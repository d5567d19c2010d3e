/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are broken or made to break a reader, through the installed worker: each costs one sentence, and the next
 * document opens as if nothing had been. */

#include "worker-fixtures.h"

#include "model/attache-page-image.h"
#include "model/attache-page-text.h"
#include "sandbox/attache-sandbox-error.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define PAGE "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "

static AttacheWorkerPool *pool;

/* Takes @fd. */
static void
assert_does_not_open (int fd,
                      int code)
{
  fixture_wait_error (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), code);
  close (fd);
}

static void
assert_all_is_well (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("Fine", NULL));
  g_autoptr (AttachePageText) text = fixture_wait (attache_worker_document_get_text (document, 0, ATTACHE_PRIORITY_VISIBLE), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (attache_page_text_get_text (text), ==, "Fine");
}

static void
test_no_pdf (void)
{
  static const char  text[] = "This is a letter, not a paper.\n";
  g_autofree guint8 *noise = g_malloc (1 << 20);
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);

  for (guint i = 0; i < 1 << 20; i++)
    noise[i] = g_rand_int (rand);
  assert_does_not_open (fixture_file_new (text, strlen (text)), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_does_not_open (fixture_file_new (noise, 1 << 20), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_does_not_open (fixture_file_new ("", 0), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_does_not_open (fixture_file_new ("%PDF-1.7\n", 9), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_all_is_well ();
}

/* Neither a folder nor a device nor a pipe is waited on. */
static void
test_no_file (void)
{
  int ends[2];

  assert_does_not_open (open ("/usr", O_RDONLY | O_DIRECTORY), ATTACHE_SANDBOX_ERROR_DAMAGED);
  assert_does_not_open (open ("/dev/zero", O_RDONLY), ATTACHE_SANDBOX_ERROR_DAMAGED);
  g_assert_cmpint (pipe (ends), ==, 0);
  assert_does_not_open (ends[0], ATTACHE_SANDBOX_ERROR_DAMAGED);
  close (ends[1]);
  fixture_wait_error (attache_worker_pool_open (pool, -1, "fixture.pdf", NULL), ATTACHE_SANDBOX_ERROR_DAMAGED);
}

/* Cut anywhere, a file opens in part or not at all, and nothing worse. */
static void
test_truncated (void)
{
  int              whole = fixture_book_new (3, "Page");
  gsize            size;
  g_autofree char *bytes = fixture_bytes (whole, &size);

  close (whole);
  for (guint i = 1; i < 12; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AttacheWorkerDocument) document = NULL;
      int fd = fixture_file_new (bytes, size * i / 12);

      document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), &error);
      close (fd);
      if (document == NULL)
        g_assert_error (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_DAMAGED);
      else
        g_assert_cmpuint (attache_worker_document_get_n_pages (document), <=, 3);
    }
  assert_all_is_well ();
}

/* A file with bytes changed here and there: whatever comes of it is an answer. */
static void
test_flipped (void)
{
  int              whole = fixture_book_new (2, "Page");
  gsize            size;
  g_autofree char *bytes = fixture_bytes (whole, &size);
  g_autoptr (GRand) rand = g_rand_new_with_seed (30);

  close (whole);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *changed = g_memdup2 (bytes, size);
      g_autoptr (AttacheWorkerDocument) document = NULL;
      g_autoptr (GObject) image = NULL;
      g_autoptr (GError) error = NULL;
      int fd;

      for (guint j = 0; j < 40; j++)
        changed[g_rand_int_range (rand, 0, size)] ^= 1 << g_rand_int_range (rand, 0, 8);
      fd = fixture_file_new (changed, size);
      document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), &error);
      close (fd);
      if (document != NULL)
        image = fixture_wait (attache_worker_document_render (document, 0, 1, ATTACHE_PRIORITY_VISIBLE), &error);
      g_assert_true (image != NULL || error->domain == ATTACHE_SANDBOX_ERROR);
    }
  assert_all_is_well ();
}

static void
test_no_pages (void)
{
  static const char *const objects[] = { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>" };

  assert_does_not_open (fixture_objects_new (objects, G_N_ELEMENTS (objects)), ATTACHE_SANDBOX_ERROR_DAMAGED);
}

/* A tree whose branches lead back to its root. */
static void
test_looping_tree (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 4 >>",
    "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 2 >>",
  };
  int fd = fixture_objects_new (objects, G_N_ELEMENTS (objects));
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerDocument) document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), &error);

  close (fd);
  g_assert_true (document != NULL || error->domain == ATTACHE_SANDBOX_ERROR);
  assert_all_is_well ();
}

/* More pages than there can be in the file. */
static void
test_lying_count (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
    PAGE " >>",
  };
  int fd = fixture_objects_new (objects, G_N_ELEMENTS (objects));
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerDocument) document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), &error);

  close (fd);
  g_assert_true (document != NULL || error->domain == ATTACHE_SANDBOX_ERROR);
  if (document != NULL)
    g_assert_cmpuint (attache_worker_document_get_n_pages (document), <=, 100 * 1000);
  assert_all_is_well ();
}

/* The largest page that the format has: refused in full, drawn when it is asked for smaller. */
static void
test_huge_page (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400] >>",
  };
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_objects_new (objects, G_N_ELEMENTS (objects)));
  g_autoptr (AttachePageImage) image = NULL;
  g_autoptr (GError) error = NULL;

  fixture_wait_error (attache_worker_document_render (document, 0, 1, ATTACHE_PRIORITY_VISIBLE),
                      ATTACHE_SANDBOX_ERROR_REFUSED);
  fixture_wait_error (attache_worker_document_render (document, 0, 1e300, ATTACHE_PRIORITY_VISIBLE),
                      ATTACHE_SANDBOX_ERROR_REFUSED);
  image = fixture_wait (attache_worker_document_render (document, 0, 0.05, ATTACHE_PRIORITY_VISIBLE), &error);
  g_assert_no_error (error);
  g_assert_cmpint (attache_page_image_get_width (image), ==, 720);
}

/* As large as is allowed: 400 MB of pixels pass through untouched. */
static void
test_largest_image (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9990 9990] >>",
  };
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_objects_new (objects, G_N_ELEMENTS (objects)));
  g_autoptr (GError) error = NULL;
  g_autoptr (AttachePageImage) image = fixture_wait (attache_worker_document_render (document, 0, 1, ATTACHE_PRIORITY_VISIBLE), &error);

  g_assert_no_error (error);
  g_assert_cmpint (attache_page_image_get_height (image), ==, 9990);
}

static void
draw_or_fail (const char *const *objects,
              guint              n_objects)
{
  int fd = fixture_objects_new (objects, n_objects);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerDocument) document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), &error);

  close (fd);
  if (document != NULL)
    {
      g_autoptr (GObject) image = fixture_wait (attache_worker_document_render (document, 0, 1, ATTACHE_PRIORITY_VISIBLE), &error);
      g_autoptr (GObject) text = fixture_wait (attache_worker_document_get_text (document, 0, ATTACHE_PRIORITY_VISIBLE), NULL);

      g_assert_true (image != NULL || error->domain == ATTACHE_SANDBOX_ERROR);
    }
  assert_all_is_well ();
}

/* A form that draws itself, a letter that is written with itself, a pattern painted with itself. */
static void
test_recursion (void)
{
  static const char *const form[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    PAGE "/Resources << /XObject << /X 5 0 R >> >> >>",
    "<< /Length 5 >>\nstream\n/X Do\nendstream",
    "<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\n"
    "stream\n/X Do /X Do\nendstream",
  };
  static const char *const glyph[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    PAGE "/Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length 36 >>\nstream\nBT /F 24 Tf 100 300 Td (aaa) Tj ET  \nendstream",
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 "
    "/LastChar 97 /Widths [1000] /Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 6 0 R >> "
    "/Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length 53 >>\nstream\n1000 0 d0 BT /F 900 Tf (aa) Tj ET 0 0 500 500 re f   \nendstream",
  };
  static const char *const pattern[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    PAGE "/Resources << /Pattern << /P 5 0 R >> >> >>",
    "<< /Length 41 >>\nstream\n/Pattern cs /P scn 0 0 600 800 re f      \nendstream",
    "<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 "
    "/Resources << /Pattern << /P 5 0 R >> >> /Length 41 >>\n"
    "stream\n/Pattern cs /P scn 0 0 600 800 re f      \nendstream",
  };

  draw_or_fail (form, G_N_ELEMENTS (form));
  draw_or_fail (glyph, G_N_ELEMENTS (glyph));
  draw_or_fail (pattern, G_N_ELEMENTS (pattern));
}

/* A picture said to be far larger than memory. */
static void
test_greedy_picture (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    PAGE "/Resources << /XObject << /X 5 0 R >> >> >>",
    "<< /Length 24 >>\nstream\n600 0 0 800 0 0 cm /X Do\nendstream",
    "<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
    "/Length 3 >>\nstream\nabc\nendstream",
  };

  draw_or_fail (objects, G_N_ELEMENTS (objects));
}

/* Brackets in brackets, more than any stack is deep. */
static void
test_deep_nesting (void)
{
  g_autofree char *deep = g_strnfill (2 * 1000 * 1000, '[');
  g_autofree char *file = g_strconcat ("%PDF-1.7\n1 0 obj\n", deep, "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n", NULL);
  int              fd = fixture_file_new (file, strlen (file));
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerDocument) document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), &error);

  close (fd);
  g_assert_null (document);
  g_assert_cmpint (error->domain, ==, ATTACHE_SANDBOX_ERROR);
  assert_all_is_well ();
}

/* A page that takes for ever is given up; the others of the document are drawn. */
static void
test_endless_page (void)
{
  g_autoptr (GString) path = g_string_new ("0 0 m ");
  g_autofree char *stream = NULL;
  g_autoptr (AttacheWorkerPool) hasty = attache_worker_pool_new (NULL);
  g_autoptr (AttacheWorkerDocument) document = NULL;
  g_autoptr (GObject) image = NULL;
  g_autoptr (GError) error = NULL;
  const char *objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
    PAGE " >>",
    NULL,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>",
  };

  /* Every one of these lines crosses all the others. */
  for (guint i = 0; i < 100 * 1000; i++)
    g_string_append_printf (path, "%u %u l ", i * 7919 % 600, i * 104729 % 800);
  g_string_append (path, "f*");
  stream = g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream", path->len, path->str);
  objects[3] = stream;

  attache_worker_pool_set_timeout (hasty, 500);
  document = fixture_open (hasty, fixture_objects_new (objects, G_N_ELEMENTS (objects)));
  fixture_wait_error (attache_worker_document_render (document, 0, 4, ATTACHE_PRIORITY_VISIBLE),
                      ATTACHE_SANDBOX_ERROR_TIMEOUT);
  image = fixture_wait (attache_worker_document_render (document, 1, 1, ATTACHE_PRIORITY_VISIBLE), &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  dex_init ();
  g_test_init (&argc, &argv, NULL);
  pool = attache_worker_pool_new (NULL);

  g_test_add_func ("/worker/hostile/no-pdf", test_no_pdf);
  g_test_add_func ("/worker/hostile/no-file", test_no_file);
  g_test_add_func ("/worker/hostile/truncated", test_truncated);
  g_test_add_func ("/worker/hostile/flipped", test_flipped);
  g_test_add_func ("/worker/hostile/no-pages", test_no_pages);
  g_test_add_func ("/worker/hostile/looping-tree", test_looping_tree);
  g_test_add_func ("/worker/hostile/lying-count", test_lying_count);
  g_test_add_func ("/worker/hostile/huge-page", test_huge_page);
  g_test_add_func ("/worker/hostile/largest-image", test_largest_image);
  g_test_add_func ("/worker/hostile/recursion", test_recursion);
  g_test_add_func ("/worker/hostile/greedy-picture", test_greedy_picture);
  g_test_add_func ("/worker/hostile/deep-nesting", test_deep_nesting);
  g_test_add_func ("/worker/hostile/endless-page", test_endless_page);
  result = g_test_run ();
  g_object_unref (pool);

  return result;
}
