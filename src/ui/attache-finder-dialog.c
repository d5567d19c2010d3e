/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFinderDialog: one entry, one list. A search that is overtaken by the next key is dropped; Enter opens the
 * first row, or waits for it where the answer is not there yet. */

#include "config.h"

#include "ui/attache-finder-dialog.h"

#include "services/attache-finder.h"
#include "ui/attache-finder-commands.h"
#include "ui/attache-toasts.h"

#include <glib/gi18n-lib.h>

struct _AttacheFinderDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheLibrary     *library;
  char               *session_id;
  GtkSingleSelection *selection;
  DexFuture          *search;
  gboolean            wants_first;

  /* template children */
  GtkSearchEntry *entry;
  GtkStack       *states;
  GtkListView    *list;
};

G_DEFINE_FINAL_TYPE (AttacheFinderDialog, attache_finder_dialog, ADW_TYPE_DIALOG)

static const char *
find_icon (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *icon;
  } icons[] = {
    { "item", "view-list-bullet-symbolic" },
    { "paper", "x-office-document-symbolic" },
    { "position", "user-bookmarks-symbolic" },
    { "mark", "document-edit-symbolic" },
    { "candidature", "system-users-symbolic" },
    { "command", "go-next-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].kind, kind) == 0)
      return icons[i].icon;

  return "edit-find-symbolic";
}

static void
open_found (AttacheFinderDialog *self,
            AttacheFound        *found)
{
  GtkWidget       *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *kind = NULL;
  g_autofree char *id = NULL;
  g_autofree char *symbol = NULL;
  int              page;

  g_object_get (found, "kind", &kind, "id", &id, "symbol", &symbol, "page", &page, NULL);
  g_object_ref (root);
  adw_dialog_force_close (ADW_DIALOG (self));

  if (g_strcmp0 (kind, "command") == 0)
    gtk_widget_activate_action (root, id, NULL);
  else if (g_strcmp0 (kind, "candidature") == 0)
    gtk_widget_activate_action (root, "win.show-page", "s", "nominations");
  else if (g_strcmp0 (kind, "mark") == 0 && id != NULL)
    gtk_widget_activate_action (root, "win.open-file", "(si)", id, page);
  else if (g_strcmp0 (kind, "paper") == 0 && id != NULL)
    gtk_widget_activate_action (root, "win.open-file", "(si)", id, -1);
  else if (g_strcmp0 (kind, "paper") == 0)
    gtk_widget_activate_action (root, "win.find-paper", "s", symbol);
  else if (id != NULL)
    gtk_widget_activate_action (root, "win.open-item", "s", id);
  g_object_unref (root);
}

static void
open_selected (AttacheFinderDialog *self)
{
  AttacheFound *found = gtk_single_selection_get_selected_item (self->selection);

  if (found != NULL)
    open_found (self, found);
}

/* What the library found, and after it the commands of that name. */
static void
show_found (AttacheFinderDialog *self,
            GListModel          *found)
{
  g_autoptr (GListModel) named = attache_finder_commands_find (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) all = NULL;

  if (found != NULL)
    g_list_store_append (parts, found);
  g_list_store_append (parts, named);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (all));
  gtk_stack_set_visible_child_name (self->states, g_list_model_get_n_items (G_LIST_MODEL (all)) > 0 ? "found" : "nothing");
}

static DexFuture *
found_cb (DexFuture *completed,
          gpointer   data)
{
  g_autoptr (AttacheFinderDialog) self = g_object_ref (ATTACHE_FINDER_DIALOG (data));
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (completed, &error);
  GListModel   *found = value ? g_value_get_object (value) : NULL;

  show_found (self, found);
  if (found == NULL)
    g_message ("%s", error->message);

  if (self->wants_first)
    {
      self->wants_first = FALSE;
      open_selected (self);
    }
  dex_clear (&self->search);

  return dex_future_new_true ();
}

static void
search_changed_cb (AttacheFinderDialog *self)
{
  g_autofree char *query = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  dex_clear (&self->search);
  if (*query == '\0')
    {
      gtk_single_selection_set_model (self->selection, NULL);
      gtk_stack_set_visible_child_name (self->states, "hint");
      return;
    }

  self->search = dex_future_finally (attache_finder_find (self->library, self->session_id, query), found_cb, self, NULL);
}

static void
entry_activate_cb (AttacheFinderDialog *self)
{
  if (self->search != NULL)
    self->wants_first = TRUE;
  else
    open_selected (self);
}

static void
stop_cb (AttacheFinderDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
activate_cb (AttacheFinderDialog *self,
             guint                position)
{
  gtk_single_selection_set_selected (self->selection, position);
  open_selected (self);
}

/* The arrows walk the list while the entry keeps the focus. */
static gboolean
key_pressed_cb (AttacheFinderDialog *self,
                guint                key,
                guint                code,
                GdkModifierType      modifiers)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0 || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down && selected + 1 < n_items)
    selected++;
  else if (key == GDK_KEY_Up && selected > 0)
    selected--;
  else if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;

  gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_SELECT, NULL);

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *subtitle = new_label ("caption");

  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), new_label (NULL));
  gtk_box_append (GTK_BOX (words), subtitle);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), new_label ("symbol"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (list_item, box);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  GtkWidget       *image = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget       *words = gtk_widget_get_next_sibling (image);
  GtkWidget       *label = gtk_widget_get_first_child (words);
  GtkWidget       *second = gtk_widget_get_next_sibling (label);
  GtkWidget       *last = gtk_widget_get_next_sibling (words);
  g_autofree char *kind = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *symbol = NULL;

  g_object_get (gtk_list_item_get_item (list_item), "kind", &kind, "title", &title, "subtitle", &subtitle, "symbol", &symbol, NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), find_icon (kind));
  gtk_label_set_label (GTK_LABEL (label), title ? title : "");
  gtk_label_set_label (GTK_LABEL (second), subtitle ? subtitle : "");
  gtk_widget_set_visible (second, subtitle && *subtitle);
  gtk_label_set_label (GTK_LABEL (last), symbol && g_strcmp0 (symbol, title) != 0 ? symbol : "");
  gtk_list_item_set_accessible_label (list_item, title);
  gtk_list_item_set_accessible_description (list_item, subtitle);
}

static void
attache_finder_dialog_closed (AdwDialog *dialog)
{
  dex_clear (&ATTACHE_FINDER_DIALOG (dialog)->search);
}

static void
attache_finder_dialog_dispose (GObject *object)
{
  AttacheFinderDialog *self = ATTACHE_FINDER_DIALOG (object);

  dex_clear (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_FINDER_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->library);
  g_clear_pointer (&self->session_id, g_free);
  G_OBJECT_CLASS (attache_finder_dialog_parent_class)->dispose (object);
}

static void
attache_finder_dialog_class_init (AttacheFinderDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_finder_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = attache_finder_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-finder-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheFinderDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, AttacheFinderDialog, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheFinderDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
attache_finder_dialog_init (AttacheFinderDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

AdwDialog *
attache_finder_dialog_new (AttacheLibrary *library,
                           const char     *session_id)
{
  AttacheFinderDialog *self = g_object_new (ATTACHE_TYPE_FINDER_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->session_id = g_strdup (session_id);

  return ADW_DIALOG (self);
}
