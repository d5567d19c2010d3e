/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the places of words to text, without a page of PDF: what stands where is told in the tests themselves. */

#include "attache-layout.h"

#include <math.h>
#include <string.h>

#define SIZE 12.0f
#define WIDTH 595.0f
#define HEIGHT 842.0f
#define LETTER 6.0f
#define SPACE 3.0f

/* The words of @text from @x on, each letter of one width; returns where they end. */
static float
put (AttacheLayoutPage *page,
     float              x,
     float              y,
     const char        *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      float width = 0;

      for (const char *at = words[i]; *at != '\0'; at = g_utf8_next_char (at))
        width += g_utf8_get_char (at) >= 0x2e80 ? SIZE : LETTER;
      attache_layout_page_add_word (page, words[i], &(AttacheLayoutWord){ .x1 = x, .y1 = y, .x2 = x + width, .y2 = y + SIZE });
      x += width + SPACE;
    }

  return x - SPACE;
}

/* The words of @text from @x to the left. */
static void
put_from_right (AttacheLayoutPage *page,
                float              x,
                float              y,
                const char        *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      float width = LETTER * g_utf8_strlen (words[i], -1);

      attache_layout_page_add_word (page, words[i], &(AttacheLayoutWord){ .x1 = x - width, .y1 = y, .x2 = x, .y2 = y + SIZE });
      x -= width + SPACE;
    }
}

static void
rule (AttacheLayoutPage *page,
      float              x1,
      float              y1,
      float              x2,
      float              y2)
{
  attache_layout_page_add_rule (page, &(AttacheLayoutRule){ x1, y1, x2, y2 });
}

static AttacheLayoutPage *
page_new (GPtrArray *pages)
{
  AttacheLayoutPage *page = attache_layout_page_new (WIDTH, HEIGHT);

  g_ptr_array_add (pages, page);

  return page;
}

static GPtrArray *
pages_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)attache_layout_page_free);
}

static void
assert_text (GPtrArray  *pages,
             const char *expected)
{
  g_autofree char *text = attache_layout_to_text (pages);

  g_assert_cmpstr (text, ==, expected);
}

/* Ten lines that reach the margins, so that these are known. */
static float
put_prose (AttacheLayoutPage *page,
           float              y)
{
  for (guint i = 0; i < 10; i++, y += 14)
    put (page, 72, y, "the secretary said that the plan of the sector was to be read by each of them and");
  put (page, 72, y, "kept.");

  return y + 24;
}

static const char prose[] = "the secretary said that the plan of the sector was to be read by each of them and ";

static void
assert_after_prose (GPtrArray  *pages,
                    const char *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < 10; i++)
    g_string_append (all, prose);
  g_string_append_printf (all, "kept.\n%s", expected);
  assert_text (pages, all->str);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();

  assert_text (pages, "");
  page_new (pages);
  page_new (pages);
  assert_text (pages, "");
}

static void
test_numbers (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);
  float              y = put_prose (page, 80);

  put (page, 72, y, "11");
  put (page, 108, y, "Candidatures for the groups");
  put (page, 72, y + 20, "11.1");
  put (page, 108, y + 20, "The chair of the working group thanked all of them for what had been");
  put (page, 72, y + 34, "done.");
  put (page, 72, y + 54, "PL 2.9");
  put (page, 118, y + 54, "Other business");
  put (page, 72, y + 74, "14 June was the last day of that meeting.");
  assert_after_prose (pages, "11\tCandidatures for the groups\n"
                             "11.1\tThe chair of the working group thanked all of them for what had been done.\n"
                             "PL 2.9\tOther business\n"
                             "14 June was the last day of that meeting.\n");
}

static void
test_hyphens (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);
  float              y = put_prose (page, 80);

  put (page, 72, y, "The agreement on the plan was reached in the meeting of the group for commu-");
  put (page, 72, y + 14, "nication, whose Vice-Chair spoke, and so did the one of the other group CWG-");
  put (page, 72, y + 28, "FHR, which had met before it under the name of the document of them C21/VCC-");
  put (page, 72, y + 42, "1, whose text is at the usual place for such texts, https://example.org/a/b/");
  put (page, 72, y + 56, "c.pdf, for all who look for it there and in the library of the vice-");
  put (page, 72, y + 70, "chair.");
  assert_after_prose (pages, "The agreement on the plan was reached in the meeting of the group for communication, whose Vice-Chair spoke, and so did "
                             "the one of the other group CWG-FHR, which had met before it under the name of the document of them C21/VCC-1, whose "
                             "text is at the usual place for such texts, https://example.org/a/b/c.pdf, for all who look for it there and in the "
                             "library of the vice-chair.\n");
}

static void
test_ruled (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);
  static const float xs[] = { 72, 100, 250, 350 };

  put (page, 104, 104, "Subjects");
  put (page, 254, 104, "Documents");
  put (page, 76, 124, "1");
  put (page, 104, 124, "Report on what was");
  put (page, 104, 138, "done");
  put (page, 254, 124, "C17/15");
  put (page, 254, 138, "C17/16");
  put (page, 76, 160, "2");
  put (page, 104, 160, "Over two columns here");
  put (page, 76, 180, "3");
  put (page, 254, 180, "-");
  for (guint i = 0; i < 4; i++)
    {
      rule (page, xs[i], 100, xs[i] + 1, i == 2 ? 156 : 196);
      if (i == 2)
        rule (page, xs[i], 176, xs[i] + 1, 196);
    }
  for (guint i = 0; i < 5; i++)
    rule (page, 72, ((const float[]){ 100, 120, 156, 176, 196 })[i], 351, ((const float[]){ 101, 121, 157, 177, 197 })[i]);
  assert_text (pages, "\tSubjects\tDocuments\n"
                      "1\tReport on what was done\tC17/15\u2028C17/16\n"
                      "2\tOver two columns here\t\n"
                      "3\t\t-\n");
}

/* A cell over two rows is in the first. */
static void
test_merged_rows (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);

  put (page, 76, 120, "CWG-FHR");
  put (page, 154, 104, "Chair");
  put (page, 154, 134, "Vice-Chair");
  rule (page, 72, 100, 251, 101);
  rule (page, 150, 130, 251, 131);
  rule (page, 72, 160, 251, 161);
  rule (page, 72, 100, 73, 161);
  rule (page, 150, 100, 151, 161);
  rule (page, 250, 100, 251, 161);
  assert_text (pages, "CWG-FHR\tChair\n\tVice-Chair\n");
}

static void
test_unruled (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);
  float              y = put_prose (page, 80);

  put (page, 108, y, "Subjects discussed");
  put (page, 430, y, "Documents");
  put (page, 72, y + 14, "1");
  put (page, 108, y + 14, "Opening");
  put (page, 430, y + 14, "-");
  put (page, 72, y + 28, "2");
  put (page, 108, y + 28, "Report of the group on what the members asked for");
  put (page, 430, y + 28, "C17/15,");
  put (page, 108, y + 42, "last year");
  put (page, 430, y + 42, "C17/16");
  put (page, 72, y + 56, "3");
  put (page, 430, y + 56, "C17/20");
  assert_after_prose (pages, "\tSubjects discussed\tDocuments\n"
                             "1\tOpening\t-\n"
                             "2\tReport of the group on what the members asked for last year\tC17/15, C17/16\n"
                             "3\t\tC17/20\n");
}

static void
test_header (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);

  put (page, 72, 80, "Council 2017");
  put (page, 72, 94, "Geneva, 15-25 May 2017");
  put (page, 380, 80, "Document C17/119-E");
  put (page, 380, 94, "3 July 2017");
  put (page, 380, 108, "Original: English");
  put_prose (page, 150);
  {
    g_autofree char *text = attache_layout_to_text (pages);

    g_assert_true (g_str_has_prefix (text, "Council 2017\tDocument C17/119-E\nGeneva, 15-25 May 2017\t3 July 2017\n\tOriginal: English\nthe secretary"));
  }
}

static void
test_arabic_table (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);

  put_from_right (page, 520, 100, "١");
  put_from_right (page, 480, 100, "افتتاح الدورة");
  put_from_right (page, 200, 100, "الوثيقة C19/18");
  put_from_right (page, 520, 130, "٢");
  put_from_right (page, 480, 130, "خطة إدارة الوقت");
  put_from_right (page, 200, 130, "C19/7");
  assert_text (pages, "١\tافتتاح الدورة\tالوثيقة C19/18\n٢\tخطة إدارة الوقت\tC19/7\n");
}

static void
test_chinese (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);

  for (guint i = 0; i < 4; i++)
    put (page, 72, 100 + 18 * i, "理事会将该文件记录在案并请秘书处在下届会议上报告其执行情况和今后的工作与财务");
  put (page, 72, 172, "计划。");
  assert_text (pages, "理事会将该文件记录在案并请秘书处在下届会议上报告其执行情况和今后的工作与财务"
                      "理事会将该文件记录在案并请秘书处在下届会议上报告其执行情况和今后的工作与财务"
                      "理事会将该文件记录在案并请秘书处在下届会议上报告其执行情况和今后的工作与财务"
                      "理事会将该文件记录在案并请秘书处在下届会议上报告其执行情况和今后的工作与财务计划。\n");
}

/* The heads repeat, the number of the page goes up, a paragraph goes on over the page. */
static void
test_heads (void)
{
  static const char *const numbers[] = { "١", "٢", "٣" };
  static const char *const words[] = { "first", "other", "third" };
  g_autoptr (GPtrArray) pages = pages_new ();
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 3; i++)
    {
      AttacheLayoutPage *page = page_new (pages);

      put (page, 280, 36, "C17/119-E");
      put (page, 290, 810, numbers[i]);
      for (guint j = 0; j < 10; j++)
        {
          g_autofree char *line = g_strdup_printf ("the %s member said that the plan of the sector was to be read by each of them", words[i]);

          put (page, 72, 80 + 14 * j, line);
          g_string_append_printf (expected, "%s%c", line, i == 2 && j == 9 ? '\n' : ' ');
        }
    }
  assert_text (pages, expected->str);
}

static void
test_two_columns (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);
  g_autoptr (GString) expected = g_string_new ("All of the page is under one title\n");

  put (page, 72, 60, "All of the page is under one title");
  for (guint i = 0; i < 8; i++)
    {
      put (page, 72, 100 + 14 * i, "left one is read before this");
      put (page, 320, 100 + 14 * i, "right one is read after that");
    }
  for (guint i = 0; i < 8; i++)
    g_string_append (expected, "left one is read before this ");
  for (guint i = 0; i < 8; i++)
    g_string_append_printf (expected, "right one is read after that%c", i < 7 ? ' ' : '\n');
  assert_text (pages, expected->str);
}

/* A table that lies on its side on an upright page. */
static void
test_turned (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);
  static const struct
  {
    const char *text;
    float       along;
    float       across;
  } words[] = { { "One", 100, 500 }, { "C17/1", 400, 500 }, { "Two", 100, 470 }, { "C17/2", 400, 470 } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      float length = LETTER * strlen (words[i].text);

      attache_layout_page_add_word (page, words[i].text, &(AttacheLayoutWord){ .x1 = words[i].across, .y1 = words[i].along, .x2 = words[i].across + SIZE, .y2 = words[i].along + length, .turn = 1 });
    }
  attache_layout_page_set_upright (page);
  g_assert_cmpfloat (page->width, ==, HEIGHT);
  assert_text (pages, "One\tC17/1\nTwo\tC17/2\n");
}

static void
test_odd_places (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);

  attache_layout_page_add_word (page, "lost", &(AttacheLayoutWord){ .x1 = NAN, .y1 = 10, .x2 = 20, .y2 = 20 });
  attache_layout_page_add_word (page, "turned", &(AttacheLayoutWord){ .x1 = 50, .y1 = 10, .x2 = 20, .y2 = 20 });
  attache_layout_page_add_word (page, "far", &(AttacheLayoutWord){ .x1 = -1e30f, .y1 = 0, .x2 = -1e29f, .y2 = 1e30f });
  attache_layout_page_add_word (page, "kept", &(AttacheLayoutWord){ .x1 = 20, .y1 = 10, .x2 = 50, .y2 = 20 });
  {
    g_autofree char *text = attache_layout_to_text (pages);

    g_assert_nonnull (strstr (text, "kept"));
    g_assert_null (strstr (text, "lost"));
  }
}

/* A page with 100,000 words takes no longer than many small ones do. */
static void
test_many_words (void)
{
  g_autoptr (GPtrArray) pages = pages_new ();
  AttacheLayoutPage *page = page_new (pages);
  g_autofree char   *text = NULL;
  gint64             start;

  for (guint i = 0; i < 10000; i++)
    for (guint j = 0; j < 10; j++)
      put (page, 72 + 50 * j, 80 + 0.07f * i, i % 7 == 0 ? "a" : "word");
  start = g_get_monotonic_time ();
  text = attache_layout_to_text (pages);
  g_assert_cmpuint (strlen (text), >, 100000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/nothing", test_nothing);
  g_test_add_func ("/layout/numbers", test_numbers);
  g_test_add_func ("/layout/hyphens", test_hyphens);
  g_test_add_func ("/layout/ruled", test_ruled);
  g_test_add_func ("/layout/merged-rows", test_merged_rows);
  g_test_add_func ("/layout/unruled", test_unruled);
  g_test_add_func ("/layout/header", test_header);
  g_test_add_func ("/layout/arabic-table", test_arabic_table);
  g_test_add_func ("/layout/chinese", test_chinese);
  g_test_add_func ("/layout/heads", test_heads);
  g_test_add_func ("/layout/two-columns", test_two_columns);
  g_test_add_func ("/layout/turned", test_turned);
  g_test_add_func ("/layout/odd-places", test_odd_places);
  g_test_add_func ("/layout/many-words", test_many_words);

  return g_test_run ();
}
