/* SPDX-License-Identifier: GPL-3.0-or-later */
/* States, regions, groups and languages where they stand by themselves, as in the cell of a table. The words of the tables
 * must cover all of it: “Republic of Korea” is a State, and a longer name that holds these words is another one. */

#include "text/attache-names.h"

#include "text/attache-text-data.h"

#include <string.h>

#define REGION_PREFIX "region "

static const char *const languages[] = { "ar", "en", "es", "fr", "ru", "zh" };

typedef struct
{
  GHashTable *regions;                             /* plain name -> code */
  GHashTable *states;                              /* plain name -> its name in English */
  GHashTable *groups;                              /* plain name -> code */
  GPtrArray  *languages[G_N_ELEMENTS (languages)]; /* (element-type utf8): plain names */
} Table;

/* Letters and digits, parted by single spaces. */
static char *
make_key (const char *plain)
{
  GString *key = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
      else if (key->len > 0 && key->str[key->len - 1] != ' ')
        g_string_append_c (key, ' ');
    }
  if (g_str_has_suffix (key->str, " "))
    g_string_truncate (key, key->len - 1);

  return g_string_free (key, FALSE);
}

static void
add_name (GHashTable *table,
          const char *name,
          const char *meaning)
{
  g_autofree char *plain = name != NULL ? attache_plain_fold (name) : NULL;

  if (plain != NULL)
    g_hash_table_insert (table, make_key (plain), (gpointer)g_intern_string (meaning));
}

static void
read_regions (Table *table)
{
  g_autoptr (GKeyFile) file = attache_text_data_load ("regions");
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  g_auto (GStrv) states = g_key_file_get_keys (file, "names", NULL, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (file, groups[i], NULL, NULL);

      if (!g_str_has_prefix (groups[i], REGION_PREFIX))
        continue;
      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_autofree char *name = g_key_file_get_string (file, groups[i], keys[j], NULL);

          add_name (table->regions, name, groups[i] + strlen (REGION_PREFIX));
        }
    }
  for (guint i = 0; states != NULL && states[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_key_file_get_string_list (file, "names", states[i], NULL, NULL);

      add_name (table->states, states[i], states[i]);
      for (guint j = 0; names[j] != NULL; j++)
        add_name (table->states, names[j], states[i]);
    }
}

static void
read_groups (Table *table)
{
  g_autoptr (GKeyFile) file = attache_text_data_load ("groups");
  g_auto (GStrv) codes = g_key_file_get_groups (file, NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (file, codes[i], NULL, NULL);
      g_auto (GStrv) aliases = g_key_file_get_string_list (file, codes[i], "aliases", NULL, NULL);

      add_name (table->groups, codes[i], codes[i]);
      for (guint j = 0; aliases != NULL && aliases[j] != NULL; j++)
        add_name (table->groups, aliases[j], codes[i]);
      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_autofree char *name = g_str_has_prefix (keys[j], "name") ? g_key_file_get_string (file, codes[i], keys[j], NULL) : NULL;

          add_name (table->groups, name, codes[i]);
        }
    }
}

static const Table *
get_table (void)
{
  static Table table;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GKeyFile) file = attache_text_data_load ("cover");

      table.regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      table.states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      table.groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      read_regions (&table);
      read_groups (&table);
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        table.languages[i] = attache_text_data_read_words (file, "language", languages[i]);
      g_once_init_leave (&loaded, 1);
    }

  return &table;
}

static gboolean
is_small_word (const AttacheWordHit *hit)
{
  return hit->group == ATTACHE_WORD_OF || hit->group == ATTACHE_WORD_AND || hit->group == ATTACHE_WORD_LANGUAGE;
}

/* What the words of @group, and the small words, leave over. */
static char *
dup_rest (const AttachePlain *plain,
          const GArray       *hits,
          AttacheWordGroup    group)
{
  g_autofree char *rest = g_strdup (plain->plain);

  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group == group || is_small_word (hit))
        memset (rest + hit->start, ' ', hit->end - hit->start);
    }

  return make_key (rest);
}

/* The key of the words of @group, where all of them mean the same. */
static const char *
find_only (const GArray    *hits,
           AttacheWordGroup group)
{
  const char *key = NULL;

  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group != group)
        continue;
      if (key != NULL && !g_str_equal (key, hit->key))
        return NULL;
      key = hit->key;
    }

  return key;
}

static const char *
find_state (const AttacheWords *words,
            const AttachePlain *plain)
{
  g_autofree char *key = make_key (plain->plain);
  const char      *name = g_hash_table_lookup (get_table ()->states, key);
  g_autoptr (AttachePlain) english = NULL;
  g_autoptr (GArray) hits = NULL;

  if (name == NULL)
    return NULL;
  english = attache_plain_new (name, -1);
  hits = attache_words_scan (attache_words_get ("en"), english);

  return find_only (hits, ATTACHE_WORD_COUNTRY);
}

/**
 * attache_names_find_country:
 * @words: the word table
 * @plain: a text that may be the name of a State and nothing else
 * @hits: (element-type AttacheWordHit): the words in it
 *
 * Returns: (nullable): ISO 3166, three letters; %NULL where it is no State of the tables
 */
const char *
attache_names_find_country (const AttacheWords *words,
                            const AttachePlain *plain,
                            const GArray       *hits)
{
  const char      *key = find_only (hits, ATTACHE_WORD_COUNTRY);
  g_autofree char *rest = key != NULL ? dup_rest (plain, hits, ATTACHE_WORD_COUNTRY) : NULL;

  return key != NULL && *rest == '\0' ? key : find_state (words, plain);
}

/**
 * attache_names_find_region:
 * @plain: a text that may be the name of a region or of its organisation, or both, and nothing else
 * @hits: (element-type AttacheWordHit): the words in it
 *
 * Returns: (nullable): code of the region; %NULL where it is none of the six
 */
const char *
attache_names_find_region (const AttachePlain *plain,
                           const GArray       *hits)
{
  const char      *key = find_only (hits, ATTACHE_WORD_ORGANISATION);
  g_autofree char *whole = make_key (plain->plain);
  g_autofree char *rest = dup_rest (plain, hits, ATTACHE_WORD_ORGANISATION);
  const char      *code = g_hash_table_lookup (get_table ()->regions, whole);

  if (code != NULL)
    return code;
  if (key == NULL)
    return NULL;
  if (*rest == '\0')
    return key;
  code = g_hash_table_lookup (get_table ()->regions, rest);

  return g_strcmp0 (code, key) == 0 ? key : NULL;
}

/**
 * attache_names_dup_group_code:
 * @plain: a text
 * @prefix: what the code of a group starts with
 * @end: (out): byte after the code
 *
 * A group that the tables do not know is told by the start of its code: groups are created and closed.
 *
 * Returns: (transfer full) (nullable): its code, or %NULL where nothing follows the start
 */
char *
attache_names_dup_group_code (const AttachePlain   *plain,
                              const AttacheWordHit *prefix,
                              guint                *end)
{
  const char      *text = plain->plain;
  g_autofree char *rest = NULL;

  *end = prefix->end;
  while (text[*end] != '\0' && (g_unichar_isalnum (g_utf8_get_char (text + *end)) || strchr ("-&", text[*end]) != NULL) &&
         g_utf8_get_char (text + *end) < 0x2e80)
    *end = (guint)(g_utf8_next_char (text + *end) - text);
  if (*end == prefix->end)
    return NULL;
  rest = attache_plain_dup_source (plain, prefix->end, *end);

  return g_strdup_printf ("%s-%s", prefix->key, rest);
}

/**
 * attache_names_dup_group:
 * @plain: a text that names a group, by its name or its code
 * @hits: (element-type AttacheWordHit): the words in it
 * @known: (out): whether the group is in the tables
 *
 * Returns: (transfer full) (nullable): its code, or %NULL where it names none, or several
 */
char *
attache_names_dup_group (const AttachePlain *plain,
                         const GArray       *hits,
                         gboolean           *known)
{
  const char           *key = find_only (hits, ATTACHE_WORD_GROUP);
  const AttacheWordHit *prefix = attache_words_find (hits, ATTACHE_WORD_PREFIX, NULL);
  g_autofree char      *whole = NULL;
  guint                 end;

  *known = TRUE;
  if (key != NULL)
    return g_strdup (key);
  whole = make_key (plain->plain);
  key = g_hash_table_lookup (get_table ()->groups, whole);
  if (key != NULL)
    return g_strdup (key);
  *known = FALSE;
  if (attache_words_has (hits, ATTACHE_WORD_GROUP, NULL))
    return NULL;

  return prefix != NULL ? attache_names_dup_group_code (plain, prefix, &end) : NULL;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) && !g_unichar_iswide (c);
}

static gboolean
has_whole (const char *text,
           const char *name)
{
  gsize size = strlen (name);

  for (const char *p = strstr (text, name); p != NULL; p = strstr (p + 1, name))
    {
      gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';

      if (g_unichar_iswide (g_utf8_get_char (name)) || (!is_in_word (before) && !is_in_word (g_utf8_get_char (p + size))))
        return TRUE;
    }

  return FALSE;
}

/**
 * attache_names_get_language:
 * @name: a name, as attache_plain_fold() makes it, without spaces around it
 *
 * Returns: (nullable): ISO 639-1 of the official language of that name, or %NULL where it is none
 */
const char *
attache_names_get_language (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_ptr_array_find_with_equal_func (get_table ()->languages[i], name, g_str_equal, NULL))
        return languages[i];
    }

  return NULL;
}

/**
 * attache_names_find_language:
 * @plain: the words of a post
 * @hits: (element-type AttacheWordHit): the words in it
 *
 * Which official language a seat is for: “Vice-Chair (Chinese)”.
 *
 * Returns: (nullable): ISO 639-1, or %NULL where it names none, or several
 */
const char *
attache_names_find_language (const AttachePlain *plain,
                             const GArray       *hits)
{
  const char      *found = find_only (hits, ATTACHE_WORD_SEAT);
  g_autofree char *text = NULL;

  if (found != NULL)
    return found;
  text = g_strdup (plain->plain);
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group == ATTACHE_WORD_COUNTRY || hit->group == ATTACHE_WORD_GROUP)
        memset (text + hit->start, ' ', hit->end - hit->start);
    }
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GPtrArray *names = get_table ()->languages[i];
      gboolean   named = FALSE;

      for (guint j = 0; j < names->len && !named; j++)
        named = has_whole (text, g_ptr_array_index (names, j));
      if (named && found != NULL)
        return NULL;
      if (named)
        found = languages[i];
    }

  return found;
}
