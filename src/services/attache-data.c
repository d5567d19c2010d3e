/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Data: the reference tables that ship with the program, which are files and not code. */

#include "services/attache-data.h"

#include "services-resources.h"

#include <gio/gio.h>

/**
 * attache_data_load:
 * @name: name of the file: `regions.ini`
 *
 * A missing or unreadable file is an error of building, so it ends the program.
 *
 * Returns: (transfer full): the file, with every translation in it
 */
GKeyFile *
attache_data_load (const char *name)
{
  g_autofree char *path = g_strconcat ("/io/github/attache/Attache/services/", name, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  /* A static library’s resource registers itself only when something in it is used. */
  services_get_resource ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    g_error ("%s: %s", name, error->message);

  return g_steal_pointer (&file);
}
