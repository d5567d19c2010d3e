/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that become paragraphs. A line was broken by the margin if the first word of the next would not have fitted on
 * it; else, and where there is room between them, a new size of letters or a number, a paragraph begins. */

#include "attache-layout-flow.h"

#include <math.h>
#include <string.h>

/* Room between paragraphs, as a part of the way from line to line. */
#define PARAGRAPH_GAP 1.27f

/* Sizes of letters that differ by so much are different. */
#define OTHER_SIZE 1.3f

/* Parts of the height of a row: the width of a space, how much room is too little to be sure of, the width
 * of a Chinese character, and what counts as set in. */
#define SPACE 0.22f
#define SLACK 0.15f
#define CHARACTER 0.9f
#define INDENT 1.2f

/* Such a gap parts a row that is alone. */
#define LONE_GAP 2.2f

/* How much of a word the margin keeps together: to the first hyphen, or one Chinese character and the signs after it. */
static float
get_needed_width (const AttacheLayoutRow *row)
{
  const AttacheLayoutWord *word = g_ptr_array_index (row->words, row->rtl ? row->words->len - 1 : 0);
  glong                    length = g_utf8_strlen (word->text, -1);
  const char              *at = word->text;
  glong                    n = 0;

  if (attache_layout_is_wide (g_utf8_get_char (at)))
    {
      gboolean opens = g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_OPEN_PUNCTUATION;

      for (at = g_utf8_next_char (at), n = 1; *at != '\0' && (opens || g_unichar_ispunct (g_utf8_get_char (at))); at = g_utf8_next_char (at))
        {
          opens = FALSE;
          n++;
        }
      return n * CHARACTER * row->height;
    }
  for (; *at != '\0' && !attache_layout_is_wide (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    {
      n++;
      if (*at == '-' && at > word->text && at[1] != '\0' && !g_ascii_isdigit (at[1]))
        break;
    }

  return (word->x2 - word->x1) * n / length;
}

/* Whether both are set in the middle of the column. */
static gboolean
are_centred (const AttacheLayoutRow     *row,
             const AttacheLayoutRow     *next,
             const AttacheLayoutMeasure *measure)
{
  float axis = (measure->left + measure->right) / 2;
  float set_in = MIN (row->x1 - measure->left, next->x1 - measure->left);

  /* Lines that begin at one place are set in, or hang from a number. */
  if (fabsf (row->x1 - next->x1) < row->height / 2)
    return FALSE;

  return fabsf ((row->x1 + row->x2) / 2 - axis) < row->height / 2 && fabsf ((next->x1 + next->x2) / 2 - axis) < row->height / 2 &&
         set_in > -row->height && MAX (row->x1, next->x1) - measure->left > INDENT * row->height;
}

/**
 * attache_layout_fits:
 * @row: a row
 * @next: the row under it
 * @measure: of the column that they are in
 *
 * Returns: whether the first word of the next row would have fitted on the one before
 */
gboolean
attache_layout_fits (const AttacheLayoutRow     *row,
                     const AttacheLayoutRow     *next,
                     const AttacheLayoutMeasure *measure)
{
  const AttacheLayoutWord *first = g_ptr_array_index (next->words, next->rtl ? next->words->len - 1 : 0);
  float                    room = row->rtl ? row->x1 - measure->left : measure->right - row->x2;
  float                    space = attache_layout_is_wide (g_utf8_get_char (first->text)) ? 0 : SPACE * row->height;

  if (are_centred (row, next, measure))
    room = measure->right - measure->left - (row->x2 - row->x1);

  return get_needed_width (next) + space + SLACK * row->height < room;
}

/* Whether the row begins further in than the one before it does, which has no number to hang from. */
static gboolean
is_set_in (const AttacheLayoutFlow    *self,
           const AttacheLayoutRow     *row,
           const AttacheLayoutMeasure *measure)
{
  const AttacheLayoutMeasure *before = &self->measure;
  float                       indent = self->last->rtl ? measure->right - row->x2 - (before->right - self->last->x2) : row->x1 - measure->left - (self->last->x1 - before->left);

  return !self->numbered && indent > INDENT * row->height && !are_centred (self->last, row, measure);
}

/* Lines that end at one place, neither of them at the margin: a passage that is set in on both sides. */
static gboolean
is_passage (const AttacheLayoutRow *row,
            const AttacheLayoutRow *next)
{
  return fabsf (row->x2 - next->x2) < 1 && fabsf (row->x1 - next->x1) < 1 && next->words->len > 4;
}

/* A small letter after what is no end of a sentence, or anything after a hyphen, although there was room. */
static gboolean
goes_on (const AttacheLayoutFlow *self,
         const AttacheLayoutRow  *row)
{
  const GString *text = self->paragraph;

  if (text != NULL && text->len > 1 && text->str[text->len - 1] == '-' && !g_ascii_isspace (text->str[text->len - 2]))
    return TRUE;

  return text != NULL && text->len > 0 && strchr (".:;!?", text->str[text->len - 1]) == NULL && attache_layout_row_begins_small (row) &&
         attache_layout_row_find_number (row, TRUE) == 0;
}

static gboolean
starts_paragraph (const AttacheLayoutFlow    *self,
                  const AttacheLayoutRow     *row,
                  const AttacheLayoutMeasure *measure)
{
  float pitch;

  if (self->last == NULL)
    return TRUE;
  if (self->last->height > OTHER_SIZE * row->height || row->height > OTHER_SIZE * self->last->height)
    return TRUE;
  pitch = attache_layout_row_get_middle (row) - attache_layout_row_get_middle (self->last);
  if (!self->new_page && pitch > PARAGRAPH_GAP * measure->leading * MAX (row->height, self->last->height))
    return TRUE;
  if (is_set_in (self, row, measure))
    return TRUE;

  if (!self->new_page && (is_passage (self->last, row) || goes_on (self, row)))
    return FALSE;

  return attache_layout_fits (self->last, row, &self->measure);
}

/* The words of the row that are its number, and the others. */
static void
split_number (const AttacheLayoutRow *row,
              guint                   n_words,
              AttacheLayoutRow      **number,
              AttacheLayoutRow      **rest)
{
  guint n = row->words->len;

  *number = attache_layout_row_new_slice (row, row->rtl ? n - n_words : 0, row->rtl ? n : n_words);
  *rest = attache_layout_row_new_slice (row, row->rtl ? 0 : n_words, row->rtl ? n - n_words : n);
}

/* Text with wide gaps in it is parted by tabulators, as where an unruled table has one row. */
static char *
dup_parted (AttacheLayoutFlow      *self,
            const AttacheLayoutRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *text;
  guint    from = 0;

  for (guint i = 0; i < row->words->len; i++)
    {
      g_autoptr (AttacheLayoutRow) part = NULL;

      if (i + 1 < row->words->len && (!attache_layout_row_has_wide_gap (row, i) || attache_layout_row_get_gap (row, i) < LONE_GAP * row->height))
        continue;
      part = attache_layout_row_new_slice (row, from, i + 1);
      g_ptr_array_add (parts, attache_layout_row_to_text (part));
      from = i + 1;
    }
  if (parts->len <= 1)
    return attache_layout_row_to_text (row);

  text = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        g_string_append (text, self->number_mark);
      g_string_append (text, g_ptr_array_index (parts, row->rtl ? parts->len - 1 - i : i));
    }

  return g_string_free (text, FALSE);
}

/**
 * attache_layout_flow_add_row:
 * @self: a flow
 * @row: the next row of it
 * @measure: of the column that the row is in
 *
 * Goes on with the paragraph that is open, or begins one.
 */
void
attache_layout_flow_add_row (AttacheLayoutFlow          *self,
                             const AttacheLayoutRow     *row,
                             const AttacheLayoutMeasure *measure)
{
  gboolean         starts = starts_paragraph (self, row, measure);
  guint            n_number = attache_layout_row_find_number (row, starts);
  g_autofree char *text = NULL;

  if (starts || n_number > 0)
    attache_layout_flow_end_paragraph (self);
  if (self->paragraph == NULL)
    self->paragraph = g_string_new (NULL);

  if (n_number > 0)
    {
      g_autoptr (AttacheLayoutRow) number = NULL;
      g_autoptr (AttacheLayoutRow) rest = NULL;
      g_autofree char *number_text = NULL;

      split_number (row, n_number, &number, &rest);
      number_text = attache_layout_row_to_text (number);
      text = dup_parted (self, rest);
      g_string_append_printf (self->paragraph, "%s%s", number_text, self->number_mark);
      g_string_append (self->paragraph, text);
    }
  else
    {
      text = dup_parted (self, row);
      attache_layout_joiner_append (self->joiner, self->paragraph, text);
    }

  g_clear_pointer (&self->last, attache_layout_row_free);
  self->last = attache_layout_row_new_slice (row, 0, row->words->len);
  self->measure = *measure;
  self->numbered = n_number > 0;
  self->new_page = FALSE;
}

/**
 * attache_layout_flow_end_paragraph:
 * @self: a flow
 *
 * Ends the paragraph that is open, if one is.
 */
void
attache_layout_flow_end_paragraph (AttacheLayoutFlow *self)
{
  g_clear_pointer (&self->last, attache_layout_row_free);
  self->numbered = FALSE;
  if (self->paragraph == NULL)
    return;
  attache_layout_flow_add_line (self, self->paragraph->str);
  g_string_free (g_steal_pointer (&self->paragraph), TRUE);
}

/**
 * attache_layout_flow_add_line:
 * @self: a flow whose last paragraph has ended
 * @line: a paragraph or a row of a table
 *
 * Adds a whole line.
 */
void
attache_layout_flow_add_line (AttacheLayoutFlow *self,
                              const char        *line)
{
  if (self->out->len > 0)
    g_string_append (self->out, self->break_mark);
  g_string_append (self->out, line);
}

void
attache_layout_flow_clear (AttacheLayoutFlow *self)
{
  g_clear_pointer (&self->last, attache_layout_row_free);
  if (self->paragraph != NULL)
    g_string_free (g_steal_pointer (&self->paragraph), TRUE);
}
