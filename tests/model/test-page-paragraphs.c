/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines and paragraphs of a page, and the numbers of the paragraphs. */

#include "model/attache-page-paragraphs.h"

#include <string.h>

#include "page-setter.h"

static guint
find (AttachePageText *text,
      const char      *words)
{
  const char *all = attache_page_text_get_text (text);
  const char *at = strstr (all, words);

  g_assert_nonnull (at);

  return g_utf8_pointer_to_offset (all, at);
}

static void
assert_number (AttachePageText *text,
               const char      *words,
               const char      *expected)
{
  g_autofree char *number = attache_page_text_dup_paragraph_number (text, find (text, words));

  g_assert_cmpstr (number, ==, expected);
}

/* Dates and sentences that break before a figure are no paragraphs. */
static void
test_numbers (void)
{
  g_autoptr (AttachePageText) text = page_setter_make_page ();

  assert_number (text, "May 2021", NULL);
  assert_number (text, "June 2021", NULL);
  assert_number (text, "The list", "1");
  assert_number (text, "members of the group", "1");
  assert_number (text, "Each region", "2");
  assert_number (text, "the chair is agreed", "2");
  assert_number (text, "Where a region", "2.1");
  assert_number (text, "and has two", "2.1");
  assert_number (text, "The last", "11.7");
}

/* Figures and the letters of the text may come as two lines that stand side by side. */
static void
test_numbers_beside (void)
{
  g_autoptr (AttachePageText) text = NULL;
  g_autofree char *paragraph = NULL;
  PageSetter       setter;
  guint            start;
  guint            end;

  page_setter_begin (&setter);
  page_setter_set_line (&setter, NULL, "2021年6月8日至18日", 20);
  page_setter_set_line_beside (&setter, "1", "下表列出了候选人，以及为制定2024-2027年", 3);
  page_setter_set_line (&setter, "  ", "战略规划而将设立的工作组的候选人。", 9);
  page_setter_set_line_beside (&setter, "2", "每个区域可提名一位副主席。", 9);
  page_setter_set_line_beside (&setter, "2.1", "区域内尚未达成共识的，席位保留。", 9);
  page_setter_set_line (&setter, NULL, "2021", 9);
  text = page_setter_end (&setter);

  assert_number (text, "6月8日", NULL);
  assert_number (text, "下表列出", "1");
  assert_number (text, "战略规划", "1");
  assert_number (text, "每个区域", "2");
  assert_number (text, "席位保留", "2.1");
  attache_page_text_find_paragraph (text, find (text, "可提名"), &start, &end);
  paragraph = attache_page_text_dup_range (text, start, end);
  g_assert_cmpstr (paragraph, ==, "每个区域可提名一位副主席。");
}

/* A page that begins in the middle of a paragraph asks the one before it. */
static void
test_over_the_page (void)
{
  g_autoptr (AttachePageText) text = page_setter_make_page ();
  g_autoptr (AttachePageText) empty = attache_page_text_new ("", NULL, 0);
  g_autofree char *last = attache_page_text_dup_paragraph_number (text, attache_page_text_get_n_chars (text));
  g_autofree char *none = attache_page_text_dup_paragraph_number (empty, 0);

  g_assert_cmpstr (last, ==, "11.7");
  g_assert_null (none);
}

static void
test_lines (void)
{
  g_autoptr (AttachePageText) text = page_setter_make_page ();
  g_autofree char *line = NULL;
  guint            start;
  guint            end;

  attache_page_text_find_line (text, find (text, "of the group"), &start, &end);
  line = attache_page_text_dup_range (text, start, end);
  g_assert_cmpstr (line, ==, "12 members of the group before the meeting.");
}

static void
assert_paragraph (AttachePageText *text,
                  const char      *words,
                  const char      *expected)
{
  g_autofree char *range = NULL;
  guint            start;
  guint            end;

  attache_page_text_find_paragraph (text, find (text, words), &start, &end);
  range = attache_page_text_dup_range (text, start, end);
  g_assert_cmpstr (range, ==, expected);
}

static void
test_paragraphs (void)
{
  g_autoptr (AttachePageText) text = page_setter_make_page ();

  assert_paragraph (text, "secretariat", "The list was sent out by the secretariat to all\n12 members of the group before the meeting.");
  assert_paragraph (text, "members", "The list was sent out by the secretariat to all\n12 members of the group before the meeting.");
  assert_paragraph (text, "vice-chair", "Each region may put forward one\n  vice-chair; the chair is agreed.");
  assert_paragraph (text, "Where", "Where a region has not agreed, it is open.");
  assert_paragraph (text, "two lines", "An unnumbered paragraph stands between them\nand has two lines.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-paragraphs/numbers", test_numbers);
  g_test_add_func ("/page-paragraphs/numbers-beside", test_numbers_beside);
  g_test_add_func ("/page-paragraphs/over-the-page", test_over_the_page);
  g_test_add_func ("/page-paragraphs/lines", test_lines);
  g_test_add_func ("/page-paragraphs/paragraphs", test_paragraphs);

  return g_test_run ();
}
