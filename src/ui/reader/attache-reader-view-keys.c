/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderView, the keys: scrolling, and selecting without a pointer, by character, word, line and paragraph. */

#include "ui/reader/attache-reader-view-private.h"

#include "model/attache-page-paragraphs.h"
#include "ui/reader/attache-mark-colours.h"
#include "ui/reader/attache-reading.h"

typedef enum
{
  STEP_CHARACTER,
  STEP_WORD,
  STEP_LINE,
} Step;

static void
scroll_by (GtkAdjustment *adjustment,
           double         pages,
           double         steps)
{
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + pages * gtk_adjustment_get_page_increment (adjustment) +
                                steps * gtk_adjustment_get_step_increment (adjustment));
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);
  double             pages;
  double             steps;
  gboolean           sideways;

  g_variant_get (args, "(ddb)", &pages, &steps, &sideways);
  scroll_by (sideways ? self->hadjustment : self->vadjustment, pages, steps);

  return GDK_EVENT_STOP;
}

static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);
  gboolean           end;

  g_variant_get (args, "(b)", &end);
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, end ? gtk_adjustment_get_upper (self->vadjustment) : 0);

  return GDK_EVENT_STOP;
}

static gboolean
select_all_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);
  guint              n_pages = attache_page_layout_get_n_pages (self->layout);

  if (n_pages > 0)
    attache_text_selection_select_all (self->selection, n_pages);

  return GDK_EVENT_STOP;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);

  if (attache_text_selection_is_empty (self->selection) && self->mark == NULL)
    return GDK_EVENT_PROPAGATE;

  attache_text_selection_clear (self->selection);
  attache_reader_view_set_mark (self, NULL);

  return GDK_EVENT_STOP;
}

/* The first letter that is seen; %NULL where no text is at hand. */
static AttachePageText *
find_first_seen (AttacheReaderView *self,
                 AttacheTextSpot   *spot)
{
  double            top = attache_reader_view_get_top (self);
  guint             first;
  guint             last;
  AttachePageText  *text;
  const AttacheBox *boxes;

  attache_page_layout_get_visible (self->layout, top, self->height, &first, &last);
  for (guint page = first; page <= last; page++)
    {
      AttachePageArea page_area;
      double          y;

      attache_page_layout_get_area (self->layout, page, &page_area);
      y = (top - page_area.y) / attache_page_layout_get_scale (self->layout);
      text = attache_page_texts_peek (self->texts, page);
      boxes = text ? attache_page_text_get_boxes (text) : NULL;
      for (guint i = 0; text != NULL && i < attache_page_text_get_n_chars (text); i++)
        {
          if (boxes[i].y2 <= boxes[i].y1 || boxes[i].y1 < y)
            continue;
          *spot = (AttacheTextSpot){ page, i };
          return text;
        }
    }

  return NULL;
}

/* To the page after or before; at its first or last character. */
static AttachePageText *
turn_page (AttacheReaderView *self,
           int                direction,
           AttacheTextSpot   *spot)
{
  guint            page = spot->page + direction;
  AttachePageText *text;

  if (page >= attache_page_layout_get_n_pages (self->layout))
    return NULL;

  attache_page_texts_want (self->texts, page);
  text = attache_page_texts_peek (self->texts, page);
  if (text != NULL)
    *spot = (AttacheTextSpot){ page, direction > 0 ? 0 : attache_page_text_get_n_chars (text) };

  return text;
}

static guint
step_word (AttachePageText *text,
           guint            position,
           int              direction)
{
  guint n_chars = attache_page_text_get_n_chars (text);
  guint start;
  guint end;

  do
    {
      if (direction > 0 ? position >= n_chars : position == 0)
        return position;
      attache_reading_find_word (text, direction > 0 ? position : position - 1, &start, &end);
      position = direction > 0 ? end : start;
    }
  while (end - start < 2);

  return position;
}

static guint
step_line (AttacheReaderView *self,
           AttachePageText   *text,
           guint              position,
           int                direction)
{
  AttacheBox caret;
  guint      start;
  guint      end;
  guint      to;

  attache_page_text_find_line (text, position, &start, &end);
  if (direction > 0 ? end >= attache_page_text_get_n_chars (text) : start == 0)
    return direction > 0 ? end : start;

  attache_reading_get_caret (text, position, &caret);
  if (self->wanted_x < 0)
    self->wanted_x = caret.x1;

  attache_page_text_find_line (text, direction > 0 ? end + 1 : start - 1, &start, &end);
  attache_reading_get_caret (text, start, &caret);
  to = attache_reading_find_caret (text, self->wanted_x, (caret.y1 + caret.y2) / 2);

  return CLAMP (to, start, end);
}

/* Takes the moving end of the selection a step on; the first step begins at the first letter that is seen. */
static gboolean
extend_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);
  AttacheTextSpot    spot = attache_text_selection_get_cursor (self->selection);
  AttachePageText   *text = attache_page_texts_peek (self->texts, spot.page);
  AttacheBox         caret;
  int                step;
  int                direction;
  guint              to;

  g_variant_get (args, "(ii)", &step, &direction);
  if (attache_text_selection_is_empty (self->selection))
    {
      text = find_first_seen (self, &spot);
      if (text != NULL)
        attache_text_selection_begin (self->selection, spot.page, text, spot.position, ATTACHE_TEXT_UNIT_CHARACTER);
    }
  if (text == NULL)
    return GDK_EVENT_STOP;

  spot.position = MIN (spot.position, attache_page_text_get_n_chars (text));
  if (step != STEP_LINE)
    {
      self->wanted_x = -1;
      if (attache_reading_runs_left (text, spot.position))
        direction = -direction;
    }

  if (step == STEP_WORD)
    to = step_word (text, spot.position, direction);
  else if (step == STEP_LINE)
    to = step_line (self, text, spot.position, direction);
  else
    to = direction < 0 && spot.position == 0 ? 0 : MIN (spot.position + direction, attache_page_text_get_n_chars (text));

  if (to == spot.position)
    text = turn_page (self, direction, &spot);
  else
    spot.position = to;
  if (text == NULL)
    return GDK_EVENT_STOP;

  attache_text_selection_extend (self->selection, spot.page, text, spot.position);
  attache_reading_get_caret (text, spot.position, &caret);
  attache_reader_view_reveal (self, spot.page, &caret);

  return GDK_EVENT_STOP;
}

/* Skips white space from @position on; %FALSE at the end of the page. */
static gboolean
find_words (AttachePageText *text,
            int              direction,
            guint           *position)
{
  const AttacheBox *boxes = attache_page_text_get_boxes (text);
  gint64            i = direction > 0 ? (gint64)*position : (gint64)*position - 1;

  while (i >= 0 && i < attache_page_text_get_n_chars (text))
    {
      g_autofree char *one = attache_page_text_dup_range (text, i, i + 1);

      if (boxes[i].x2 > boxes[i].x1 && !g_unichar_isspace (g_utf8_get_char (one)))
        {
          *position = i;
          return TRUE;
        }
      i += direction;
    }

  return FALSE;
}

/* Selects the next paragraph, or the one before: a passage is marked with three keys. */
static gboolean
select_paragraph_cb (GtkWidget *widget,
                     GVariant  *args,
                     gpointer   user_data)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);
  AttacheTextSpot    spot = { 0, 0 };
  AttachePageText   *text;
  AttacheBox         caret;
  int                direction;
  guint              start;
  guint              end;

  g_variant_get (args, "(i)", &direction);
  if (attache_text_selection_is_empty (self->selection))
    text = find_first_seen (self, &spot);
  else
    {
      spot = attache_text_selection_get_cursor (self->selection);
      text = attache_page_texts_peek (self->texts, spot.page);
      if (text != NULL && attache_text_selection_get_range (self->selection, spot.page,
                                                            attache_page_text_get_n_chars (text), &start, &end))
        spot.position = direction > 0 ? end : start;
      /* Its own number is not the paragraph before. */
      if (text != NULL && direction < 0)
        attache_page_text_find_line (text, spot.position, &spot.position, &end);
    }

  while (text != NULL && !find_words (text, direction, &spot.position))
    text = turn_page (self, direction, &spot);
  if (text == NULL)
    return GDK_EVENT_STOP;

  attache_text_selection_begin (self->selection, spot.page, text, spot.position, ATTACHE_TEXT_UNIT_PARAGRAPH);
  attache_page_text_find_paragraph (text, spot.position, &start, &end);
  attache_reading_get_caret (text, end, &caret);
  attache_reader_view_reveal (self, spot.page, &caret);
  attache_reading_get_caret (text, start, &caret);
  attache_reader_view_reveal (self, spot.page, &caret);

  return GDK_EVENT_STOP;
}

static void
add_scroll (GtkWidgetClass *widget_class,
            guint           key,
            GdkModifierType modifiers,
            double          pages,
            double          steps,
            gboolean        sideways)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, scroll_cb, "(ddb)", pages, steps, sideways);
}

static void
add_selecting (GtkWidgetClass *widget_class)
{
  const GdkModifierType shift = GDK_SHIFT_MASK;
  const GdkModifierType both = GDK_SHIFT_MASK | GDK_CONTROL_MASK;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, shift, extend_cb, "(ii)", STEP_CHARACTER, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, shift, extend_cb, "(ii)", STEP_CHARACTER, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, both, extend_cb, "(ii)", STEP_WORD, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, both, extend_cb, "(ii)", STEP_WORD, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, shift, extend_cb, "(ii)", STEP_LINE, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, shift, extend_cb, "(ii)", STEP_LINE, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, select_paragraph_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, select_paragraph_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, select_all_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

void
attache_reader_view_add_keys (GtkWidgetClass *widget_class)
{
  add_scroll (widget_class, GDK_KEY_Down, 0, 0, 1, FALSE);
  add_scroll (widget_class, GDK_KEY_Up, 0, 0, -1, FALSE);
  add_scroll (widget_class, GDK_KEY_Right, 0, 0, 1, TRUE);
  add_scroll (widget_class, GDK_KEY_Left, 0, 0, -1, TRUE);
  add_scroll (widget_class, GDK_KEY_Page_Down, 0, 1, 0, FALSE);
  add_scroll (widget_class, GDK_KEY_Page_Up, 0, -1, 0, FALSE);
  add_scroll (widget_class, GDK_KEY_KP_Page_Down, 0, 1, 0, FALSE);
  add_scroll (widget_class, GDK_KEY_KP_Page_Up, 0, -1, 0, FALSE);
  add_scroll (widget_class, GDK_KEY_space, 0, 1, 0, FALSE);
  add_scroll (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, -1, 0, FALSE);
  for (guint i = 0; i < 2; i++)
    {
      const GdkModifierType modifiers = i == 0 ? 0 : GDK_CONTROL_MASK;

      gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, modifiers, go_to_end_cb, "(b)", FALSE);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_End, modifiers, go_to_end_cb, "(b)", TRUE);
    }

  add_selecting (widget_class);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "reader.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, 0, "reader.highlight", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "reader.note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "reader.remove-mark", NULL);
  for (guint i = 0; i < ATTACHE_N_MARK_COLOURS; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "reader.highlight", "s", attache_mark_colour_get_nick (i));
}
