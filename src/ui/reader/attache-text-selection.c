/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheTextSelection: the stretch of a paper's text that is selected, from where it was begun to where the pointer or the
 * keyboard has taken it, in whole characters, words or paragraphs, over any number of pages. */

#include "ui/reader/attache-text-selection.h"

#include "model/attache-page-paragraphs.h"
#include "ui/reader/attache-reading.h"

struct _AttacheTextSelection
{
  GObject parent_instance;

  /* What was taken first, and what the moving end has reached: each a unit with a start and an end. */
  AttacheTextSpot anchor[2];
  AttacheTextSpot focus[2];
  AttacheTextUnit unit;
};

G_DEFINE_FINAL_TYPE (AttacheTextSelection, attache_text_selection, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare (const AttacheTextSpot *a,
         const AttacheTextSpot *b)
{
  if (a->page != b->page)
    return a->page < b->page ? -1 : 1;

  return a->position < b->position ? -1 : a->position > b->position;
}

static void
get_ends (AttacheTextSelection *self,
          AttacheTextSpot      *start,
          AttacheTextSpot      *end)
{
  *start = compare (&self->anchor[0], &self->focus[0]) < 0 ? self->anchor[0] : self->focus[0];
  *end = compare (&self->anchor[1], &self->focus[1]) > 0 ? self->anchor[1] : self->focus[1];
}

static void
take_unit (AttacheTextSpot  spots[2],
           guint            page,
           AttachePageText *text,
           guint            position,
           AttacheTextUnit  unit)
{
  guint start = position;
  guint end = position;

  if (unit == ATTACHE_TEXT_UNIT_WORD)
    attache_reading_find_word (text, position, &start, &end);
  else if (unit == ATTACHE_TEXT_UNIT_PARAGRAPH)
    attache_page_text_find_paragraph (text, position, &start, &end);

  spots[0] = (AttacheTextSpot){ page, start };
  spots[1] = (AttacheTextSpot){ page, end };
}

static void
attache_text_selection_class_init (AttacheTextSelectionClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attache_text_selection_init (AttacheTextSelection *self)
{
}

AttacheTextSelection *
attache_text_selection_new (void)
{
  return g_object_new (ATTACHE_TYPE_TEXT_SELECTION, NULL);
}

void
attache_text_selection_clear (AttacheTextSelection *self)
{
  g_return_if_fail (ATTACHE_IS_TEXT_SELECTION (self));

  if (attache_text_selection_is_empty (self))
    return;

  self->anchor[0] = self->anchor[1] = self->focus[0] = self->focus[1] = (AttacheTextSpot){ 0, 0 };
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
attache_text_selection_is_empty (AttacheTextSelection *self)
{
  AttacheTextSpot start;
  AttacheTextSpot end;

  g_return_val_if_fail (ATTACHE_IS_TEXT_SELECTION (self), TRUE);

  get_ends (self, &start, &end);

  return compare (&start, &end) >= 0;
}

void
attache_text_selection_begin (AttacheTextSelection *self,
                              guint                 page,
                              AttachePageText      *text,
                              guint                 position,
                              AttacheTextUnit       unit)
{
  g_return_if_fail (ATTACHE_IS_TEXT_SELECTION (self));
  g_return_if_fail (ATTACHE_IS_PAGE_TEXT (text));

  self->unit = unit;
  take_unit (self->anchor, page, text, position, unit);
  self->focus[0] = self->anchor[0];
  self->focus[1] = self->anchor[1];
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Takes the moving end to a position, in the unit that the selection was begun with. */
void
attache_text_selection_extend (AttacheTextSelection *self,
                               guint                 page,
                               AttachePageText      *text,
                               guint                 position)
{
  AttacheTextSpot focus[2];

  g_return_if_fail (ATTACHE_IS_TEXT_SELECTION (self));
  g_return_if_fail (ATTACHE_IS_PAGE_TEXT (text));

  take_unit (focus, page, text, position, self->unit);
  if (compare (&focus[0], &self->focus[0]) == 0 && compare (&focus[1], &self->focus[1]) == 0)
    return;

  self->focus[0] = focus[0];
  self->focus[1] = focus[1];
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
attache_text_selection_select_all (AttacheTextSelection *self,
                                   guint                 n_pages)
{
  g_return_if_fail (ATTACHE_IS_TEXT_SELECTION (self));
  g_return_if_fail (n_pages > 0);

  self->unit = ATTACHE_TEXT_UNIT_CHARACTER;
  self->anchor[0] = self->anchor[1] = (AttacheTextSpot){ 0, 0 };
  self->focus[0] = self->focus[1] = (AttacheTextSpot){ n_pages - 1, G_MAXUINT };
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Returns: %FALSE where nothing is selected. */
gboolean
attache_text_selection_get_pages (AttacheTextSelection *self,
                                  guint                *first,
                                  guint                *last)
{
  AttacheTextSpot start;
  AttacheTextSpot end;

  g_return_val_if_fail (ATTACHE_IS_TEXT_SELECTION (self), FALSE);

  get_ends (self, &start, &end);
  *first = start.page;
  *last = end.page;

  return compare (&start, &end) < 0;
}

/* The selected characters of one page of @n_chars; %FALSE where there are none. */
gboolean
attache_text_selection_get_range (AttacheTextSelection *self,
                                  guint                 page,
                                  guint                 n_chars,
                                  guint                *start,
                                  guint                *end)
{
  AttacheTextSpot from;
  AttacheTextSpot to;

  g_return_val_if_fail (ATTACHE_IS_TEXT_SELECTION (self), FALSE);

  get_ends (self, &from, &to);
  if (page < from.page || page > to.page)
    return FALSE;

  *start = page == from.page ? MIN (from.position, n_chars) : 0;
  *end = page == to.page ? MIN (to.position, n_chars) : n_chars;

  return *start < *end;
}

/* Where the moving end stands. */
AttacheTextSpot
attache_text_selection_get_cursor (AttacheTextSelection *self)
{
  g_return_val_if_fail (ATTACHE_IS_TEXT_SELECTION (self), self->focus[1]);

  return compare (&self->focus[0], &self->anchor[0]) < 0 ? self->focus[0] : self->focus[1];
}
