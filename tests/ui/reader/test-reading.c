/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a page's text to carets, paragraphs, selections and marks. Pages are set here as a printer would: one box a character, numbers
 * hanging in the margin, Arabic from the right. */

#include "ui/reader/attache-mark-quote.h"
#include "ui/reader/attache-reading.h"
#include "ui/reader/attache-text-selection.h"

#define LETTER 6
#define HEIGHT 12
#define MARGIN 70
#define INDENT 40

typedef struct
{
  GString *text;
  GArray  *boxes;
  float    y;
} Setter;

static void
set_char (Setter  *setter,
          gunichar c,
          float    x)
{
  AttacheBox box = { x, setter->y, x + LETTER, setter->y + HEIGHT };

  g_string_append_unichar (setter->text, c);
  g_array_append_val (setter->boxes, box);
}

static void
end_line (Setter *setter,
          float   leading)
{
  const AttacheBox none = { 0, 0, 0, 0 };

  g_string_append_c (setter->text, '\n');
  g_array_append_val (setter->boxes, none);
  setter->y += HEIGHT + leading;
}

/* @number hangs in the margin, with nothing but distance between it and the words. */
static void
set_line (Setter     *setter,
          const char *number,
          const char *words,
          float       leading)
{
  float x = MARGIN;

  for (const char *at = number; at != NULL && *at != '\0'; at = g_utf8_next_char (at), x += LETTER)
    set_char (setter, g_utf8_get_char (at), x);
  x = number ? MARGIN + INDENT : MARGIN;
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), x += LETTER)
    set_char (setter, g_utf8_get_char (at), x);
  end_line (setter, leading);
}

static void
set_line_from_right (Setter     *setter,
                     const char *words)
{
  float x = 500;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), x -= LETTER)
    set_char (setter, g_utf8_get_char (at), x - LETTER);
  end_line (setter, 3);
}

static void
begin_page (Setter *setter)
{
  *setter = (Setter){ g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (AttacheBox)), 60 };
}

static AttachePageText *
end_page (Setter *setter)
{
  AttachePageText *text = attache_page_text_new (setter->text->str, (const AttacheBox *)setter->boxes->data, setter->boxes->len);

  g_string_free (setter->text, TRUE);
  g_array_unref (setter->boxes);

  return text;
}

static AttachePageText *
make_page (void)
{
  Setter setter;

  begin_page (&setter);
  set_line (&setter, NULL, "Document C21/99-E", 3);
  set_line (&setter, NULL, "12 May 2021", 3);
  set_line (&setter, NULL, "8–18 June 2021", 20);
  set_line (&setter, "1", "The list was sent out by the secretariat to all", 3);
  set_line (&setter, NULL, "12 members of the group before the meeting.", 9);
  set_line (&setter, "2", "Each region may put forward one", 3);
  set_line (&setter, "  ", "vice-chair; the chair is agreed.", 9);
  set_line (&setter, "2.1", "Where a region has not agreed, it is open.", 9);
  set_line (&setter, NULL, "An unnumbered paragraph stands between them", 3);
  set_line (&setter, NULL, "and has two lines.", 9);
  set_line (&setter, "11.7", "The last one.", 3);

  return end_page (&setter);
}

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
  g_autofree char *number = attache_reading_dup_number (text, find (text, words));

  g_assert_cmpstr (number, ==, expected);
}

/* Dates and sentences that break before a figure are no paragraphs. */
static void
test_numbers (void)
{
  g_autoptr (AttachePageText) text = make_page ();

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

static void
assert_paragraph (AttachePageText *text,
                  const char      *words,
                  const char      *expected)
{
  g_autofree char *range = NULL;
  g_autofree char *flow = NULL;
  guint            start;
  guint            end;

  attache_reading_find_paragraph (text, find (text, words), &start, &end);
  range = attache_reading_dup_words (text, start, end);
  flow = attache_reading_flow (range);
  g_assert_cmpstr (flow, ==, expected);
}

static void
test_paragraphs (void)
{
  g_autoptr (AttachePageText) text = make_page ();

  assert_paragraph (text, "secretariat", "The list was sent out by the secretariat to all 12 members of the group before the meeting.");
  assert_paragraph (text, "members", "The list was sent out by the secretariat to all 12 members of the group before the meeting.");
  assert_paragraph (text, "vice-chair", "Each region may put forward one vice-chair; the chair is agreed.");
  assert_paragraph (text, "Where", "Where a region has not agreed, it is open.");
  assert_paragraph (text, "two lines", "An unnumbered paragraph stands between them and has two lines.");
}

static void
test_caret (void)
{
  Setter setter;
  g_autoptr (AttachePageText) text = make_page ();
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
  begin_page (&setter);
  set_line_from_right (&setter, "المجلس");
  arabic = end_page (&setter);
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
  g_autoptr (AttachePageText) text = make_page ();
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
  g_autoptr (AttachePageText) text = make_page ();
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
  g_autoptr (AttachePageText) text = make_page ();
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
  g_autoptr (AttachePageText) text = make_page ();
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
  Setter setter;
  g_autoptr (AttachePageText) before = make_page ();
  g_autoptr (AttachePageText) text = NULL;
  g_autoptr (AttacheMark) mark = NULL;

  begin_page (&setter);
  set_line (&setter, NULL, "and it goes on here.", 3);
  text = end_page (&setter);
  mark = attache_mark_for_range ("f", 1, text, before, 0, 10, ATTACHE_MARK_KIND_NOTE, ATTACHE_MARK_COLOUR_RED);
  g_assert_cmpstr (attache_mark_get_paragraph (mark), ==, "11.7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/numbers", test_numbers);
  g_test_add_func ("/reading/paragraphs", test_paragraphs);
  g_test_add_func ("/reading/caret", test_caret);
  g_test_add_func ("/reading/flow", test_flow);
  g_test_add_func ("/reading/selection", test_selection);
  g_test_add_func ("/reading/words", test_words);
  g_test_add_func ("/reading/mark", test_mark);
  g_test_add_func ("/reading/no-mark", test_no_mark);
  g_test_add_func ("/reading/over-the-page", test_over_the_page);

  return g_test_run ();
}
