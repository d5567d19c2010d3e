/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageText: finding characters, lines and words on a page, in scripts of both directions, and boxes as text. */

#include "model/attache-page-text.h"

#include <math.h>
#include <string.h>

#define ADVANCE 10
#define HEIGHT 12
#define LEADING 20

/* A page on which every character is 10 points wide, every line 12 high and 20 from the next; with @rtl each line starts
 * at the right edge of 500 points. */
static AttachePageText *
make_page (const char *text,
           gboolean    rtl)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AttacheBox));
  float x = 0, y = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      AttacheBox box = { x, y, x + ADVANCE, y + HEIGHT };

      if (rtl)
        box = (AttacheBox){ 500 - x - ADVANCE, y, 500 - x, y + HEIGHT };
      if (*p == '\n')
        box = (AttacheBox){ 0, 0, 0, 0 };
      g_array_append_val (boxes, box);
      x += ADVANCE;
      if (*p == '\n')
        {
          x = 0;
          y += LEADING;
        }
    }

  return attache_page_text_new (text, (const AttacheBox *)boxes->data, boxes->len);
}

static void
check_box (GArray *boxes,
           guint   index,
           float   x1,
           float   y1,
           float   x2,
           float   y2)
{
  const AttacheBox *box;

  g_assert_cmpuint (index, <, boxes->len);
  box = &g_array_index (boxes, AttacheBox, index);
  g_assert_cmpfloat_with_epsilon (box->x1, x1, 0.001);
  g_assert_cmpfloat_with_epsilon (box->y1, y1, 0.001);
  g_assert_cmpfloat_with_epsilon (box->x2, x2, 0.001);
  g_assert_cmpfloat_with_epsilon (box->y2, y2, 0.001);
}

static void
test_find_char (void)
{
  g_autoptr (AttachePageText) page = make_page ("first line\nsecond", FALSE);
  g_autoptr (AttachePageText) arabic = make_page ("السطر الأول", TRUE);
  g_autoptr (AttachePageText) chinese = make_page ("会议审议了文件", FALSE);

  g_assert_cmpuint (attache_page_text_get_n_chars (page), ==, 17);
  g_assert_cmpint (attache_page_text_find_char (page, 5, 6), ==, 0);
  g_assert_cmpint (attache_page_text_find_char (page, 95, 6), ==, 9);
  g_assert_cmpint (attache_page_text_find_char (page, 15, 26), ==, 12);
  /* Beside, above and below the text. */
  g_assert_cmpint (attache_page_text_find_char (page, -300, 26), ==, 11);
  g_assert_cmpint (attache_page_text_find_char (page, 400, 6), ==, 9);
  g_assert_cmpint (attache_page_text_find_char (page, 400, 26), ==, 16);
  g_assert_cmpint (attache_page_text_find_char (page, 5, -100), ==, 0);
  g_assert_cmpint (attache_page_text_find_char (page, 25, 1000), ==, 13);
  /* Between two lines the nearer one. */
  g_assert_cmpint (attache_page_text_find_char (page, 5, 13), ==, 0);
  g_assert_cmpint (attache_page_text_find_char (page, 5, 19), ==, 11);

  g_assert_cmpint (attache_page_text_find_char (arabic, 495, 6), ==, 0);
  g_assert_cmpint (attache_page_text_find_char (arabic, 485, 6), ==, 1);
  g_assert_cmpint (attache_page_text_find_char (arabic, 0, 6), ==, 10);
  g_assert_cmpint (attache_page_text_find_char (chinese, 25, 6), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (AttachePageText) page = attache_page_text_new ("", NULL, 0);
  g_autoptr (AttachePageText) unplaced = attache_page_text_new ("abc", NULL, 0);
  g_autofree char *range = attache_page_text_dup_range (page, 0, 10);
  g_autoptr (GArray) quads = attache_page_text_get_quads (page, 0, 10);
  g_autoptr (GArray) none = attache_page_text_get_quads (unplaced, 0, 3);
  guint start = 99, end = 99;

  g_assert_cmpint (attache_page_text_find_char (page, 1, 1), ==, -1);
  g_assert_cmpint (attache_page_text_find_char (unplaced, 1, 1), ==, -1);
  g_assert_cmpstr (range, ==, "");
  g_assert_cmpuint (quads->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
  attache_page_text_find_word (page, 5, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 0);
}

static void
test_range (void)
{
  g_autoptr (AttachePageText) page = make_page ("号文件 é\U0001f600 الوثيقة", FALSE);
  g_autofree char *middle = attache_page_text_dup_range (page, 1, 6);
  g_autofree char *rest = attache_page_text_dup_range (page, 7, G_MAXUINT);
  g_autofree char *backwards = attache_page_text_dup_range (page, 6, 2);
  g_autofree char *beyond = attache_page_text_dup_range (page, 100, 200);

  g_assert_cmpstr (middle, ==, "文件 é\U0001f600");
  g_assert_cmpstr (rest, ==, "الوثيقة");
  g_assert_cmpstr (backwards, ==, "");
  g_assert_cmpstr (beyond, ==, "");
}

static void
test_quads (void)
{
  g_autoptr (AttachePageText) page = make_page ("first line\nsecond\nthird", FALSE);
  g_autoptr (AttachePageText) arabic = make_page ("السطر\nالثاني", TRUE);
  g_autoptr (GArray) word = attache_page_text_get_quads (page, 6, 10);
  g_autoptr (GArray) lines = attache_page_text_get_quads (page, 6, 20);
  g_autoptr (GArray) all = attache_page_text_get_quads (page, 0, G_MAXUINT);
  g_autoptr (GArray) none = attache_page_text_get_quads (page, 4, 4);
  g_autoptr (GArray) newline = attache_page_text_get_quads (page, 10, 11);
  g_autoptr (GArray) rtl = attache_page_text_get_quads (arabic, 1, 8);

  g_assert_cmpuint (word->len, ==, 1);
  check_box (word, 0, 60, 0, 100, 12);
  g_assert_cmpuint (lines->len, ==, 3);
  check_box (lines, 0, 60, 0, 100, 12);
  check_box (lines, 1, 0, 20, 60, 32);
  check_box (lines, 2, 0, 40, 20, 52);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (newline->len, ==, 0);
  g_assert_cmpuint (rtl->len, ==, 2);
  check_box (rtl, 0, 450, 0, 490, 12);
  check_box (rtl, 1, 480, 20, 500, 32);
}

/* A footnote sign is higher than its line and does not break it; letters set below one another are lines. */
static void
test_uneven_lines (void)
{
  const AttacheBox raised[] = { { 0, 0, 10, 12 }, { 10, -3, 14, 4 }, { 14, 0, 24, 12 } };
  const AttacheBox upright[] = { { 0, 0, 12, 12 }, { 0, 12, 12, 24 }, { 0, 24, 12, 36 } };
  g_autoptr (AttachePageText) footnote = attache_page_text_new ("a²b", raised, 3);
  g_autoptr (AttachePageText) column = attache_page_text_new ("理事会", upright, 3);
  g_autoptr (GArray) line = attache_page_text_get_quads (footnote, 0, 3);
  g_autoptr (GArray) letters = attache_page_text_get_quads (column, 0, 3);

  g_assert_cmpuint (line->len, ==, 1);
  check_box (line, 0, 0, -3, 24, 12);
  g_assert_cmpuint (letters->len, ==, 3);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    guint       position;
    guint       start;
    guint       end;
  } cases[] = {
    { "the second word", 6, 4, 10 },
    { "the second word", 4, 4, 10 },
    { "the second word", 9, 4, 10 },
    { "the second word", 3, 3, 4 },
    { "the second word", 99, 11, 15 },
    { "re\u0301vision, a", 1, 0, 9 },
    { "Проект повестки", 8, 7, 15 },
    { "مَشْروع جدول", 2, 0, 7 },
    { "会议审议了，文件", 1, 0, 5 },
    { "会议审议C21/5号文件", 0, 0, 4 },
    { "会议审议C21/5号文件", 5, 4, 7 },
    { "会议审议C21/5号文件", 10, 9, 12 },
    { "Ｃ２１号", 1, 0, 3 },
    { "\U0001f600", 0, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AttachePageText) page = make_page (cases[i].text, FALSE);
      guint start, end;

      attache_page_text_find_word (page, cases[i].position, &start, &end);
      g_test_message ("%s at %u: %u to %u", cases[i].text, cases[i].position, start, end);
      g_assert_cmpuint (start, ==, cases[i].start);
      g_assert_cmpuint (end, ==, cases[i].end);
    }
}

/* What a damaged page may give. */
static void
test_hostile_boxes (void)
{
  const AttacheBox boxes[] = {
    { NAN, NAN, NAN, NAN },
    { -INFINITY, -INFINITY, INFINITY, INFINITY },
    { 10, 10, 5, 5 },
    { 20, 0, 30, 12 },
    { 0, 0, 0, 0 },
    { 30, 0, 40, NAN },
    { 7, 7, 8, 8 },
  };
  g_autoptr (AttachePageText) page = attache_page_text_new ("abcdef", boxes, G_N_ELEMENTS (boxes));
  g_autoptr (GArray) quads = attache_page_text_get_quads (page, 0, G_MAXUINT);

  g_assert_cmpuint (attache_page_text_get_n_chars (page), ==, 6);
  g_assert_cmpint (attache_page_text_find_char (page, 0, 0), ==, 3);
  g_assert_cmpint (attache_page_text_find_char (page, 1e30, -1e30), ==, 3);
  g_assert_cmpuint (quads->len, ==, 1);
  check_box (quads, 0, 20, 0, 30, 12);
}

static void
test_boxes_round_trip (void)
{
  const AttacheBox boxes[] = { { 0, 0, 595.28F, 841.89F }, { -1.5F, 0.25F, 100, 1e6F }, { 72.126F, 1, 2, 3 } };
  g_autofree char *string = attache_boxes_to_string (boxes, G_N_ELEMENTS (boxes));
  g_autoptr (GArray) again = attache_boxes_from_string (string);
  g_autofree char *same = attache_boxes_to_string ((const AttacheBox *)again->data, again->len);
  g_autofree char *nothing = attache_boxes_to_string (NULL, 0);

  g_assert_cmpstr (string, ==, "0.00 0.00 595.28 841.89;-1.50 0.25 100.00 1000000.00;72.13 1.00 2.00 3.00");
  g_assert_cmpstr (same, ==, string);
  g_assert_cmpuint (again->len, ==, 3);
  check_box (again, 1, -1.5F, 0.25F, 100, 1e6F);
  check_box (again, 2, 72.13F, 1, 2, 3);
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_hostile_box_strings (void)
{
  static const struct
  {
    const char *string;
    guint       n;
  } cases[] = {
    { NULL, 0 },
    { "", 0 },
    { ";;;", 0 },
    { "1 2 3", 0 },
    { "1 2 3 4", 1 },
    { "1 2 3 4 5", 0 },
    { "1 2 3 4x", 0 },
    { "x", 0 },
    { "nan nan nan nan", 0 },
    { "1 2 3 inf", 0 },
    { "1 2 3 1e300", 0 },
    { "1,5 2 3 4", 0 },
    { "1 2 3 4;broken;5 6 7 8", 2 },
    { "1 2 3 4;", 1 },
    { "\xff\xfe", 0 },
    { "1e1 -2 +3 .5", 1 },
  };
  const AttacheBox wild[] = { { 3e38F, -3e38F, NAN, INFINITY }, { 1, 2, 3, 4 } };
  g_autofree char *string = attache_boxes_to_string (wild, G_N_ELEMENTS (wild));
  g_autoptr (GArray) kept = attache_boxes_from_string (string);
  g_autofree char *many = g_strnfill (1000000, ';');
  g_autoptr (GArray) none = attache_boxes_from_string (many);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) boxes = attache_boxes_from_string (cases[i].string);

      g_test_message ("case %u", i);
      g_assert_cmpuint (boxes->len, ==, cases[i].n);
    }
  g_assert_cmpuint (kept->len, ==, 1);
  check_box (kept, 0, 1, 2, 3, 4);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/page-text/find-char", test_find_char);
  g_test_add_func ("/model/page-text/empty", test_empty);
  g_test_add_func ("/model/page-text/range", test_range);
  g_test_add_func ("/model/page-text/quads", test_quads);
  g_test_add_func ("/model/page-text/uneven-lines", test_uneven_lines);
  g_test_add_func ("/model/page-text/words", test_words);
  g_test_add_func ("/model/page-text/hostile-boxes", test_hostile_boxes);
  g_test_add_func ("/model/page-text/boxes-round-trip", test_boxes_round_trip);
  g_test_add_func ("/model/page-text/hostile-box-strings", test_hostile_box_strings);

  return g_test_run ();
}
