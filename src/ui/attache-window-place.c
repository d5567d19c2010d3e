/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Place: closing and opening the window again returns to the same session, page, item and papers. It is kept in the
 * library, so that it goes where the library goes; the size of the window is of this computer and in its settings. */

#include "config.h"

#include "ui/attache-window-private.h"

#include "services/attache-places.h"
#include "ui/attache-lists.h"
#include "ui/attache-toasts.h"
#include "ui/reader/attache-reader-page.h"

#define PLACE_GROUP "window"

/* Long enough to let a walk along the agenda pass as one. */
#define SAVE_DELAY_MS 600

/* Long after the first page of a paper. */
#define AFTERWARDS_MS 700

static char *
get_string (AttacheWindow *self,
            const char    *key)
{
  return self->place ? g_key_file_get_string (self->place, PLACE_GROUP, key, NULL) : NULL;
}

/* Where only one of the two fits: the item, or the list. */
static gboolean
showed_item (AttacheWindow *self)
{
  return self->place != NULL && g_key_file_get_boolean (self->place, PLACE_GROUP, "shows-item", NULL);
}

static gboolean
shows_item (AttacheWindow *self)
{
  if (self->agenda != NULL && attache_window_get_item (self) != NULL)
    return attache_agenda_page_get_shows_item (self->agenda);

  return showed_item (self);
}

/* The agenda with its item, as it was. */
static void
restore_item (AttacheWindow *self)
{
  g_autofree char *item = get_string (self, "item");

  if (item == NULL)
    return;

  attache_window_ensure_page (self, "agenda");
  if (self->agenda != NULL)
    attache_agenda_page_open_item (self->agenda, item, showed_item (self));
}

static void
restore_reader (AttacheWindow *self)
{
  g_autofree char *tabs = get_string (self, "tabs");

  if (tabs == NULL || *tabs == '\0')
    return;

  attache_window_ensure_reader (self);
  attache_reader_page_restore_state (ATTACHE_READER_PAGE (self->reader), tabs);
  if (self->opens_reader)
    attache_window_show_reader (self);
}

/* A paper that is open again is waited for; the agenda under it is made after the first picture. */
static gboolean
restore_item_cb (gpointer data)
{
  AttacheWindow *self = data;

  if (self->session_id != NULL)
    restore_item (self);

  return G_SOURCE_REMOVE;
}

static void
tab_state_cb (AttacheWindow    *self,
              GParamSpec       *pspec,
              AttacheReaderTab *tab)
{
  if (!g_str_equal (attache_reader_tab_get_state (tab), "loading"))
    attache_window_end_patience (self);
}

/* A window that opens at a paper is painted once, with the paper in it, unless that takes too long. */
static void
present_restored (AttacheWindow *self)
{
  AttacheReaderTab *tab = NULL;

  if (g_strcmp0 (attache_window_get_page (self), "reader") == 0)
    tab = attache_reader_page_get_tab (ATTACHE_READER_PAGE (self->reader));

  if (tab != NULL && g_str_equal (attache_reader_tab_get_state (tab), "loading"))
    {
      g_signal_connect_object (tab, "notify::state", G_CALLBACK (tab_state_cb), self, G_CONNECT_SWAPPED);
      attache_reader_tab_load (tab);
    }
  else
    attache_window_end_patience (self);
}

static void
restore (AttacheWindow *self)
{
  g_autofree char *session = get_string (self, "session");
  g_autofree char *under = get_string (self, "under");
  g_autofree char *page = get_string (self, "page");
  g_autofree char *tabs = get_string (self, "tabs");
  gboolean         known = attache_list_find_id (self->sessions, session) != GTK_INVALID_LIST_POSITION;

  self->opens_reader = self->wanted_symbol != NULL || (known && tabs != NULL && *tabs != '\0' && g_strcmp0 (page, "reader") == 0);
  if (known)
    {
      g_set_str (&self->page, under);
      attache_window_open_session (self, session);
      if (!self->opens_reader)
        restore_item (self);
      else
        g_timeout_add_full (G_PRIORITY_LOW, AFTERWARDS_MS, restore_item_cb, g_object_ref (self), g_object_unref);
    }

  attache_window_sessions_changed (self);
  if (known)
    restore_reader (self);
  if (self->opens_reader && self->wanted_symbol == NULL && g_strcmp0 (attache_window_get_page (self), "reader") != 0)
    attache_window_show_page (self, self->page ? self->page : "agenda");
  self->opens_reader = FALSE;
  present_restored (self);
  g_signal_connect_object (self->sessions, "items-changed", G_CALLBACK (attache_window_sessions_changed), self, G_CONNECT_SWAPPED);
}

/* What was asked for on the command line before the library was open. */
static void
do_wanted (AttacheWindow *self)
{
  g_autoptr (GPtrArray) paths = g_steal_pointer (&self->wanted_paths);
  g_autofree char *symbol = g_steal_pointer (&self->wanted_symbol);

  if (self->wants_sample)
    attache_window_open_sample (self);
  if (symbol != NULL)
    attache_window_open_symbol (self, symbol);
  if (paths != NULL)
    attache_window_import (self, paths);
}

/* A place that cannot be read costs nothing but the way back to it. */
static DexFuture *
place_loaded_cb (DexFuture *completed,
                 gpointer   data)
{
  AttacheWindow *self = data;
  const GValue  *value = dex_future_get_value (completed, NULL);
  const char    *text = value ? g_value_get_string (value) : NULL;
  g_autoptr (GKeyFile) place = g_key_file_new ();

  if (text != NULL)
    g_key_file_load_from_data (place, text, -1, G_KEY_FILE_NONE, NULL);
  self->place = g_steal_pointer (&place);

  restore (self);
  do_wanted (self);

  return dex_future_new_true ();
}

static DexFuture *
sessions_loaded_cb (DexFuture *completed,
                    gpointer   data)
{
  AttacheWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (!dex_future_get_value (completed, &error))
    attache_window_set_failure (self, error);
  else
    dex_future_disown (dex_future_finally (attache_places_load (self->library, ATTACHE_WINDOW_PLACE_KEY), place_loaded_cb, g_object_ref (self), g_object_unref));

  return dex_future_new_true ();
}

static gboolean
save_cb (gpointer data)
{
  AttacheWindow *self = data;

  self->save_source = 0;
  attache_window_save_place (self);

  return G_SOURCE_REMOVE;
}

static void
set_string (GKeyFile   *place,
            const char *key,
            const char *value)
{
  if (value != NULL)
    g_key_file_set_string (place, PLACE_GROUP, key, value);
}

/* Returns: (transfer full) (nullable): of a place that was saved, the file that the window will open on */
char *
attache_window_place_dup_paper (const char *text)
{
  g_autoptr (GKeyFile) place = g_key_file_new ();
  g_autofree char *page = NULL;
  g_autofree char *tabs = NULL;

  if (text == NULL || !g_key_file_load_from_data (place, text, -1, G_KEY_FILE_NONE, NULL))
    return NULL;

  page = g_key_file_get_string (place, PLACE_GROUP, "page", NULL);
  tabs = g_key_file_get_string (place, PLACE_GROUP, "tabs", NULL);

  return g_strcmp0 (page, "reader") == 0 ? attache_reader_page_dup_shown (tabs) : NULL;
}

void
attache_window_restore_place (AttacheWindow *self)
{
  dex_future_disown (dex_future_finally (attache_list_loaded (self->sessions), sessions_loaded_cb, g_object_ref (self), g_object_unref));
}

void
attache_window_place_changed (AttacheWindow *self)
{
  if (self->save_source == 0)
    self->save_source = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

void
attache_window_save_place (AttacheWindow *self)
{
  g_autoptr (GKeyFile) place = g_key_file_new ();
  g_autofree char *item = g_strdup (attache_window_get_item (self));
  g_autofree char *tabs = NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->library == NULL || self->session_id == NULL)
    return;

  /* Where the agenda has not been made again yet, it still is where it was. */
  if (item == NULL && self->agenda == NULL)
    item = get_string (self, "item");
  if (self->reader != NULL)
    tabs = attache_reader_page_dup_state (ATTACHE_READER_PAGE (self->reader));
  set_string (place, "session", self->session_id);
  set_string (place, "page", attache_window_get_page (self));
  set_string (place, "under", self->page);
  set_string (place, "item", item);
  g_key_file_set_boolean (place, PLACE_GROUP, "shows-item", shows_item (self));
  set_string (place, "tabs", tabs);
  text = g_key_file_to_data (place, NULL, NULL);

  attache_toast_failure (GTK_WIDGET (self), attache_places_save (self->library, ATTACHE_WINDOW_PLACE_KEY, text));
}
