/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheBoard: a list of rows, of which only those on the screen are made, and never for long at a time: forty groups with seven posts
 * each are nothing to it. */

#include "config.h"

#include "ui/nominations/attache-board.h"

#include <glib/gi18n-lib.h>

#include "ui/nominations/attache-board-filler.h"
#include "ui/nominations/attache-board-header.h"
#include "ui/nominations/attache-board-row-view.h"

/* Even an empty row takes a while. */
#define SLICE_US 3000
#define ROWS_AT_ONCE 8

struct _AttacheBoard
{
  AdwBin parent_instance;

  /* owned */
  AttacheNominations *nominations;
  AttacheBoardFiller *filler;
  GtkSliceListModel  *slice;

  guint    source;
  gboolean other_columns;

  /* borrowed: GtkListItem of the rows that are made */
  GPtrArray *bound;

  /* template children */
  GtkScrolledWindow  *header_window;
  AttacheBoardHeader *header;
  GtkScrolledWindow  *window;
  GtkListView        *list;
};

G_DEFINE_FINAL_TYPE (AttacheBoard, attache_board, ADW_TYPE_BIN)

static void
columns_changed_cb (AttacheBoard *self)
{
  attache_board_header_show (self->header, self->nominations);
  self->other_columns = TRUE;
}

/* An open seat is another region’s then, also in a row with nobody in it. */
static void
changed_cb (AttacheBoard *self)
{
  if (!self->other_columns)
    return;

  self->other_columns = FALSE;
  for (guint i = 0; i < self->bound->len; i++)
    {
      AttacheBoardRowView *row = ATTACHE_BOARD_ROW_VIEW (gtk_list_item_get_child (g_ptr_array_index (self->bound, i)));

      attache_board_row_view_refresh (row);
    }
}

static gboolean
grow_cb (gpointer user_data)
{
  AttacheBoard *self = user_data;
  guint         n_rows = g_list_model_get_n_items (attache_nominations_get_rows (self->nominations));
  gint64        start = g_get_monotonic_time ();

  while (gtk_slice_list_model_get_size (self->slice) < n_rows && g_get_monotonic_time () - start < SLICE_US)
    gtk_slice_list_model_set_size (self->slice, gtk_slice_list_model_get_size (self->slice) + ROWS_AT_ONCE);
  if (gtk_slice_list_model_get_size (self->slice) < n_rows)
    return G_SOURCE_CONTINUE;

  self->source = 0;

  return G_SOURCE_REMOVE;
}

/* The first rows before the window is painted, the others after. */
static void
grow (AttacheBoard *self)
{
  if (self->source != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->list)) ||
      gtk_slice_list_model_get_size (self->slice) >= g_list_model_get_n_items (attache_nominations_get_rows (self->nominations)))
    return;

  gtk_slice_list_model_set_size (self->slice, MAX (gtk_slice_list_model_get_size (self->slice), 2 * ROWS_AT_ONCE));
  self->source = g_idle_add (grow_cb, self);
}

static void
setup_cb (AttacheBoard *self,
          GtkListItem  *list_item)
{
  gtk_list_item_set_child (list_item, attache_board_row_view_new (self->nominations));
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (AttacheBoard *self,
         GtkListItem  *list_item)
{
  attache_board_row_view_bind (ATTACHE_BOARD_ROW_VIEW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
  attache_board_filler_add (self->filler, ATTACHE_BOARD_ROW_VIEW (gtk_list_item_get_child (list_item)));
  g_ptr_array_add (self->bound, list_item);
}

static void
unbind_cb (AttacheBoard *self,
           GtkListItem  *list_item)
{
  attache_board_filler_remove (self->filler, ATTACHE_BOARD_ROW_VIEW (gtk_list_item_get_child (list_item)));
  attache_board_row_view_bind (ATTACHE_BOARD_ROW_VIEW (gtk_list_item_get_child (list_item)), NULL);
  g_ptr_array_remove (self->bound, list_item);
}

static GtkListItem *
find_bound (AttacheBoard *self,
            guint         position)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (gtk_list_item_get_position (g_ptr_array_index (self->bound, i)) == position)
      return g_ptr_array_index (self->bound, i);

  return NULL;
}

/* The row and column that have the focus. */
static gboolean
find_focus (AttacheBoard *self,
            guint        *position,
            int          *column)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, ATTACHE_TYPE_BOARD_ROW_VIEW) : NULL;

  for (guint i = 0; row != NULL && i < self->bound->len; i++)
    if (gtk_list_item_get_child (g_ptr_array_index (self->bound, i)) == row)
      {
        *position = gtk_list_item_get_position (g_ptr_array_index (self->bound, i));
        *column = attache_board_row_view_find_column (ATTACHE_BOARD_ROW_VIEW (row), focus);
        return TRUE;
      }

  return FALSE;
}

static gboolean
focus_row (AttacheBoard *self,
           guint         position,
           int           column)
{
  GtkListItem *list_item = find_bound (self, position);

  return list_item != NULL &&
         attache_board_row_view_focus_column (ATTACHE_BOARD_ROW_VIEW (gtk_list_item_get_child (list_item)), column, 0);
}

static void
move_vertically (AttacheBoard *self,
                 guint         position,
                 int           column,
                 int           step)
{
  guint n_rows = g_list_model_get_n_items (attache_nominations_get_rows (self->nominations));

  gtk_slice_list_model_set_size (self->slice, MAX (gtk_slice_list_model_get_size (self->slice), position + 2 * ROWS_AT_ONCE));
  for (gint64 next = (gint64)position + step; next >= 0 && next < n_rows; next += step)
    {
      gtk_list_view_scroll_to (self->list, next, GTK_LIST_SCROLL_NONE, NULL);
      if (focus_row (self, next, column))
        return;
    }
}

/* Within a cell with several cards, up and down go through them first. */
static gboolean
move_within_cell (AttacheBoard *self,
                  int           step)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *next = step > 0 ? gtk_widget_get_next_sibling (focus) : gtk_widget_get_prev_sibling (focus);

  return next != NULL && gtk_widget_grab_focus (next);
}

static gboolean
key_pressed_cb (AttacheBoard   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint    position;
  int      column, step = 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 || !find_focus (self, &position, &column))
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 1;
      if (!move_within_cell (self, step))
        move_vertically (self, position, column, step);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step = (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left) == rtl ? 1 : -1;
      attache_board_row_view_focus_column (ATTACHE_BOARD_ROW_VIEW (gtk_list_item_get_child (find_bound (self, position))), column + step, step);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
attache_board_grab_focus (GtkWidget *widget)
{
  return focus_row (ATTACHE_BOARD (widget), 0, 0);
}

static void
attache_board_dispose (GObject *object)
{
  AttacheBoard *self = ATTACHE_BOARD (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->filler);
  g_clear_object (&self->slice);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_BOARD);
  g_clear_object (&self->nominations);

  G_OBJECT_CLASS (attache_board_parent_class)->dispose (object);
}

static void
attache_board_finalize (GObject *object)
{
  AttacheBoard *self = ATTACHE_BOARD (object);

  g_clear_pointer (&self->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (attache_board_parent_class)->finalize (object);
}

static void
attache_board_class_init (AttacheBoardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_board_dispose;
  object_class->finalize = attache_board_finalize;
  widget_class->grab_focus = attache_board_grab_focus;

  g_type_ensure (ATTACHE_TYPE_BOARD_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-board.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheBoard, header_window);
  gtk_widget_class_bind_template_child (widget_class, AttacheBoard, header);
  gtk_widget_class_bind_template_child (widget_class, AttacheBoard, window);
  gtk_widget_class_bind_template_child (widget_class, AttacheBoard, list);
}

static void
attache_board_init (AttacheBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_scrolled_window_set_hadjustment (self->header_window, gtk_scrolled_window_get_hadjustment (self->window));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

GtkWidget *
attache_board_new (AttacheNominations *nominations)
{
  AttacheBoard *self = g_object_new (ATTACHE_TYPE_BOARD, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->nominations = g_object_ref (nominations);
  columns_changed_cb (self);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->filler = attache_board_filler_new (GTK_WIDGET (self->list));
  self->slice = gtk_slice_list_model_new (g_object_ref (attache_nominations_get_rows (nominations)), 0, 0);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->slice))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);

  g_signal_connect_object (nominations, "columns-changed", G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (nominations, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (attache_nominations_get_rows (nominations), "items-changed", G_CALLBACK (grow), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "map", G_CALLBACK (grow), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}
