/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderTab: one open paper. It opens the paper when it is first shown, says what is wrong with one that cannot be read, asks for a
 * password, and remembers where the delegate was. Marks are in a file of their own. */

#include "config.h"

#include "ui/reader/attache-reader-tab-private.h"

#include "model/attache-item.h"
#include "services/attache-document.h"
#include "services/attache-places.h"
#include "ui/attache-toasts.h"

#include <glib/gi18n-lib.h>

#define SAVE_DELAY_MS 500

G_DEFINE_FINAL_TYPE (AttacheReaderTab, attache_reader_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FILE,
  PROP_VIEW,
  PROP_ITEM_ID,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  AttacheReaderTab *tab;
  char             *password;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->tab);
  g_free (opening->password);
  g_free (opening);
}

static void load (AttacheReaderTab *self,
                  const char       *password);

static char *
dup_place_key (AttacheReaderTab *self)
{
  return g_strconcat ("file:", self->file_id, NULL);
}

static void
set_state (AttacheReaderTab *self,
           const char       *state)
{
  gtk_stack_set_visible_child_name (self->stack, state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_file (AttacheReaderTab *self,
          AttacheFile      *file)
{
  if (!g_set_object (&self->file, file))
    return;

  if (attache_file_get_issue_id (file) != NULL)
    self->languages = attache_library_list_files (self->library, attache_file_get_issue_id (file));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static void
save_cb (gpointer user_data)
{
  AttacheReaderTab *self = user_data;

  self->save_source = 0;
  attache_reader_tab_save (self);
}

static void
moved_cb (AttacheReaderTab *self)
{
  if (self->save_source == 0)
    self->save_source = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
}

static void
retry_cb (AttacheReaderTab *self)
{
  set_state (self, "loading");
  load (self, NULL);
}

static void
open_elsewhere_cb (AttacheReaderTab *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-elsewhere", "s", self->file_id);
}

static void
show_failure (AttacheReaderTab *self,
              const GError     *error)
{
  if (self->trouble == NULL)
    {
      self->trouble = ATTACHE_PAPER_TROUBLE (attache_paper_trouble_new ());
      g_signal_connect_object (self->trouble, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->trouble, "open-elsewhere", G_CALLBACK (open_elsewhere_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->trouble, "unlock", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->trouble), "trouble");
    }

  set_state (self, "trouble");
  attache_paper_trouble_set_error (self->trouble, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
show_paper (AttacheReaderTab *self,
            AttacheDocument  *document,
            const char       *text)
{
  AttacheReaderPlace place;

  attache_reader_place_from_string (&place, text);
  if (self->page >= 0 && place.page != self->page)
    {
      place.page = self->page;
      place.y = self->page == 0 ? -1 : -0.005;
    }

  self->view = ATTACHE_READER_VIEW (attache_reader_view_new (document, self->cache, self->marks));
  attache_reader_view_set_place (self->view, &place);
  g_signal_connect_object (self->view, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::zoom-mode", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->view));
  attache_reader_tab_follow_marks (self);

  set_state (self, "paper");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static DexFuture *
open_fiber (gpointer user_data)
{
  Opening          *opening = user_data;
  AttacheReaderTab *self = opening->tab;
  g_autoptr (DexFuture) document_future = attache_document_open (self->library, self->file_id, opening->password);
  g_autoptr (DexFuture) file_future = attache_library_load_file (self->library, self->file_id);
  g_autoptr (DexFuture) place_future = NULL;
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (AttacheFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  g_autofree char *key = dup_place_key (self);

  /* All at once: the paper is wanted on the screen within a blink. */
  place_future = attache_places_load (self->library, key);
  file = dex_await_object (dex_ref (file_future), &error);
  if (file != NULL)
    {
      set_file (self, file);
      document = dex_await_object (dex_ref (document_future), &error);
    }
  else
    dex_future_disown (g_steal_pointer (&document_future));
  /* Nowhere yet is no error. */
  place = dex_await_string (dex_ref (place_future), NULL);

  self->loading = FALSE;
  if (document != NULL)
    show_paper (self, document, place);
  else
    show_failure (self, error);

  return dex_future_new_true ();
}

static DexFuture *
find_item_fiber (gpointer user_data)
{
  AttacheReaderTab *self = user_data;
  g_autoptr (AttacheItem) item = dex_await_object (attache_library_find_item_of_file (self->library, self->file_id), NULL);

  /* Many papers belong to no item; the pane beside the page says so. */
  if (g_set_str (&self->item_id, item ? attache_entity_get_id (ATTACHE_ENTITY (item)) : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM_ID]);

  return dex_future_new_true ();
}

static void
load (AttacheReaderTab *self,
      const char       *password)
{
  Opening *opening;

  if (self->loading || self->view != NULL)
    return;

  self->loading = TRUE;
  opening = g_new0 (Opening, 1);
  opening->tab = g_object_ref (self);
  opening->password = g_strdup (password);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, open_fiber, opening, opening_free));
}

static void
attache_reader_tab_map (GtkWidget *widget)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (widget);

  GTK_WIDGET_CLASS (attache_reader_tab_parent_class)->map (widget);

  attache_reader_tab_load (self);
}

static gboolean
attache_reader_tab_grab_focus (GtkWidget *widget)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (widget);

  if (self->view != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return GTK_WIDGET_CLASS (attache_reader_tab_parent_class)->grab_focus (widget);
}

static void
attache_reader_tab_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_STATE:
      g_value_set_string (value, attache_reader_tab_get_state (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_reader_tab_dispose (GObject *object)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (object);

  if (self->view != NULL)
    attache_reader_tab_save (self);
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->view = NULL;
  self->selection_popover = NULL;
  self->mark_popover = NULL;
  g_clear_object (&self->marks);
  g_clear_object (&self->languages);

  G_OBJECT_CLASS (attache_reader_tab_parent_class)->dispose (object);
}

static void
attache_reader_tab_finalize (GObject *object)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (object);

  g_clear_pointer (&self->file_id, g_free);
  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->new_note, g_free);
  g_clear_object (&self->file);
  g_clear_object (&self->cache);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_reader_tab_parent_class)->finalize (object);
}

static void
attache_reader_tab_class_init (AttacheReaderTabClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attache_reader_tab_get_property;
  object_class->dispose = attache_reader_tab_dispose;
  object_class->finalize = attache_reader_tab_finalize;
  widget_class->map = attache_reader_tab_map;
  widget_class->grab_focus = attache_reader_tab_grab_focus;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, ATTACHE_TYPE_FILE, flags);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, ATTACHE_TYPE_READER_VIEW, flags);
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-reader-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderTab, stack);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderTab, scrolled);
  attache_reader_tab_add_mark_actions (widget_class);
}

static void
attache_reader_tab_init (AttacheReaderTab *self)
{
  self->page = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @page: where to open it, from 0; -1: where it was read last. */
GtkWidget *
attache_reader_tab_new (AttacheLibrary   *library,
                        AttachePageCache *cache,
                        const char       *file_id,
                        int               page)
{
  AttacheReaderTab *self = g_object_new (ATTACHE_TYPE_READER_TAB, NULL);

  self->library = g_object_ref (library);
  self->cache = g_object_ref (cache);
  self->file_id = g_strdup (file_id);
  self->page = page;
  self->marks = attache_library_list_file_marks (library, file_id);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, find_item_fiber, g_object_ref (self), g_object_unref));

  return GTK_WIDGET (self);
}

const char *
attache_reader_tab_get_file_id (AttacheReaderTab *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_TAB (self), NULL);

  return self->file_id;
}

AttacheFile *
attache_reader_tab_get_file (AttacheReaderTab *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_TAB (self), NULL);

  return self->file;
}

const char *
attache_reader_tab_get_item_id (AttacheReaderTab *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_TAB (self), NULL);

  return self->item_id;
}

const char *
attache_reader_tab_get_state (AttacheReaderTab *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_TAB (self), NULL);

  if (self->stack == NULL)
    return NULL;
  if (self->trouble != NULL && gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->trouble))
    return attache_paper_trouble_is_locked (self->trouble) ? "password" : "failed";

  return gtk_stack_get_visible_child_name (self->stack);
}

GListModel *
attache_reader_tab_get_marks (AttacheReaderTab *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_TAB (self), NULL);

  return self->marks;
}

/* Returns: (transfer none) (nullable): AttacheFile, the paper in its languages */
GListModel *
attache_reader_tab_get_languages (AttacheReaderTab *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_TAB (self), NULL);

  return self->languages;
}

AttacheReaderView *
attache_reader_tab_get_view (AttacheReaderTab *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_TAB (self), NULL);

  return self->view;
}

void
attache_reader_tab_go_to_page (AttacheReaderTab *self,
                               guint             page)
{
  g_return_if_fail (ATTACHE_IS_READER_TAB (self));

  self->page = page;
  if (self->view != NULL)
    attache_reader_view_go_to_page (self->view, page);
}

void
attache_reader_tab_show_mark (AttacheReaderTab *self,
                              AttacheMark      *mark)
{
  g_return_if_fail (ATTACHE_IS_READER_TAB (self));

  if (self->view == NULL)
    return;

  attache_reader_view_show_mark (self->view, mark);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Puts the place on disk, and what is being typed. */
void
attache_reader_tab_save (AttacheReaderTab *self)
{
  AttacheReaderPlace place;
  g_autofree char   *text = NULL;
  g_autofree char   *key = NULL;

  g_return_if_fail (ATTACHE_IS_READER_TAB (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->view == NULL)
    return;

  if (self->mark_popover != NULL)
    attache_mark_popover_save (self->mark_popover);

  attache_reader_view_get_place (self->view, &place);
  text = attache_reader_place_to_string (&place);
  if (!g_set_str (&self->saved, text))
    return;

  key = dup_place_key (self);
  attache_toast_failure (GTK_WIDGET (self), attache_places_save (self->library, key, text));
}

/* Opens the paper now, and not only when the tab is first seen. */
void
attache_reader_tab_load (AttacheReaderTab *self)
{
  g_return_if_fail (ATTACHE_IS_READER_TAB (self));

  if (g_str_equal (attache_reader_tab_get_state (self), "loading"))
    load (self, NULL);
}
