/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePositionsPage: how far the delegation has come: the items with a position first, then those without. */

#include "config.h"

#include "ui/positions/attache-positions-page.h"

#include <glib/gi18n-lib.h>

#include "model/attache-item.h"
#include "model/attache-position.h"
#include "ui/attache-section-list.h"
#include "ui/positions/attache-position-row.h"

struct _AttachePositionsPage
{
  AdwBin parent_instance;

  /* owned */
  GListModel *items;
  GListModel *positions;
  GHashTable *by_item;
  GHashTable *shown; /* ids of the items that stand under “With a position” */
  GListStore *rows;  /* AttacheItem, and AttachePosition whose item is on the agenda no longer */
  GListModel *sections;

  guint    source;
  guint    tick;
  guint    n_with;
  gboolean seen;

  /* template children */
  AdwWindowTitle *title;
  GtkStack       *stack;
  AdwStatusPage  *failed;
  GtkListView    *list;
};

G_DEFINE_FINAL_TYPE (AttachePositionsPage, attache_positions_page, ADW_TYPE_BIN)

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* One whose fields were all emptied again. */
static gboolean
is_none (AttachePosition *position)
{
  return attache_position_get_stance (position) == ATTACHE_STANCE_NONE &&
         is_empty (attache_position_get_text (position)) && is_empty (attache_position_get_speaking_note (position));
}

static AttachePosition *
find_position (AttachePositionsPage *self,
               gpointer              item)
{
  AttachePosition *position = g_hash_table_lookup (self->by_item, attache_entity_get_id (item));

  return position != NULL && !is_none (position) ? position : NULL;
}

static gboolean
is_shown (AttachePositionsPage *self,
          gpointer              item)
{
  return g_hash_table_contains (self->shown, attache_entity_get_id (item));
}

static char *
heading_cb (gpointer item,
            gpointer user_data)
{
  AttachePositionsPage *self = user_data;

  if (ATTACHE_IS_POSITION (item))
    return g_strdup (_ ("No longer on the agenda"));

  return g_strdup (is_shown (self, item) ? _ ("With a position") : _ ("No position yet"));
}

static char *
dup_failure (AttachePositionsPage *self)
{
  char *error = NULL;

  g_object_get (self->items, "error", &error, NULL);
  if (error == NULL)
    g_object_get (self->positions, "error", &error, NULL);

  return error;
}

static gboolean
is_loading (AttachePositionsPage *self)
{
  gboolean items_loading, positions_loading;

  g_object_get (self->items, "loading", &items_loading, NULL);
  g_object_get (self->positions, "loading", &positions_loading, NULL);

  return items_loading || positions_loading;
}

/* A list that is new to the screen starts at its first row, with the heading of that row out of sight above it. */
static gboolean
scroll_to_top_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  AttachePositionsPage *self = ATTACHE_POSITIONS_PAGE (widget);
  GtkAdjustment        *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  if (gtk_adjustment_get_upper (adjustment) <= 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, 0);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
list_mapped_cb (AttachePositionsPage *self)
{
  if (self->tick == 0 && !self->seen)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
  self->seen = TRUE;
}

/* Only once both lists are read: a row that changes its section would take the top of the list out of sight. */
static void
show_list (AttachePositionsPage *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  if (gtk_list_view_get_model (self->list) != NULL || is_loading (self))
    return;

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->sections)));
  gtk_list_view_set_model (self->list, selection);
}

static void
show_state (AttachePositionsPage *self)
{
  guint            n_items = g_list_model_get_n_items (self->items);
  g_autofree char *subtitle = NULL;
  g_autofree char *error = dup_failure (self);

  show_list (self);
  if (n_items > 0)
    /* Translators: the first number is of those that have a position, the second of all items */
    subtitle = g_strdup_printf (ngettext ("%u of %u item", "%u of %u items", n_items), self->n_with, n_items);
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : "");

  if (error != NULL)
    adw_status_page_set_description (self->failed, error);
  gtk_stack_set_visible_child_name (self->stack, error                                                     ? "failed"
                                                 : gtk_list_view_get_model (self->list) == NULL            ? "loading"
                                                 : n_items + g_list_model_get_n_items (self->sections) > 0 ? "list"
                                                                                                           : "empty");
}

/* The rows as they are to be. Sets who stands under “With a position”. */
static GPtrArray *
arrange (AttachePositionsPage *self,
         GHashTable           *shown)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n_items = g_list_model_get_n_items (self->items);
  guint      n_positions = g_list_model_get_n_items (self->positions);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_items; i++)
      {
        g_autoptr (AttacheEntity) item = g_list_model_get_item (self->items, i);
        gboolean has_position = find_position (self, item) != NULL;

        if (has_position)
          g_hash_table_add (shown, g_strdup (attache_entity_get_id (item)));
        if (has_position == (pass == 0))
          g_ptr_array_add (rows, g_steal_pointer (&item));
      }
  for (guint i = 0; i < n_positions; i++)
    {
      g_autoptr (AttachePosition) position = g_list_model_get_item (self->positions, i);

      if (attache_position_get_retired (position) && !is_none (position))
        g_ptr_array_add (rows, g_steal_pointer (&position));
    }

  return rows;
}

/* Whether the row may stay as it is: the same object, under the same heading. */
static gboolean
is_same (AttachePositionsPage *self,
         GHashTable           *shown,
         guint                 old,
         gpointer              row)
{
  g_autoptr (GObject) before = g_list_model_get_item (G_LIST_MODEL (self->rows), old);
  const char *id = attache_entity_get_id (row);

  return before == row && g_hash_table_contains (self->shown, id) == g_hash_table_contains (shown, id);
}

/* All at once. Two filters over one list would tell it one after the other, and in between the second of them
 * still counts on what is gone. */
static void
rearrange_cb (gpointer user_data)
{
  AttachePositionsPage *self = user_data;
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rows = arrange (self, shown);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint start = 0, end = 0;

  self->source = 0;
  while (start < n_old && start < rows->len && is_same (self, shown, start, rows->pdata[start]))
    start++;
  while (end < n_old - start && end < rows->len - start && is_same (self, shown, n_old - end - 1, rows->pdata[rows->len - end - 1]))
    end++;

  self->n_with = g_hash_table_size (shown);
  g_hash_table_unref (self->shown);
  self->shown = g_steal_pointer (&shown);
  /* Those that move go first: a row that is there before and after would be left as it is. */
  g_list_store_splice (self->rows, start, n_old - start - end, NULL, 0);
  g_list_store_splice (self->rows, start, 0, rows->pdata + start, rows->len - start - end);
  show_state (self);
}

static void
queue_rearrange (AttachePositionsPage *self)
{
  if (self->source == 0)
    self->source = g_idle_add_once (rearrange_cb, self);
}

static void
positions_changed_cb (AttachePositionsPage *self,
                      guint                 position,
                      guint                 removed,
                      guint                 added,
                      GListModel           *positions)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (AttachePosition) object = g_list_model_get_item (positions, i);

      g_signal_connect_object (object, "notify", G_CALLBACK (queue_rearrange), self, G_CONNECT_SWAPPED);
    }

  g_hash_table_remove_all (self->by_item);
  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (AttachePosition) object = g_list_model_get_item (positions, i);
      const char *item_id = attache_position_get_item_id (object);

      if (item_id != NULL)
        g_hash_table_insert (self->by_item, g_strdup (item_id), g_object_ref (object));
    }

  /* At once: rows must not look up what is gone. */
  rearrange_cb (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, attache_position_row_new ());
}

static void
bind_cb (AttachePositionsPage *self,
         GtkListItem          *list_item)
{
  gpointer         object = gtk_list_item_get_item (list_item);
  AttacheItem     *item = ATTACHE_IS_ITEM (object) ? object : NULL;
  g_autofree char *label = NULL;

  attache_position_row_bind (ATTACHE_POSITION_ROW (gtk_list_item_get_child (list_item)), item, item ? find_position (self, item) : object);
  /* Translators: an item of the agenda, for screen readers: its number and its title */
  label = g_strdup_printf (_ ("Item %s, %s"), item ? attache_item_get_number (item) : attache_position_get_item_number (object),
                           item ? attache_item_get_title (item) : attache_position_get_item_title (object));
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  attache_position_row_bind (ATTACHE_POSITION_ROW (gtk_list_item_get_child (list_item)), NULL, NULL);
}

static void
activate_cb (AttachePositionsPage *self,
             guint                 position)
{
  g_autoptr (AttacheEntity) object = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                              ATTACHE_IS_POSITION (object) ? attache_position_get_item_id (ATTACHE_POSITION (object)) : attache_entity_get_id (object));
}

static void
fill (AttachePositionsPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) header_factory = attache_section_list_header_factory_new (heading_cb, self);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  self->rows = g_list_store_new (ATTACHE_TYPE_ENTITY);
  self->sections = G_LIST_MODEL (attache_section_list_new (G_LIST_MODEL (g_object_ref (self->rows)), heading_cb, self));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_header_factory (self->list, header_factory);
  g_object_unref (factory);

  g_signal_connect_object (self->positions, "items-changed", G_CALLBACK (positions_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (queue_rearrange), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "notify::loading", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "notify::error", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->positions, "notify::loading", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->positions, "notify::error", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  positions_changed_cb (self, 0, 0, g_list_model_get_n_items (self->positions), self->positions);
}

static void
attache_positions_page_dispose (GObject *object)
{
  AttachePositionsPage *self = ATTACHE_POSITIONS_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_POSITIONS_PAGE);
  g_clear_object (&self->sections);
  g_clear_object (&self->rows);
  g_clear_object (&self->items);
  g_clear_object (&self->positions);

  G_OBJECT_CLASS (attache_positions_page_parent_class)->dispose (object);
}

static void
attache_positions_page_finalize (GObject *object)
{
  AttachePositionsPage *self = ATTACHE_POSITIONS_PAGE (object);

  g_clear_pointer (&self->by_item, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);

  G_OBJECT_CLASS (attache_positions_page_parent_class)->finalize (object);
}

static void
attache_positions_page_class_init (AttachePositionsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_positions_page_dispose;
  object_class->finalize = attache_positions_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-positions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePositionsPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionsPage, failed);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_mapped_cb);
}

static void
attache_positions_page_init (AttachePositionsPage *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_item = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_positions_page_new (AttacheLibrary *library,
                            const char     *session_id)
{
  AttachePositionsPage *self = g_object_new (ATTACHE_TYPE_POSITIONS_PAGE, NULL);

  self->items = attache_library_list_items (library, session_id);
  self->positions = attache_library_list_positions (library, session_id);
  fill (self);

  return GTK_WIDGET (self);
}
