/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a page’s text to carets, selections and marks. */

#include "ui/reader/attache-mark-quote.h"
#include "ui/reader/attache-reading.h"
#include "ui/reader/attache-text-selection.h"

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
test_caret (void)
{
  PageSetter setter;
  g_autoptr (AttachePageText) text = page_setter_make_page ();
  g_autoptr (AttachePageText) arabic = NULL;
  g_autoptr (AttachePageText) nothing = attache_page_text_new ("", NULL, 0);
  guint      position = find (text, "The list");
  AttacheBox box = attache_page_text_get_boxes (text)[position];
  AttacheBox caret;

  g_assert_cmpuint (attache_reading_find_caret (text, box.x1 + 1, box.y1 + 2), ==, position);
  g_assert_cmpuint (attache_reading_find_caret (text, box.x2 - 1, box.y1 + 2), ==, position + 1);
  attache_reading_get_caret (text, position, &caret);
  g_assert_cmpfloat (caret.x1, ==, box.x1);
  g_assert_cmpfloat (caret.x2, ==, box.x1);

  /* The right half of a letter that is read from the right comes before it. */
  page_setter_begin (&setter);
  page_setter_set_line_from_right (&setter, "المجلس");
  arabic = page_setter_end (&setter);
  g_assert_true (attache_reading_runs_left (arabic, 0));
  g_assert_cmpuint (attache_reading_find_caret (arabic, 499, 65), ==, 0);
  g_assert_cmpuint (attache_reading_find_caret (arabic, 495, 65), ==, 1);
  attache_reading_get_caret (arabic, 0, &caret);
  g_assert_cmpfloat (caret.x1, ==, 500);

  g_assert_cmpuint (attache_reading_find_caret (nothing, 10, 10), ==, 0);
  attache_reading_get_caret (nothing, 5, &caret);
  g_assert_false (attache_reading_runs_left (nothing, 3));
}

static void
test_flow (void)
{
  g_autofree char *words = attache_reading_flow ("  The chair\nis  agreed.\n");
  g_autofree char *chinese = attache_reading_flow ("理事会工\n作组");
  g_autofree char *mixed = attache_reading_flow ("文件\nC21/21");

  g_assert_cmpstr (words, ==, "The chair is agreed.");
  g_assert_cmpstr (chinese, ==, "理事会工作组");
  g_assert_cmpstr (mixed, ==, "文件 C21/21");
}

static void
count_cb (AttacheTextSelection *selection,
          guint                *count)
{
  (*count)++;
}

static void
test_selection (void)
{
  g_autoptr (AttacheTextSelection) selection = attache_text_selection_new ();
  g_autoptr (AttachePageText) text = page_setter_make_page ();
  AttacheTextSpot cursor;
  guint           n_changes = 0;
  guint           start;
  guint           end;

  g_signal_connect (selection, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (attache_text_selection_is_empty (selection));
  g_assert_false (attache_text_selection_get_range (selection, 0, 100, &start, &end));

  /* Backwards, from page 3 to page 1. */
  attache_text_selection_begin (selection, 3, text, 40, ATTACHE_TEXT_UNIT_CHARACTER);
  attache_text_selection_extend (selection, 1, text, 10);
  attache_text_selection_extend (selection, 1, text, 10);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (attache_text_selection_get_pages (selection, &start, &end));
  g_assert_cmpuint (start, ==, 1);
  g_assert_cmpuint (end, ==, 3);
  g_assert_true (attache_text_selection_get_range (selection, 1, 100, &start, &end));
  g_assert_cmpuint (start, ==, 10);
  g_assert_cmpuint (end, ==, 100);
  g_assert_true (attache_text_selection_get_range (selection, 2, 7, &start, &end));
  g_assert_cmpuint (end - start, ==, 7);
  g_assert_true (attache_text_selection_get_range (selection, 3, 100, &start, &end));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 40);
  g_assert_false (attache_text_selection_get_range (selection, 4, 100, &start, &end));
  cursor = attache_text_selection_get_cursor (selection);
  g_assert_cmpuint (cursor.page, ==, 1);
  g_assert_cmpuint (cursor.position, ==, 10);

  attache_text_selection_clear (selection);
  g_assert_true (attache_text_selection_is_empty (selection));
  attache_text_selection_select_all (selection, 5);
  g_assert_true (attache_text_selection_get_range (selection, 4, 33, &start, &end));
  g_assert_cmpuint (end, ==, 33);
}

/* By words, what was taken first stays taken on both sides. */
static void
test_words (void)
{
  g_autoptr (AttacheTextSelection) selection = attache_text_selection_new ();
  g_autoptr (AttachePageText) text = page_setter_make_page ();
  g_autofree char *forwards = NULL;
  g_autofree char *backwards = NULL;
  guint            start;
  guint            end;

  attache_text_selection_begin (selection, 0, text, find (text, "egion may"), ATTACHE_TEXT_UNIT_WORD);
  attache_text_selection_extend (selection, 0, text, find (text, "ut forward"));
  g_assert_true (attache_text_selection_get_range (selection, 0, G_MAXUINT, &start, &end));
  forwards = attache_page_text_dup_range (text, start, end);
  g_assert_cmpstr (forwards, ==, "region may put");

  attache_text_selection_extend (selection, 0, text, find (text, "ach region"));
  g_assert_true (attache_text_selection_get_range (selection, 0, G_MAXUINT, &start, &end));
  backwards = attache_page_text_dup_range (text, start, end);
  g_assert_cmpstr (backwards, ==, "Each region");
}

static void
test_mark (void)
{
  g_autoptr (AttachePageText) text = page_setter_make_page ();
  g_autoptr (AttacheMark) mark = NULL;
  g_autoptr (GArray) boxes = NULL;
  g_autofree char *place = NULL;
  g_autofree char *quotation = NULL;
  guint            start = find (text, " put forward");
  guint            end = find (text, "; the chair is");

  mark = attache_mark_for_range ("a-file", 3, text, NULL, start, end, ATTACHE_MARK_KIND_HIGHLIGHT, ATTACHE_MARK_COLOUR_BLUE);
  g_assert_cmpstr (attache_mark_get_file_id (mark), ==, "a-file");
  g_assert_cmpint (attache_mark_get_page (mark), ==, 3);
  g_assert_cmpint (attache_mark_get_colour (mark), ==, ATTACHE_MARK_COLOUR_BLUE);
  g_assert_cmpstr (attache_mark_get_quote (mark), ==, "put forward one vice-chair");
  g_assert_cmpstr (attache_mark_get_paragraph (mark), ==, "2");
  g_assert_true (g_str_has_suffix (attache_mark_get_prefix (mark), "Each region may"));
  g_assert_cmpint (g_utf8_strlen (attache_mark_get_prefix (mark), -1), <=, 64);
  g_assert_true (g_str_has_prefix (attache_mark_get_suffix (mark), "; the chair is agreed."));

  boxes = attache_boxes_from_string (attache_mark_get_quads (mark));
  g_assert_cmpuint (boxes->len, ==, 2);

  place = attache_mark_dup_place (mark);
  g_assert_cmpstr (place, ==, "§2 · p. 4");
  quotation = attache_mark_dup_quotation (mark, "C21/30(Corr.1)");
  g_assert_cmpstr (quotation, ==, "“put forward one vice-chair” (C21/30(Corr.1), §2, p. 4)");
}

static void
test_no_mark (void)
{
  g_autoptr (AttachePageText) text = page_setter_make_page ();
  g_autoptr (AttachePageText) nothing = attache_page_text_new ("", NULL, 0);
  guint end_of_line = find (text, "\n");

  g_assert_null (attache_mark_for_range ("f", 0, text, NULL, end_of_line, end_of_line + 1, ATTACHE_MARK_KIND_NOTE, 0));
  g_assert_null (attache_mark_for_range ("f", 0, text, NULL, 7, 7, ATTACHE_MARK_KIND_NOTE, 0));
  g_assert_null (attache_mark_for_range ("f", 0, text, NULL, 100000, 200000, ATTACHE_MARK_KIND_NOTE, 0));
  g_assert_null (attache_mark_for_range ("f", 0, nothing, NULL, 0, G_MAXUINT, ATTACHE_MARK_KIND_NOTE, 0));
}

/* A paragraph that goes on over the page keeps its number. */
static void
test_over_the_page (void)
{
  PageSetter setter;
  g_autoptr (AttachePageText) before = page_setter_make_page ();
  g_autoptr (AttachePageText) text = NULL;
  g_autoptr (AttacheMark) mark = NULL;

  page_setter_begin (&setter);
  page_setter_set_line (&setter, NULL, "and it goes on here.", 3);
  text = page_setter_end (&setter);
  mark = attache_mark_for_range ("f", 1, text, before, 0, 10, ATTACHE_MARK_KIND_NOTE, ATTACHE_MARK_COLOUR_RED);
  g_assert_cmpstr (attache_mark_get_paragraph (mark), ==, "11.7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/caret", test_caret);
  g_test_add_func ("/reading/flow", test_flow);
  g_test_add_func ("/reading/selection", test_selection);
  g_test_add_func ("/reading/words", test_words);
  g_test_add_func ("/reading/mark", test_mark);
  g_test_add_func ("/reading/no-mark", test_no_mark);
  g_test_add_func ("/reading/over-the-page", test_over_the_page);

  return g_test_run ();
}
