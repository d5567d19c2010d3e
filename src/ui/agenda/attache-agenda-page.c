/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheAgendaPage: the items of a session, in the order of the agenda, under the heading that each stands under. */

#include "config.h"

#include "ui/agenda/attache-agenda-page.h"

#include "model/attache-item.h"
#include "ui/agenda/attache-agenda-order.h"
#include "ui/agenda/attache-agenda-row.h"
#include "ui/agenda/attache-item-page.h"
#include "ui/attache-lists.h"
#include "ui/attache-section-list.h"

#include <glib/gi18n-lib.h>

struct _AttacheAgendaPage
{
  AdwBreakpointBin parent_instance;

  /* owned */
  AttacheLibrary     *library;
  GListModel         *items;
  GListModel         *sittings;
  AttacheAgendaOrder *order;
  GSettings          *settings;
  AttacheSectionList *sections;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  char               *words;
  char               *wanted;
  char               *item_id;
  AttacheItem        *loose; /* the one that is shown and is on no agenda any more */
  DexFuture          *loading;
  gboolean            by_itself;

  /* template children */
  AdwNavigationSplitView *split;
  AdwWindowTitle         *heading;
  GtkMenuButton          *grouping_button;
  GtkSearchBar           *search_bar;
  GtkSearchEntry         *search;
  GtkStack               *list_stack;
  GtkListView            *list;
  AdwNavigationPage      *content;
  AttacheItemPage        *item_page;
};

G_DEFINE_FINAL_TYPE (AttacheAgendaPage, attache_agenda_page, ADW_TYPE_BREAKPOINT_BIN)

enum
{
  PROP_0,
  PROP_ITEM_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
matches (gpointer object,
         gpointer data)
{
  AttacheAgendaPage *self = data;
  g_autofree char   *text = NULL;
  g_autofree char   *folded = NULL;

  if (self->words == NULL || *self->words == '\0')
    return TRUE;

  text = g_strdup_printf ("%s %s", attache_item_get_number (object), attache_item_get_title (object));
  folded = g_utf8_casefold (text, -1);

  return strstr (folded, self->words) != NULL;
}

static gboolean
is_read (AttacheAgendaPage *self)
{
  gboolean loading;

  g_object_get (self->items, "loading", &loading, NULL);

  return !loading;
}

static void
show_heading (AttacheAgendaPage *self)
{
  guint            n_items = g_list_model_get_n_items (self->items);
  guint            n_found = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint            n_taken = 0;
  gboolean         loading;
  g_autofree char *items = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (self->items, i);

      n_taken += attache_item_get_stance (item) != ATTACHE_STANCE_NONE;
    }

  items = g_strdup_printf (ngettext ("%u item", "%u items", n_items), n_items);
  if (n_taken > 0)
    /* Translators: under the title of the agenda: “14 items · 9 with a position” */
    text = g_strdup_printf (_ ("%s · %u with a position"), items, n_taken);
  else if (n_items > 0)
    text = g_steal_pointer (&items);
  adw_window_title_set_subtitle (self->heading, text ? text : "");

  g_object_get (self->items, "loading", &loading, NULL);
  gtk_stack_set_visible_child_name (self->list_stack, n_found > 0 || loading ? "list" : n_items > 0 ? "nothing"
                                                                                                    : "empty");
}

static void
show_item (AttacheAgendaPage *self,
           AttacheItem       *item)
{
  const char *id = item ? attache_entity_get_id (ATTACHE_ENTITY (item)) : NULL;

  if (item != self->loose)
    {
      g_clear_object (&self->loose);
      dex_clear (&self->loading);
    }
  attache_item_page_set_item (self->item_page, self->library, item);
  if (item != NULL)
    {
      /* Translators: title of an item’s page: “Item 11” */
      g_autofree char *title = g_strdup_printf (_ ("Item %s"), attache_item_get_number (item));

      adw_navigation_page_set_title (self->content, title);
    }
  if (g_set_str (&self->item_id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM_ID]);
}

static void
selected_cb (AttacheAgendaPage *self)
{
  AttacheItem *item = gtk_single_selection_get_selected_item (self->selection);

  /* Where the item would cover the list, the arrow keys and the pointer only point at one; opening it is another act. */
  if (adw_navigation_split_view_get_collapsed (self->split) && !self->by_itself)
    return;

  /* An item that only the search hides stays where it is. */
  if (item == NULL && (adw_navigation_split_view_get_collapsed (self->split) || attache_list_find_id (self->items, self->item_id) != GTK_INVALID_LIST_POSITION))
    return;

  show_item (self, item);
  if (item != NULL && !self->by_itself)
    adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* What the page chooses by itself does not cover the list. */
static void
choose (AttacheAgendaPage *self,
        guint              position)
{
  self->by_itself = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->by_itself = FALSE;
}

static void
select_position (AttacheAgendaPage *self,
                 guint              position)
{
  choose (self, position);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

static DexFuture *
loose_loaded_cb (DexFuture *completed,
                 gpointer   data)
{
  g_autoptr (AttacheAgendaPage) self = g_object_ref (ATTACHE_AGENDA_PAGE (data));
  const GValue *value = dex_future_get_value (completed, NULL);
  g_autoptr (AttacheItem) item = value ? g_value_dup_object (value) : NULL;

  dex_clear (&self->loading);
  if (item == NULL)
    return dex_future_new_true ();

  /* Another number of an item that is on the agenda. */
  if (attache_item_get_of_id (item) != NULL)
    {
      attache_agenda_page_open_item (self, attache_item_get_of_id (item), FALSE);
      return dex_future_new_true ();
    }

  choose (self, GTK_INVALID_LIST_POSITION);
  g_set_object (&self->loose, item);
  show_item (self, item);

  return dex_future_new_true ();
}

/* An item that a later import took off the agenda is in no list; a position, a mark or a search still lead to it. */
static void
load_loose (AttacheAgendaPage *self,
            const char        *item_id)
{
  dex_clear (&self->loading);
  self->loading = dex_future_finally (attache_library_load_item (self->library, item_id), loose_loaded_cb, self, NULL);
}

/* What was asked for before the agenda was read; else the first item, where there is room to show it. */
static void
items_changed_cb (AttacheAgendaPage *self)
{
  guint position;

  show_heading (self);
  if (self->loose != NULL && self->wanted == NULL)
    {
      /* It may be back on the agenda. */
      position = attache_list_find_id (G_LIST_MODEL (self->selection), self->item_id);
      if (position != GTK_INVALID_LIST_POSITION)
        select_position (self, position);
      return;
    }
  if (g_list_model_get_n_items (self->items) == 0)
    {
      show_item (self, NULL);
      return;
    }

  position = attache_list_find_id (G_LIST_MODEL (self->selection), self->wanted);
  if (position != GTK_INVALID_LIST_POSITION)
    select_position (self, position);
  else if (self->wanted != NULL)
    load_loose (self, self->wanted);
  else if (attache_list_find_id (self->items, self->item_id) == GTK_INVALID_LIST_POSITION &&
           !adw_navigation_split_view_get_collapsed (self->split))
    {
      choose (self, 0);
      attache_section_list_show_top (self->list);
    }
  g_clear_pointer (&self->wanted, g_free);
}

/* A heading that stays where it is would keep its words: it is made again. */
static void
headings_changed_cb (AttacheAgendaPage *self)
{
  g_autoptr (GtkListItemFactory) factory = attache_section_list_header_factory_new (attache_agenda_order_dup_heading, self->order);

  attache_section_list_refresh (self->sections);
  gtk_list_view_set_header_factory (self->list, factory);
}

/* Back in the list nothing is chosen, so that the same item can be chosen again. */
static void
show_content_cb (AttacheAgendaPage *self)
{
  if (self->selection != NULL && adw_navigation_split_view_get_collapsed (self->split) &&
      !adw_navigation_split_view_get_show_content (self->split))
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  /* Whether the item is in sight is a part of where the delegate is. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM_ID]);
}

static void
collapsed_cb (AttacheAgendaPage *self)
{
  if (self->items == NULL || g_list_model_get_n_items (self->items) == 0)
    return;

  show_content_cb (self);
  if (!adw_navigation_split_view_get_collapsed (self->split))
    {
      guint position = attache_list_find_id (G_LIST_MODEL (self->selection), self->item_id);

      choose (self, position == GTK_INVALID_LIST_POSITION ? 0 : position);
    }
}

static void
activate_cb (AttacheAgendaPage *self,
             guint              position)
{
  choose (self, position);
  show_item (self, gtk_single_selection_get_selected_item (self->selection));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  attache_item_page_focus (self->item_page);
}

static void
search_changed_cb (AttacheAgendaPage *self)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->filtered);

  g_clear_pointer (&self->words, g_free);
  self->words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_heading (self);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  data)
{
  gtk_list_item_set_child (list_item, attache_agenda_row_new ());
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  AttacheItem     *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  attache_agenda_row_set_item (ATTACHE_AGENDA_ROW (gtk_list_item_get_child (list_item)), item);
  description = attache_agenda_row_dup_description (ATTACHE_AGENDA_ROW (gtk_list_item_get_child (list_item)));
  /* Translators: an item of the agenda, for screen readers: “11. Candidates for chairs” */
  label = g_strdup_printf (_ ("%s. %s"), attache_item_get_number (item), attache_item_get_title (item));
  gtk_list_item_set_accessible_label (list_item, label);
  gtk_list_item_set_accessible_description (list_item, description);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item,
               gpointer                  data)
{
  attache_agenda_row_set_item (ATTACHE_AGENDA_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
attache_agenda_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, ATTACHE_AGENDA_PAGE (object)->item_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_agenda_page_dispose (GObject *object)
{
  AttacheAgendaPage *self = ATTACHE_AGENDA_PAGE (object);

  dex_clear (&self->loading);
  g_clear_object (&self->loose);
  /* The child is one of the template, which would be taken from the bin behind its back. */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_AGENDA_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sections);
  g_clear_object (&self->order);
  g_clear_object (&self->settings);
  g_clear_object (&self->sittings);
  g_clear_object (&self->items);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (attache_agenda_page_parent_class)->dispose (object);
}

static void
attache_agenda_page_finalize (GObject *object)
{
  AttacheAgendaPage *self = ATTACHE_AGENDA_PAGE (object);

  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->item_id, g_free);
  G_OBJECT_CLASS (attache_agenda_page_parent_class)->finalize (object);
}

static void
attache_agenda_page_class_init (AttacheAgendaPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attache_agenda_page_get_property;
  object_class->dispose = attache_agenda_page_dispose;
  object_class->finalize = attache_agenda_page_finalize;

  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ATTACHE_TYPE_ITEM_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, split);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, heading);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, grouping_button);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, search);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, list);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, content);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaPage, item_page);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_cb);
}

static void
attache_agenda_page_init (AttacheAgendaPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (row_unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

static void
follow_grouping (AttacheAgendaPage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GAction) action = NULL;

  self->settings = g_settings_new ("io.github.attache.Attache");
  action = g_settings_create_action (self->settings, "agenda-grouping");
  g_action_map_add_action (G_ACTION_MAP (actions), action);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "agenda", G_ACTION_GROUP (actions));

  g_settings_bind (self->settings, "agenda-grouping", self->order, "grouping", G_SETTINGS_BIND_GET);
  g_object_bind_property (self->order, "has-groups", self->grouping_button, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->order, "notify", G_CALLBACK (headings_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
attache_agenda_page_new (AttacheLibrary *library,
                         const char     *session_id)
{
  AttacheAgendaPage *self = g_object_new (ATTACHE_TYPE_AGENDA_PAGE, NULL);
  GtkFilter         *filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));

  self->library = g_object_ref (library);
  self->items = attache_library_list_items (library, session_id);
  self->sittings = attache_library_list_sittings (library, session_id);
  self->order = attache_agenda_order_new (self->items, self->sittings);
  self->filtered = gtk_filter_list_model_new (attache_agenda_order_sort (self->order), filter);
  self->sections = attache_section_list_new (G_LIST_MODEL (g_object_ref (self->filtered)), attache_agenda_order_dup_heading, self->order);
  /* The list may have been read already, and nothing is to be chosen before somebody listens. */
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->sections));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->sittings, "items-changed", G_CALLBACK (headings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->items, "notify::loading", G_CALLBACK (show_heading), self, G_CONNECT_SWAPPED);
  follow_grouping (self);
  headings_changed_cb (self);
  items_changed_cb (self);

  return GTK_WIDGET (self);
}

const char *
attache_agenda_page_get_item (AttacheAgendaPage *self)
{
  g_return_val_if_fail (ATTACHE_IS_AGENDA_PAGE (self), NULL);

  return self->item_id;
}

gboolean
attache_agenda_page_get_shows_item (AttacheAgendaPage *self)
{
  g_return_val_if_fail (ATTACHE_IS_AGENDA_PAGE (self), FALSE);

  return self->item_id != NULL && adw_navigation_split_view_get_show_content (self->split);
}

void
attache_agenda_page_open_item (AttacheAgendaPage *self,
                               const char        *item_id,
                               gboolean           show)
{
  guint position;

  g_return_if_fail (ATTACHE_IS_AGENDA_PAGE (self));

  if (attache_list_find_id (G_LIST_MODEL (self->selection), item_id) == GTK_INVALID_LIST_POSITION)
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);

  g_set_str (&self->wanted, item_id);
  position = attache_list_find_id (G_LIST_MODEL (self->selection), item_id);
  if (position != GTK_INVALID_LIST_POSITION)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      select_position (self, position);
      /* Also where it was chosen already and only its page is out of sight. */
      show_item (self, item);
      g_clear_pointer (&self->wanted, g_free);
    }
  else if (is_read (self))
    {
      load_loose (self, item_id);
      g_clear_pointer (&self->wanted, g_free);
    }
  if (show)
    adw_navigation_split_view_set_show_content (self->split, TRUE);
}

void
attache_agenda_page_show_list (AttacheAgendaPage *self)
{
  g_return_if_fail (ATTACHE_IS_AGENDA_PAGE (self));

  adw_navigation_split_view_set_show_content (self->split, FALSE);
}

void
attache_agenda_page_step (AttacheAgendaPage *self,
                          int                step)
{
  guint n_items, position;

  g_return_if_fail (ATTACHE_IS_AGENDA_PAGE (self));

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  position = attache_list_find_id (G_LIST_MODEL (self->selection), self->item_id);
  if (position == GTK_INVALID_LIST_POSITION)
    position = step > 0 ? G_MAXUINT : n_items;
  if ((step < 0 && position == 0) || (step > 0 && position + 1 >= n_items && position != G_MAXUINT) || n_items == 0)
    return;

  select_position (self, position + (step > 0 ? 1 : -1));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}
