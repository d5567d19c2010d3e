/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables in words/, which are linked in: what words mean is data, so that a synonym needs no change of the code. */

#include "text/attache-text-data.h"

#include "attache-text-resources.h"
#include "text/attache-plain.h"

#include <gio/gio.h>
#include <string.h>

/**
 * attache_text_data_load:
 * @name: name of a table without its ending: `cover`
 *
 * A table that is missing or broken is a mistake in the build, so it ends the program.
 *
 * Returns: (transfer full): the table, with every translation in it
 */
GKeyFile *
attache_text_data_load (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/io/github/attache/text/words/%s.ini", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (attache_text_get_resource (), path, 0, &error);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    g_error ("The word table %s cannot be read: %s", name, error->message);

  return g_steal_pointer (&file);
}

/**
 * attache_text_data_read_words:
 * @file: a table
 * @group: a group of it
 * @key: (nullable): a key, or %NULL for all of the group
 *
 * Returns: (transfer full) (element-type utf8): the words, plain as attache_plain_fold() makes them, the longest first
 */
GPtrArray *
attache_text_data_read_words (GKeyFile   *file,
                              const char *group,
                              const char *key)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_auto (GStrv) list = NULL;

      if (key != NULL && !g_str_equal (key, keys[i]))
        continue;
      list = g_key_file_get_string_list (file, group, keys[i], NULL, NULL);
      for (guint j = 0; list != NULL && list[j] != NULL; j++)
        {
          char *word = g_strstrip (attache_plain_fold (list[j]));
          guint at = 0;

          /* Of two that fit, the longer counts. */
          while (at < words->len && strlen (g_ptr_array_index (words, at)) >= strlen (word))
            at++;
          g_ptr_array_insert (words, (int)at, word);
        }
    }

  return words;
}
