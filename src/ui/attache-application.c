/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheApplication: opens the library, shows the window on it, answers the command line. */

#include "config.h"

#include "ui/attache-application.h"

#include "ui/attache-head-start.h"
#include "ui/attache-help.h"
#include "attache-ui-resources.h"
#include "ui/attache-window.h"

#include <glib/gi18n-lib.h>
#include <libdex.h>

struct _AttacheApplication
{
  AdwApplication parent_instance;

  /* owned */
  char             *folder;
  DexFuture        *opening;
  AttacheHeadStart *head_start;
  AttacheLibrary   *library;
  GError           *failure; /* why there is no library, for a window that is made later */
};

G_DEFINE_FINAL_TYPE (AttacheApplication, attache_application, ADW_TYPE_APPLICATION)

static AttacheWindow *
ensure_window (AttacheApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (attache_window_new (GTK_APPLICATION (self)));
      if (self->library != NULL)
        attache_window_set_library (ATTACHE_WINDOW (window), self->library);
      else if (self->failure != NULL)
        attache_window_set_failure (ATTACHE_WINDOW (window), self->failure);
    }

  return ATTACHE_WINDOW (window);
}

static DexFuture *
opened_cb (DexFuture *completed,
           gpointer   data)
{
  AttacheApplication *self = data;
  GtkWindow          *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  const GValue       *value;

  g_clear_error (&self->failure);
  value = dex_future_get_value (completed, &self->failure);
  dex_clear (&self->opening);
  if (value != NULL)
    self->library = g_value_dup_object (value);
  if (self->head_start != NULL)
    attache_head_start_take_library (self->head_start, self->library);

  if (window != NULL && self->library != NULL)
    attache_window_set_library (ATTACHE_WINDOW (window), self->library);
  else if (window != NULL)
    attache_window_set_failure (ATTACHE_WINDOW (window), self->failure);

  return dex_future_new_true ();
}

static void
open_library (AttacheApplication *self)
{
  if (self->library != NULL || self->opening != NULL)
    return;

  self->opening = dex_future_finally (attache_library_open (self->folder), opened_cb, self, NULL);
}

static void
open_library_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  open_library (data);
}

static void
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  AttacheWindow *window = ensure_window (data);

  attache_window_open_sample (window);
  attache_window_present (window);
}

static void
open_symbol_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  AttacheWindow *window = ensure_window (data);

  attache_window_open_symbol (window, g_variant_get_string (parameter, NULL));
  attache_window_present (window);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (window != NULL)
    gtk_window_close (window);
  else
    g_application_quit (G_APPLICATION (data));
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  attache_help_show (GTK_WIDGET (ensure_window (data)));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  AttacheApplication *self = data;
  AdwDialog          *about = adw_about_dialog_new ();
  g_autofree char    *troubleshooting = self->library ? attache_library_describe (self->library) : NULL;

  g_object_set (about,
                "application-name", _ ("Attaché"),
                "application-icon", ATTACHE_APP_ID,
                "version", ATTACHE_VERSION,
                "developer-name", _ ("The Attaché developers"),
                "comments", _ ("An offline desk for delegates to the ITU Council: the agenda, the papers, your marks and positions, and the nominations. It is not a product of the ITU."),
                "license-type", GTK_LICENSE_GPL_3_0,
                "debug-info", troubleshooting ? troubleshooting : "",
                "debug-info-filename", "attache.txt",
                NULL);
  adw_dialog_present (about, GTK_WIDGET (ensure_window (self)));
}

static void
attache_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "open-library", open_library_action },
    { "open-sample", sample_action },
    { "open-symbol", open_symbol_action, "s" },
    { "quit", quit_action },
    { "help", help_action },
    { "about", about_action },
  };
  AttacheApplication *self = ATTACHE_APPLICATION (application);

  /* Before the toolkit: the library opens on a thread of its own. What opens it is a fiber, which begins with the main
   * loop. The toolkit’s start comes in two parts, so that the paper that was open can be asked for between them. The
   * first worker starts beside the second part: beside the first, which talks to the display server, they are in each
   * other’s way. */
  open_library (self);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  self->head_start = attache_head_start_new ();
  g_application_set_resource_base_path (application, "/io/github/attache/Attache");
  gtk_init ();
  attache_library_warm ();
  attache_head_start_run (self->head_start);
  adw_init ();
  attache_head_start_run (self->head_start);
  G_APPLICATION_CLASS (attache_application_parent_class)->startup (application);
  g_clear_object (&self->head_start);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", (const char *[]){ "<Control>q", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.help", (const char *[]){ "F1", NULL });
}

static void
attache_application_activate (GApplication *application)
{
  attache_window_present (ensure_window (ATTACHE_APPLICATION (application)));
}

static void
attache_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  AttacheWindow *window = ensure_window (ATTACHE_APPLICATION (application));
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n_files; i++)
    {
      char *path = g_file_get_path (files[i]);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }

  if (paths->len > 0)
    attache_window_import (window, paths);
  attache_window_present (window);
}

static int
attache_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  AttacheApplication *self = ATTACHE_APPLICATION (application);
  const char         *symbol = NULL;
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("attache %s\n", ATTACHE_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "open", "&s", &symbol);
  if (symbol == NULL && !g_variant_dict_contains (options, "sample"))
    return -1;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("attache: %s\n", error->message);
      return 1;
    }
  if (g_variant_dict_contains (options, "sample"))
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-sample", NULL);
  if (symbol != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-symbol", g_variant_new_string (symbol));

  return -1;
}

/* What is still waiting to be written is written before the process ends. */
static void
attache_application_shutdown (GApplication *application)
{
  AttacheApplication *self = ATTACHE_APPLICATION (application);

  dex_clear (&self->opening);
  if (self->library != NULL)
    {
      DexFuture *closing = attache_library_close (self->library);

      while (dex_future_is_pending (closing))
        g_main_context_iteration (NULL, TRUE);
      dex_unref (closing);
      g_clear_object (&self->library);
    }

  G_APPLICATION_CLASS (attache_application_parent_class)->shutdown (application);
}

static void
attache_application_finalize (GObject *object)
{
  AttacheApplication *self = ATTACHE_APPLICATION (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_error (&self->failure);
  G_OBJECT_CLASS (attache_application_parent_class)->finalize (object);
}

static void
attache_application_class_init (AttacheApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attache_application_finalize;
  application_class->startup = attache_application_startup;
  application_class->activate = attache_application_activate;
  application_class->open = attache_application_open;
  application_class->handle_local_options = attache_application_handle_local_options;
  application_class->shutdown = attache_application_shutdown;
}

static void
attache_application_init (AttacheApplication *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample session"), NULL },
    { "open", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Open a paper"), N_ ("SYMBOL") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { NULL },
  };

  /* A static library drops what nobody names, and resources register themselves. */
  attache_ui_get_resource ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

AttacheApplication *
attache_application_new (const char *folder)
{
  AttacheApplication *self = g_object_new (ATTACHE_TYPE_APPLICATION,
                                           "application-id", ATTACHE_APP_ID,
                                           "flags", G_APPLICATION_HANDLES_OPEN | (folder ? G_APPLICATION_NON_UNIQUE : 0),
                                           NULL);

  self->folder = folder ? g_strdup (folder) : attache_library_dup_default_folder ();

  return self;
}

AttacheLibrary *
attache_application_get_library (AttacheApplication *self)
{
  g_return_val_if_fail (ATTACHE_IS_APPLICATION (self), NULL);

  return self->library;
}
