/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheNoteView: a card to write in that grows with what is written, with a hint while it is empty. Tab leaves it.
 * Text that comes from elsewhere is put in without moving the cursor. */

#include "ui/positions/attache-note-view.h"

struct _AttacheNoteView
{
  GtkTextView parent_instance;

  char *placeholder;
};

G_DEFINE_FINAL_TYPE (AttacheNoteView, attache_note_view, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_placeholder (AttacheNoteView *self,
                 const char      *placeholder)
{
  if (!g_set_str (&self->placeholder, placeholder))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder ? placeholder : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

/* The part of the two texts that differs: everything before and after it is the same. */
static void
find_difference (const char  *mine,
                 const char  *theirs,
                 const char **start,
                 const char **mine_end,
                 const char **theirs_start,
                 const char **theirs_end)
{
  const char *a = mine, *b = theirs;
  const char *a_end = mine + strlen (mine), *b_end = theirs + strlen (theirs);

  while (*a != '\0' && *b != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  while (a_end > a && b_end > b)
    {
      const char *a_last = g_utf8_prev_char (a_end), *b_last = g_utf8_prev_char (b_end);

      if (g_utf8_get_char (a_last) != g_utf8_get_char (b_last))
        break;
      a_end = a_last;
      b_end = b_last;
    }

  *start = a;
  *mine_end = a_end;
  *theirs_start = b;
  *theirs_end = b_end;
}

static GtkSizeRequestMode
attache_note_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A text view only knows how high it is once it has been laid out at its width: it would stay cut off in a page that scrolls. */
static void
attache_note_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  GtkTextView     *view = GTK_TEXT_VIEW (widget);
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int width, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    {
      GTK_WIDGET_CLASS (attache_note_view_parent_class)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
      return;
    }

  text = attache_note_view_dup_text (ATTACHE_NOTE_VIEW (widget));
  layout = gtk_widget_create_pango_layout (widget, text);
  width = for_size - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);

  /* The view rounds the height of each paragraph up to a pixel. */
  height += gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (view));
  *minimum = *natural = height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
  *minimum_baseline = *natural_baseline = -1;
}

static void
attache_note_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  AttacheNoteView *self = ATTACHE_NOTE_VIEW (widget);
  GtkTextView     *view = GTK_TEXT_VIEW (widget);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA colour;
  int     left, width;

  GTK_WIDGET_CLASS (attache_note_view_parent_class)->snapshot (widget, snapshot);

  if (self->placeholder == NULL || gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)) > 0)
    return;

  left = gtk_text_view_get_left_margin (view);
  width = gtk_widget_get_width (widget) - left - gtk_text_view_get_right_margin (view);
  layout = gtk_widget_create_pango_layout (widget, self->placeholder);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_widget_get_color (widget, &colour);
  colour.alpha *= 0.55;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left, gtk_text_view_get_top_margin (view)));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
attache_note_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheNoteView *self = ATTACHE_NOTE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_note_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheNoteView *self = ATTACHE_NOTE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      set_placeholder (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_note_view_finalize (GObject *object)
{
  AttacheNoteView *self = ATTACHE_NOTE_VIEW (object);

  g_clear_pointer (&self->placeholder, g_free);

  G_OBJECT_CLASS (attache_note_view_parent_class)->finalize (object);
}

static void
attache_note_view_class_init (AttacheNoteViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attache_note_view_get_property;
  object_class->set_property = attache_note_view_set_property;
  object_class->finalize = attache_note_view_finalize;
  widget_class->get_request_mode = attache_note_view_get_request_mode;
  widget_class->measure = attache_note_view_measure;
  widget_class->snapshot = attache_note_view_snapshot;

  /* What is to be written here, shown while nothing is. */
  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_note_view_init (AttacheNoteView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, 12);
  gtk_text_view_set_right_margin (view, 12);
  gtk_text_view_set_top_margin (view, 10);
  gtk_text_view_set_bottom_margin (view, 10);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "note-view");
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

char *
attache_note_view_dup_text (AttacheNoteView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Changes only what differs, so that the cursor stays where it is in the rest; the view’s own undo doesn’t see it. */
void
attache_note_view_set_text (AttacheNoteView *self,
                            const char      *text)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *mine = attache_note_view_dup_text (self);
  const char      *start, *mine_end, *theirs_start, *theirs_end;
  GtkTextIter      from, to;

  if (g_strcmp0 (mine, text ? text : "") == 0)
    return;

  find_difference (mine, text ? text : "", &start, &mine_end, &theirs_start, &theirs_end);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, g_utf8_strlen (mine, start - mine));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, g_utf8_strlen (mine, mine_end - mine));
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, theirs_start, theirs_end - theirs_start);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/* Another text altogether: the cursor goes to its start, and nothing of the old one can be undone into it. */
void
attache_note_view_reset (AttacheNoteView *self,
                         const char      *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    start;

  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}
