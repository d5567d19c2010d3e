/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups: the working and expert groups that a library starts with, and the spellings that texts have for them. */

#include "services/attache-groups.h"

#include "text/attache-text-data.h"

static void
group_info_free (gpointer data)
{
  AttacheGroupInfo *info = data;

  g_free (info->code);
  g_free (info->name);
  g_free (info->basis);
  g_free (info->opened);
  g_strfreev (info->aliases);
  g_free (info);
}

static GHashTable *
read_spellings (void)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GKeyFile) file = attache_text_data_load ("groups");
  g_auto (GStrv) codes = g_key_file_get_groups (file, NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto (GStrv) aliases = g_key_file_get_string_list (file, codes[i], "aliases", NULL, NULL);

      g_hash_table_insert (table, attache_groups_make_key (codes[i]), g_strdup (codes[i]));
      for (guint j = 0; aliases != NULL && aliases[j] != NULL; j++)
        g_hash_table_insert (table, attache_groups_make_key (aliases[j]), g_strdup (codes[i]));
    }

  return table;
}

/**
 * attache_groups_list:
 *
 * Returns: (transfer full) (element-type AttacheGroupInfo): the groups that a library starts with, in their order
 */
GPtrArray *
attache_groups_list (void)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_info_free);
  g_autoptr (GKeyFile) file = attache_text_data_load ("groups");
  g_auto (GStrv) codes = g_key_file_get_groups (file, NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      AttacheGroupInfo *info = g_new0 (AttacheGroupInfo, 1);

      info->code = g_strdup (codes[i]);
      info->name = g_key_file_get_string (file, codes[i], "name", NULL);
      info->basis = g_key_file_get_string (file, codes[i], "basis", NULL);
      info->opened = g_key_file_get_string (file, codes[i], "opened", NULL);
      info->aliases = g_key_file_get_string_list (file, codes[i], "aliases", NULL, NULL);
      g_ptr_array_add (groups, info);
    }

  return groups;
}

/**
 * attache_groups_find:
 * @spelling: (nullable): a group as a text writes it: `CWG-Lang`, `GTC-FHR`
 *
 * Returns: (nullable) (transfer none): its code, %NULL for a group that the data file does not know
 */
const char *
attache_groups_find (const char *spelling)
{
  static GHashTable *spellings;
  g_autofree char   *key = spelling ? attache_groups_make_key (spelling) : NULL;

  if (g_once_init_enter_pointer (&spellings))
    g_once_init_leave_pointer (&spellings, read_spellings ());

  return key ? g_hash_table_lookup (spellings, key) : NULL;
}

/**
 * attache_groups_make_key:
 * @spelling: a group as somebody writes it
 *
 * Returns: (transfer full): its letters and digits only, so that “CWG-Lang”, “CWG LANG” and “CWG–LANG” are one
 */
char *
attache_groups_make_key (const char *spelling)
{
  g_autofree char *normal = g_utf8_normalize (spelling, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *at = normal ? normal : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, g_unichar_toupper (c));
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}
