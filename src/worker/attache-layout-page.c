/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on a page, as the worker found it. */

#include "attache-layout.h"

#include "attache-layout-gutters.h"

#include <math.h>

/* Rows with room between their words that make it likely that there is a table. */
#define ENOUGH_ROWS 2

AttacheLayoutPage *
attache_layout_page_new (float width,
                         float height)
{
  AttacheLayoutPage *self = g_new0 (AttacheLayoutPage, 1);

  self->width = width;
  self->height = height;
  self->words = g_array_new (FALSE, FALSE, sizeof (AttacheLayoutWord));
  self->rules = g_array_new (FALSE, FALSE, sizeof (AttacheLayoutRule));
  self->strings = g_string_chunk_new (4096);

  return self;
}

void
attache_layout_page_free (AttacheLayoutPage *self)
{
  g_array_unref (self->words);
  g_array_unref (self->rules);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * attache_layout_page_add_word:
 * @self: a page
 * @text: UTF-8 without spaces, in logical order; copied
 * @place: where it is; its text is not looked at
 *
 * Adds a word. One without a place is left out.
 */
void
attache_layout_page_add_word (AttacheLayoutPage       *self,
                              const char              *text,
                              const AttacheLayoutWord *place)
{
  AttacheLayoutWord word = *place;

  if (*text == '\0' || !(word.x2 > word.x1) || !(word.y2 > word.y1) || !isfinite (word.x2 - word.x1) || !isfinite (word.y2 - word.y1))
    return;

  word.text = g_string_chunk_insert (self->strings, text);
  g_array_append_val (self->words, word);
}

/* Turns a rectangle back by @turn quarters, on a page of the size that @self has now. */
static void
turn_back (const AttacheLayoutPage *self,
           guint                    turn,
           float                   *x1,
           float                   *y1,
           float                   *x2,
           float                   *y2)
{
  float left = *x1, top = *y1, right = *x2, bottom = *y2;

  if (turn == 1)
    {
      *x1 = top;
      *y1 = self->width - right;
      *x2 = bottom;
      *y2 = self->width - left;
    }
  else if (turn == 2)
    {
      *x1 = self->width - right;
      *y1 = self->height - bottom;
      *x2 = self->width - left;
      *y2 = self->height - top;
    }
  else if (turn == 3)
    {
      *x1 = self->height - bottom;
      *y1 = left;
      *x2 = self->height - top;
      *y2 = right;
    }
}

/**
 * attache_layout_page_set_upright:
 * @self: a page whose words are all there, and no rules yet
 *
 * Turns a page whose text lies on its side. Words that lie otherwise than most are left as they are.
 */
void
attache_layout_page_set_upright (AttacheLayoutPage *self)
{
  guint n_words[4] = { 0 };
  guint turn = 0;
  float width = self->width;

  for (guint i = 0; i < self->words->len; i++)
    n_words[g_array_index (self->words, AttacheLayoutWord, i).turn % 4]++;
  for (guint i = 1; i < 4; i++)
    if (n_words[i] > n_words[turn])
      turn = i;
  if (turn == 0)
    return;

  for (guint i = 0; i < self->words->len; i++)
    {
      AttacheLayoutWord *word = &g_array_index (self->words, AttacheLayoutWord, i);

      turn_back (self, turn, &word->x1, &word->y1, &word->x2, &word->y2);
    }
  self->turn = turn;
  if (turn != 2)
    {
      self->width = self->height;
      self->height = width;
    }
}

/**
 * attache_layout_page_add_rule:
 * @self: a page, upright
 * @rule: a line, where it was before the page was set upright
 *
 * Adds a line that is drawn on it.
 */
void
attache_layout_page_add_rule (AttacheLayoutPage       *self,
                              const AttacheLayoutRule *rule)
{
  AttacheLayoutPage before = *self;
  AttacheLayoutRule turned = *rule;

  if (self->turn % 2 == 1)
    {
      before.width = self->height;
      before.height = self->width;
    }
  turn_back (&before, self->turn, &turned.x1, &turned.y1, &turned.x2, &turned.y2);
  g_array_append_val (self->rules, turned);
}

/**
 * attache_layout_page_may_have_table:
 * @self: a page
 *
 * Returns: whether words stand apart in it as the cells of a table do, so that it is worth looking for rules
 */
gboolean
attache_layout_page_may_have_table (AttacheLayoutPage *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_sized_new (self->words->len);
  g_autoptr (GPtrArray) rows = NULL;
  guint n = 0;

  for (guint i = 0; i < self->words->len; i++)
    g_ptr_array_add (words, &g_array_index (self->words, AttacheLayoutWord, i));
  rows = attache_layout_rows_new (words, attache_layout_words_are_rtl (words));

  for (guint i = 0; i < rows->len && n < ENOUGH_ROWS; i++)
    n += attache_layout_row_has_cells (g_ptr_array_index (rows, i));

  return n >= ENOUGH_ROWS;
}
