/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Good documents through the installed worker: sizes, pixels, text with its boxes, passwords. */

#include "worker-fixtures.h"

#include "model/attache-page-image.h"
#include "model/attache-page-text.h"
#include "sandbox/attache-sandbox-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <seccomp.h>
#include <string.h>
#include <unistd.h>

static AttacheWorkerPool *pool;

static AttachePageText *
get_text (AttacheWorkerDocument *document,
          guint                  page)
{
  g_autoptr (GError) error = NULL;
  AttachePageText *text = fixture_wait (attache_worker_document_get_text (document, page, ATTACHE_PRIORITY_VISIBLE), &error);

  g_assert_no_error (error);

  return text;
}

static AttachePageImage *
render (AttacheWorkerDocument *document,
        guint                  page,
        double                 scale)
{
  g_autoptr (GError) error = NULL;
  AttachePageImage *image = fixture_wait (attache_worker_document_render (document, page, scale, ATTACHE_PRIORITY_VISIBLE), &error);

  g_assert_no_error (error);

  return image;
}

/* The smallest box, in pixels, that holds everything that is not white. */
static AttacheBox
find_ink (AttachePageImage *image)
{
  const guchar *pixels = g_bytes_get_data (attache_page_image_get_pixels (image), NULL);
  AttacheBox    ink = { G_MAXFLOAT, G_MAXFLOAT, 0, 0 };

  for (int y = 0; y < attache_page_image_get_height (image); y++)
    {
      for (int x = 0; x < attache_page_image_get_width (image); x++)
        {
          const guchar *pixel = pixels + (gsize)y * attache_page_image_get_stride (image) + 4 * x;

          if (pixel[0] > 128 && pixel[1] > 128 && pixel[2] > 128)
            continue;
          ink.x1 = MIN (ink.x1, x);
          ink.y1 = MIN (ink.y1, y);
          ink.x2 = MAX (ink.x2, x + 1);
          ink.y2 = MAX (ink.y2, y + 1);
        }
    }

  return ink;
}

static AttacheBox
find_boxes (AttachePageText *text)
{
  AttacheBox all = { G_MAXFLOAT, G_MAXFLOAT, 0, 0 };

  for (guint i = 0; i < attache_page_text_get_n_chars (text); i++)
    {
      AttacheBox box = attache_page_text_get_boxes (text)[i];

      if (box.x2 <= box.x1)
        continue;
      all.x1 = MIN (all.x1, box.x1);
      all.y1 = MIN (all.y1, box.y1);
      all.x2 = MAX (all.x2, box.x2);
      all.y2 = MAX (all.y2, box.y2);
    }

  return all;
}

static void
test_sizes (void)
{
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("One", "Two", "Three", NULL));
  g_autoptr (AttachePageImage) image = NULL;
  double width, height;

  g_assert_cmpuint (attache_worker_document_get_n_pages (document), ==, 3);
  attache_worker_document_get_page_size (document, 2, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 842, 0.01);

  image = render (document, 1, 1.5);
  g_assert_cmpint (attache_page_image_get_width (image), ==, 893);
  g_assert_cmpint (attache_page_image_get_height (image), ==, 1263);
  g_assert_cmpuint (g_bytes_get_size (attache_page_image_get_pixels (image)), ==, 893 * 4 * 1263);
}

/* What is drawn is where its text says it is, to a few points. */
static void
assert_text_covers_ink (AttacheWorkerDocument *document,
                        guint                  page)
{
  g_autoptr (AttachePageText) text = get_text (document, page);
  g_autoptr (AttachePageImage) image = render (document, page, 2);
  AttacheBox ink = find_ink (image);
  AttacheBox boxes = find_boxes (text);

  g_assert_cmpfloat (ink.x2, >, ink.x1);
  g_assert_cmpfloat (ink.x1 / 2, >=, boxes.x1 - 2);
  g_assert_cmpfloat (ink.y1 / 2, >=, boxes.y1 - 4);
  g_assert_cmpfloat (ink.x2 / 2, <=, boxes.x2 + 2);
  g_assert_cmpfloat (ink.y2 / 2, <=, boxes.y2 + 4);
  g_assert_cmpfloat (ink.x1 / 2, <, boxes.x1 + 6);
  g_assert_cmpfloat (ink.x2 / 2, >, boxes.x2 - 6);
}

static void
test_text (void)
{
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("Hello big world\nsecond line", "理事会2018年会议\n文件C21/30", "", NULL));
  g_autoptr (AttachePageText) english = get_text (document, 0);
  g_autoptr (AttachePageText) chinese = get_text (document, 1);
  g_autoptr (AttachePageText) empty = get_text (document, 2);
  const AttacheBox *boxes = attache_page_text_get_boxes (english);

  g_assert_cmpstr (attache_page_text_get_text (english), ==, "Hello big world\nsecond line");
  g_assert_cmpstr (attache_page_text_get_text (chinese), ==, "理事会2018年会议\n文件C21/30");
  g_assert_cmpstr (attache_page_text_get_text (empty), ==, "");
  for (guint i = 0; i < 14; i++)
    g_assert_cmpfloat_with_epsilon (boxes[i].x2, boxes[i + 1].x1, 0.5);
  g_assert_cmpfloat (boxes[16].y1, >, boxes[0].y1);
  g_assert_cmpfloat_with_epsilon (boxes[16].x1, boxes[0].x1, 2);
  assert_text_covers_ink (document, 0);
  assert_text_covers_ink (document, 1);
}

static AttacheWorkerDocument *
open_turned (const char *page_entries)
{
  g_autofree char *page = g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R "
                                           "/Resources << /Font << /F 5 0 R >> >> %s >>",
                                           page_entries);
  const char      *objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page,
    "<< /Length 41 >>\nstream\nBT /F 24 Tf 100 300 Td (Reader) Tj ET    \nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  };

  return fixture_open (pool, fixture_objects_new (objects, G_N_ELEMENTS (objects)));
}

static void
test_crop (void)
{
  g_autoptr (AttacheWorkerDocument) document = open_turned ("/CropBox [50 100 250 380]");
  g_autoptr (AttachePageText) text = get_text (document, 0);
  AttacheBox box;
  double     width, height;

  attache_worker_document_get_page_size (document, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 280, 0.01);
  g_assert_cmpstr (attache_page_text_get_text (text), ==, "Reader");
  box = attache_page_text_get_boxes (text)[0];
  g_assert_cmpfloat_with_epsilon (box.x1, 50, 1);
  /* The baseline is at 80 from the top of what is shown. */
  g_assert_cmpfloat (box.y1, <, 80);
  g_assert_cmpfloat (box.y2, >=, 79);
  assert_text_covers_ink (document, 0);
}

static void
test_rotation (void)
{
  for (guint turn = 90; turn < 360; turn += 90)
    {
      g_autofree char *entry = g_strdup_printf ("/Rotate %u /CropBox [20 40 280 390]", turn);
      g_autoptr (AttacheWorkerDocument) document = open_turned (entry);
      g_autoptr (AttachePageText) text = get_text (document, 0);
      double width, height;

      attache_worker_document_get_page_size (document, 0, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, turn == 180 ? 260 : 350, 0.01);
      g_assert_cmpfloat_with_epsilon (height, turn == 180 ? 350 : 260, 0.01);
      g_assert_cmpstr (attache_page_text_get_text (text), ==, "Reader");
      assert_text_covers_ink (document, 0);
    }
}

/* From right to left, with a symbol and figures in between, every line of it. */
static void
test_arabic (void)
{
  static const char *const lines[] = {
    "الوثيقة C21/21(Add.1) من المجلس",
    "تقرير الفريق عن الدورة 2021 والميزانية",
    "نسبة 50% من الميزانية (2021) قبل 14.5",
    "الدول الأعضاء: ITU Council 2021 ثم 12 و 13",
    "سطر أخير",
  };
  g_autofree char *joined = g_strjoin ("\n", lines[0], lines[1], lines[2], lines[3], lines[4], NULL);
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new (joined, "The paper مرحبا بكم in Arabic", NULL));
  g_autoptr (AttachePageText) arabic = get_text (document, 0);
  g_autoptr (AttachePageText) mixed = get_text (document, 1);
  const AttacheBox *boxes = attache_page_text_get_boxes (arabic);

  g_assert_cmpstr (attache_page_text_get_text (arabic), ==, joined);
  g_assert_cmpstr (attache_page_text_get_text (mixed), ==, "The paper مرحبا بكم in Arabic");
  /* The first letter is to the right of the second, the symbol runs the other way. */
  g_assert_cmpfloat (boxes[0].x1, >, boxes[1].x1);
  g_assert_cmpfloat (boxes[8].x1, <, boxes[9].x1);
}

/* As word processors write it: the letters of a line from left to right, so that the last comes first. */
static void
test_arabic_from_the_left (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Length 76 >>\nstream\nBT /F 24 Tf 100 300 Td (2021 cba cb) Tj 0 -30 Td (dd ab) Tj ET               \nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 6 0 R >>",
    "<< /Length 212 >>\nstream\n1 begincodespacerange <00> <ff> endcodespacerange\n"
    "4 beginbfchar <61> <0627> <62> <0628> <63> <062c> <64> <062f> endbfchar\n"
    "2 beginbfrange <20> <20> <0020> <30> <39> <0030> endbfrange\n"
    "                                     \nendstream",
  };
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_objects_new (objects, G_N_ELEMENTS (objects)));
  g_autoptr (AttachePageText) text = get_text (document, 0);
  const AttacheBox *boxes = attache_page_text_get_boxes (text);

  g_assert_cmpstr (attache_page_text_get_text (text), ==, "بج ابج 2021\nبا دد");
  for (guint i = 0; i < 5; i++)
    g_assert_cmpfloat (boxes[i].x1, >, boxes[i + 1].x1);
  g_assert_cmpfloat (boxes[7].x1, <, boxes[8].x1);
  assert_text_covers_ink (document, 0);
}

/* Marks are the reader’s business; a stamp belongs to the page. */
static void
test_annotations (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [4 0 R 5 0 R] >>",
    "<< /Type /Annot /Subtype /Square /Rect [10 10 90 90] /C [0 0 0] /IC [0 0 0] /F 4 >>",
    "<< /Type /Annot /Subtype /Stamp /Rect [20 30 40 50] /F 4 /AP << /N 6 0 R >> >>",
    "<< /Type /XObject /Subtype /Form /BBox [0 0 20 20] /Length 14 >>\nstream\n0 0 20 20 re f\nendstream",
  };
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_objects_new (objects, G_N_ELEMENTS (objects)));
  g_autoptr (AttachePageImage) image = render (document, 0, 1);
  AttacheBox ink = find_ink (image);

  g_assert_cmpfloat (ink.x1, ==, 20);
  g_assert_cmpfloat (ink.x2, ==, 40);
  g_assert_cmpfloat (ink.y1, ==, 50);
  g_assert_cmpfloat (ink.y2, ==, 70);
}

/* Sealed: what has been checked stays as it is. */
static void
test_many_at_once (void)
{
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_book_new (20, "Page"));
  DexFuture *futures[20];

  for (guint i = 0; i < G_N_ELEMENTS (futures); i++)
    futures[i] = attache_worker_document_get_text (document, i, ATTACHE_PRIORITY_VISIBLE);
  for (guint i = 0; i < G_N_ELEMENTS (futures); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AttachePageText) text = fixture_wait (futures[i], &error);
      g_autofree char *start = g_strdup_printf ("Page %u\n", i + 1);

      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (attache_page_text_get_text (text), start));
    }
}

static void
test_missing_page (void)
{
  g_autoptr (AttacheWorkerDocument) document = fixture_open (pool, fixture_pages_new ("One", NULL));

  fixture_wait_error (attache_worker_document_render (document, 1, 1, ATTACHE_PRIORITY_VISIBLE),
                      ATTACHE_SANDBOX_ERROR_DAMAGED);
  fixture_wait_error (attache_worker_document_get_text (document, 7, ATTACHE_PRIORITY_VISIBLE),
                      ATTACHE_SANDBOX_ERROR_DAMAGED);
}

static int
encrypt (int fd)
{
  g_autofree char *folder = g_dir_make_tmp ("attache-worker-XXXXXX", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain.pdf", NULL);
  g_autofree char *locked = g_build_filename (folder, "locked.pdf", NULL);
  g_autofree char *bytes = NULL;
  gsize            size;
  int              result = -1;
  g_autoptr (GSubprocess) qpdf = NULL;

  bytes = fixture_bytes (fd, &size);
  close (fd);
  g_assert_true (g_file_set_contents (plain, bytes, size, NULL));
  qpdf = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "qpdf", "--encrypt", "secret", "owner", "256", "--",
                           plain, locked, NULL);
  if (qpdf != NULL && g_subprocess_wait_check (qpdf, NULL, NULL))
    result = open (locked, O_RDONLY | O_CLOEXEC);
  unlink (plain);
  unlink (locked);
  rmdir (folder);

  return result;
}

static void
test_password (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheWorkerDocument) document = NULL;
  g_autoptr (AttachePageText) text = NULL;
  int fd = encrypt (fixture_pages_new ("Confidential", NULL));

  if (fd == -1)
    {
      g_test_skip ("qpdf is not there");
      return;
    }

  fixture_wait_error (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), ATTACHE_SANDBOX_ERROR_PASSWORD);
  fixture_wait_error (attache_worker_pool_open (pool, fd, "fixture.pdf", "guess"), ATTACHE_SANDBOX_ERROR_PASSWORD);
  fixture_wait_error (attache_worker_pool_open (pool, fd, "fixture.pdf", ""), ATTACHE_SANDBOX_ERROR_PASSWORD);
  document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", "secret"), &error);
  g_assert_no_error (error);
  close (fd);
  text = get_text (document, 0);
  g_assert_cmpstr (attache_page_text_get_text (text), ==, "Confidential");
}

static void
test_describe_cage (void)
{
  g_autofree char *sentences = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_free (sentences);
      sentences = attache_worker_pool_describe_cage (pool);
      if (strstr (sentences, "seccomp") != NULL)
        break;
      fixture_run (10);
    }
  g_assert_nonnull (strstr (sentences, "seccomp"));
  g_assert_nonnull (strstr (sentences, "Landlock"));
  g_assert_nonnull (attache_worker_pool_get_poppler_version (pool));
  g_assert_true (g_ascii_isdigit (*attache_worker_pool_get_poppler_version (pool)));
}

/* Where the kernel has no Landlock the text says so, and papers are read all the same. */
static void
test_without_landlock (void)
{
  g_autoptr (AttacheWorkerPool) plain = NULL;
  g_autoptr (AttacheWorkerDocument) document = NULL;
  g_autofree char *sentences = NULL;
  scmp_filter_ctx  filter;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  /* The worker inherits the filter: to it this is a kernel that has never heard of Landlock. */
  filter = seccomp_init (SCMP_ACT_ALLOW);
  g_assert_cmpint (seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (landlock_create_ruleset), 0), ==, 0);
  g_assert_cmpint (seccomp_load (filter), ==, 0);
  seccomp_release (filter);

  plain = attache_worker_pool_new (NULL);
  document = fixture_open (plain, fixture_book_new (1, "Page"));
  g_assert_cmpuint (attache_worker_document_get_n_pages (document), ==, 1);
  /* The cage is told apart from the answers about the paper. */
  for (guint i = 0; i < 200 && (sentences == NULL || strstr (sentences, "seccomp") == NULL); i++)
    {
      fixture_run (10);
      g_free (sentences);
      sentences = attache_worker_pool_describe_cage (plain);
    }
  g_assert_nonnull (strstr (sentences, "has no Landlock"));
  g_assert_nonnull (strstr (sentences, "seccomp and limits hold"));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  dex_init ();
  g_test_init (&argc, &argv, NULL);
  pool = attache_worker_pool_new (NULL);
  attache_worker_pool_warm (pool);

  g_test_add_func ("/worker/document/sizes", test_sizes);
  g_test_add_func ("/worker/document/text", test_text);
  g_test_add_func ("/worker/document/crop", test_crop);
  g_test_add_func ("/worker/document/rotation", test_rotation);
  g_test_add_func ("/worker/document/arabic", test_arabic);
  g_test_add_func ("/worker/document/arabic-from-the-left", test_arabic_from_the_left);
  g_test_add_func ("/worker/document/annotations", test_annotations);
  g_test_add_func ("/worker/document/many-at-once", test_many_at_once);
  g_test_add_func ("/worker/document/missing-page", test_missing_page);
  g_test_add_func ("/worker/document/password", test_password);
  g_test_add_func ("/worker/document/describe-cage", test_describe_cage);
  g_test_add_func ("/worker/document/without-landlock", test_without_landlock);
  result = g_test_run ();
  g_object_unref (pool);

  return result;
}
