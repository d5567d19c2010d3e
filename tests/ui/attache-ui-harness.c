/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The harness of the window’s tests and of the tour. */

#include "config.h"

#include "attache-ui-harness.h"

#include "model/attache-item.h"
#include "ui/attache-application.h"

#include <glib/gstdio.h>

#define PATIENCE_MS 30000

struct _AttacheHarness
{
  AttacheApplication *application;
  AttacheWindow      *window;
  char               *folder;
  int                 width;
  int                 height;
};

/* An application leaves the desktop only at the end of g_application_run(), which would not come back to the test, so
 * those that are done with are kept. */
static GPtrArray *retired;
static char      *home;

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
remove_home (void)
{
  remove_tree (home);
}

void
attache_harness_init (int    *argc,
                      char ***argv)
{
  static const char *const folders[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" };

  home = g_dir_make_tmp ("attache-ui-XXXXXX", NULL);
  g_assert_nonnull (home);
  atexit (remove_home);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i], NULL);

      g_setenv (folders[i], folder, TRUE);
    }

  /* One program after another in one process, none of them known to the desktop. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);

  dex_init ();
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
has_window (AttacheHarness *self,
            gpointer        data)
{
  return g_strcmp0 (attache_window_get_state (self->window), "loading") != 0;
}

void
attache_harness_open (AttacheHarness *self)
{
  attache_harness_open_late (self, 0);
}

void
attache_harness_open_late (AttacheHarness *self,
                           guint           milliseconds)
{
  g_autoptr (GError) error = NULL;
  gint64 until = g_get_monotonic_time () + 1000 * milliseconds;

  self->application = attache_application_new (self->folder);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  while (g_get_monotonic_time () < until)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_application_activate (G_APPLICATION (self->application));

  self->window = ATTACHE_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self->application)));
  g_assert_nonnull (self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), self->width, self->height);
  attache_harness_wait (self, "the library to open", has_window, NULL);
  attache_harness_settle (self);
}

void
attache_harness_close (AttacheHarness *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
  attache_harness_settle (self);
  g_signal_emit_by_name (self->application, "shutdown");
  self->window = NULL;
  if (retired == NULL)
    retired = g_ptr_array_new ();
  g_ptr_array_add (retired, g_steal_pointer (&self->application));
}

AttacheHarness *
attache_harness_new (int width,
                     int height)
{
  g_autofree char *pattern = g_build_filename (home, "library-XXXXXX", NULL);

  return attache_harness_new_at (g_mkdtemp (pattern), width, height);
}

AttacheHarness *
attache_harness_new_at (const char *folder,
                        int         width,
                        int         height)
{
  AttacheHarness *self = g_new0 (AttacheHarness, 1);

  self->folder = g_strdup (folder);
  self->width = width;
  self->height = height;
  attache_harness_open (self);

  return self;
}

void
attache_harness_free (AttacheHarness *self)
{
  if (self->window != NULL)
    attache_harness_close (self);
  g_free (self->folder);
  g_free (self);
}

void
attache_harness_reopen (AttacheHarness *self)
{
  attache_harness_close (self);
  attache_harness_open (self);
}

void
attache_harness_resize (AttacheHarness *self,
                        int             width,
                        int             height)
{
  self->width = width;
  self->height = height;
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  attache_harness_settle (self);
}

AttacheWindow *
attache_harness_get_window (AttacheHarness *self)
{
  return self->window;
}

AttacheLibrary *
attache_harness_get_library (AttacheHarness *self)
{
  return attache_window_get_library (self->window);
}

const char *
attache_harness_get_folder (AttacheHarness *self)
{
  return self->folder;
}

/* What the window says at the moment, for whoever reads why a test failed. */
static void
print_texts (AttacheHarness *self)
{
  g_autoptr (GList) labels = self->window ? attache_harness_find_all (self, NULL, GTK_TYPE_LABEL) : NULL;

  for (GList *l = labels; l != NULL; l = l->next)
    g_printerr ("# on the screen: %s\n", gtk_label_get_text (l->data));
}

gboolean
attache_harness_wait (AttacheHarness  *self,
                      const char      *what,
                      AttacheCondition condition,
                      gpointer         data)
{
  guint    source = g_timeout_add (20, wake_cb, NULL);
  gint64   until = g_get_monotonic_time () + PATIENCE_MS * 1000;
  gboolean holds;

  while (!(holds = condition (self, data)) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  if (!holds)
    print_texts (self);
  if (!holds)
    g_error ("waited %d seconds for %s", PATIENCE_MS / 1000, what);

  return holds;
}

/* Until nothing but clocks has run for a fifth of a second, at most two seconds: a spinner never rests. */
void
attache_harness_settle (AttacheHarness *self)
{
  gint64 start = g_get_monotonic_time ();
  gint64 quiet = start;

  while (g_get_monotonic_time () - quiet < 200000 && g_get_monotonic_time () - start < 2000000)
    if (g_main_context_iteration (NULL, FALSE))
      quiet = g_get_monotonic_time ();
    else
      g_usleep (2000);
}

DexFuture *
attache_harness_await (AttacheHarness *self,
                       DexFuture      *future)
{
  gint64 until = g_get_monotonic_time () + PATIENCE_MS * 1000;
  guint  source = g_timeout_add (20, wake_cb, NULL);

  while (dex_future_is_pending (future) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_false (dex_future_is_pending (future));

  return future;
}

static gboolean
is_in_state (AttacheHarness *self,
             gpointer        data)
{
  return g_strcmp0 (attache_window_get_state (self->window), data) == 0;
}

static gboolean
is_on_page (AttacheHarness *self,
            gpointer        data)
{
  return g_strcmp0 (attache_window_get_page (self->window), data) == 0;
}

static gboolean
is_on_item (AttacheHarness *self,
            gpointer        data)
{
  return g_strcmp0 (attache_window_get_item (self->window), data) == 0;
}

void
attache_harness_wait_state (AttacheHarness *self,
                            const char     *state)
{
  attache_harness_wait (self, state, is_in_state, (gpointer)state);
  attache_harness_settle (self);
}

void
attache_harness_wait_page (AttacheHarness *self,
                           const char     *page)
{
  attache_harness_wait (self, page, is_on_page, (gpointer)page);
  attache_harness_settle (self);
}

static gboolean
has_item (AttacheHarness *self,
          gpointer        data)
{
  return attache_window_get_session (self->window) != NULL && attache_window_get_item (self->window) != NULL;
}

static gboolean
has_session (AttacheHarness *self,
             gpointer        data)
{
  return attache_window_get_session (self->window) != NULL;
}

void
attache_harness_open_sample (AttacheHarness *self)
{
  attache_window_open_sample (self->window);
  attache_harness_wait_state (self, "main");
  attache_harness_wait (self, "the sample session", self->width > 640 ? has_item : has_session, NULL);
  attache_harness_settle (self);
}

static gboolean
has_rows (AttacheHarness *self,
          gpointer        data)
{
  return g_list_model_get_n_items (data) > 0;
}

char *
attache_harness_find_item (AttacheHarness *self,
                           const char     *number)
{
  g_autoptr (GListModel) items = attache_library_list_items (attache_harness_get_library (self), attache_window_get_session (self->window));

  attache_harness_wait (self, "the agenda", has_rows, items);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (attache_item_get_number (item), number) == 0)
        return g_strdup (attache_entity_get_id (ATTACHE_ENTITY (item)));
    }

  return NULL;
}

void
attache_harness_open_item (AttacheHarness *self,
                           const char     *number)
{
  g_autofree char *id = attache_harness_find_item (self, number);

  g_assert_nonnull (id);
  attache_harness_activate (self, "win.open-item", "s", id);
  attache_harness_wait (self, "the item", is_on_item, id);
  attache_harness_settle (self);
}

void
attache_harness_activate (AttacheHarness *self,
                          const char     *action,
                          const char     *format,
                          ...)
{
  g_autoptr (GVariant) parameter = NULL;
  va_list arguments;

  if (format != NULL)
    {
      va_start (arguments, format);
      parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments));
      va_end (arguments);
    }
  if (!gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, parameter))
    g_error ("no action %s", action);
  attache_harness_settle (self);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GList    **found)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    *found = g_list_prepend (*found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GList *
attache_harness_find_all (AttacheHarness *self,
                          GtkWidget      *root,
                          GType           type)
{
  GList *found = NULL;

  collect (root ? root : GTK_WIDGET (self->window), type, &found);

  return g_list_reverse (found);
}

GtkWidget *
attache_harness_find_type (AttacheHarness *self,
                           GtkWidget      *root,
                           GType           type)
{
  g_autoptr (GList) found = attache_harness_find_all (self, root, type);

  return found ? found->data : NULL;
}

GtkWidget *
attache_harness_find_text (AttacheHarness *self,
                           GtkWidget      *root,
                           const char     *text)
{
  g_autoptr (GList) labels = attache_harness_find_all (self, root, GTK_TYPE_LABEL);

  for (GList *l = labels; l != NULL; l = l->next)
    if (strstr (gtk_label_get_text (l->data), text) != NULL)
      return l->data;

  return NULL;
}

static gboolean
shows_text (AttacheHarness *self,
            gpointer        data)
{
  return attache_harness_find_text (self, NULL, data) != NULL;
}

void
attache_harness_wait_text (AttacheHarness *self,
                           const char     *text)
{
  attache_harness_wait (self, text, shows_text, (gpointer)text);
}

AdwDialog *
attache_harness_get_dialog (AttacheHarness *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

static gboolean
has_no_dialog (AttacheHarness *self,
               gpointer        data)
{
  return attache_harness_get_dialog (self) == NULL;
}

void
attache_harness_wait_no_dialog (AttacheHarness *self)
{
  attache_harness_wait (self, "the dialog to close", has_no_dialog, NULL);
  attache_harness_settle (self);
}

static gboolean
has_default (AttacheHarness *self,
             gpointer        data)
{
  AdwDialog *dialog = attache_harness_get_dialog (self);
  GtkWidget *button = dialog ? adw_dialog_get_default_widget (dialog) : NULL;

  return button != NULL && gtk_widget_is_sensitive (button);
}

void
attache_harness_press_default (AttacheHarness *self)
{
  attache_harness_wait (self, "the button of the dialog", has_default, NULL);
  g_signal_emit_by_name (adw_dialog_get_default_widget (attache_harness_get_dialog (self)), "clicked");
}

void
attache_harness_save_picture (AttacheHarness *self,
                              const char     *path)
{
  GtkWidget   *window = GTK_WIDGET (self->window);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  /* On a screen without a window manager no window is the active one. */
  gtk_widget_unset_state_flags (window, GTK_STATE_FLAG_BACKDROP);
  attache_harness_settle (self);

  paintable = gtk_widget_paintable_new (window);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
}
