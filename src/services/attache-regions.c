/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Regions: the six that put up candidatures, and which of them a State stands in, from regions.ini. */

#include "services/attache-regions.h"

#include "text/attache-text-data.h"

#define REGION_PREFIX "region "

typedef struct
{
  char      *name;
  GPtrArray *regions;
} State;

/* Keys of countries, without case, accents of typing or kinds of apostrophe. */
static char *
make_key (const char *country)
{
  g_autofree char *folded = g_utf8_casefold (country, -1);
  g_autofree char *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) key = g_string_new (normal ? normal : folded);

  g_string_replace (key, "’", "'", 0);
  g_string_replace (key, "\u00a0", " ", 0);

  return g_strstrip (g_string_free (g_steal_pointer (&key), FALSE));
}

static void
state_free (gpointer data)
{
  State *state = data;

  g_free (state->name);
  g_ptr_array_unref (state->regions);
  g_free (state);
}

static void
add_spelling (GHashTable *table,
              const char *spelling,
              const char *name,
              const char *region)
{
  char  *key = make_key (spelling);
  State *state = g_hash_table_lookup (table, key);

  if (state == NULL)
    {
      state = g_new0 (State, 1);
      state->name = g_strdup (name);
      state->regions = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (table, key, state);
    }
  else
    g_free (key);

  g_ptr_array_add (state->regions, g_strdup (region));
}

static GHashTable *
read_states (GKeyFile *file)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, state_free);
  g_auto (GStrv) regions = g_key_file_get_keys (file, "states", NULL, NULL);

  for (guint i = 0; regions != NULL && regions[i] != NULL; i++)
    {
      g_autofree char *line = g_key_file_get_string (file, "states", regions[i], NULL);
      g_auto (GStrv) states = g_strsplit (line, "|", -1);

      for (guint j = 0; states[j] != NULL; j++)
        {
          g_auto (GStrv) names = g_key_file_get_string_list (file, "names", states[j], NULL, NULL);

          add_spelling (table, states[j], states[j], regions[i]);
          for (guint k = 0; names != NULL && names[k] != NULL; k++)
            add_spelling (table, names[k], states[j], regions[i]);
        }
    }

  return table;
}

static GHashTable *
get_states (void)
{
  static GHashTable *states;

  if (g_once_init_enter_pointer (&states))
    {
      g_autoptr (GKeyFile) file = attache_text_data_load ("regions");

      g_once_init_leave_pointer (&states, read_states (file));
    }

  return states;
}

static State *
find (const char *country)
{
  g_autofree char *key = country ? make_key (country) : NULL;

  return key ? g_hash_table_lookup (get_states (), key) : NULL;
}

/**
 * attache_regions_list:
 *
 * Returns: (transfer full): a list of #AttacheRegion, in the order of their names in English
 */
GListModel *
attache_regions_list (void)
{
  GListStore *store = g_list_store_new (ATTACHE_TYPE_REGION);
  g_autoptr (GKeyFile) file = attache_text_data_load ("regions");
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *organisation = NULL;
      g_autofree char *official = NULL;
      g_autoptr (GObject) region = NULL;

      if (!g_str_has_prefix (groups[i], REGION_PREFIX))
        continue;

      name = g_key_file_get_locale_string (file, groups[i], "name", NULL, NULL);
      organisation = g_key_file_get_locale_string (file, groups[i], "organisation", NULL, NULL);
      official = g_key_file_get_locale_string (file, groups[i], "official", NULL, NULL);
      region = g_object_new (ATTACHE_TYPE_REGION,
                             "code", groups[i] + strlen (REGION_PREFIX),
                             "name", name,
                             "organisation", organisation,
                             "official", official,
                             NULL);
      g_list_store_append (store, region);
    }

  return G_LIST_MODEL (store);
}

/**
 * attache_regions_find_by_country:
 * @country: (nullable): a State, in any of the six languages
 *
 * Returns: (nullable) (transfer none): code of the region that its candidatures are shown under, %NULL for a State that
 *   the data file does not know
 */
const char *
attache_regions_find_by_country (const char *country)
{
  State *state = find (country);

  return state ? g_ptr_array_index (state->regions, 0) : NULL;
}

/**
 * attache_regions_dup_by_country:
 * @country: (nullable): a State, in any of the six languages
 *
 * Returns: (transfer full): codes of all regions it stands in, empty for an unknown State
 */
GStrv
attache_regions_dup_by_country (const char *country)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  State *state = find (country);

  for (guint i = 0; state != NULL && i < state->regions->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (state->regions, i));

  return g_strv_builder_end (builder);
}
