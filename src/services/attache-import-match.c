/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a source that is imported again are which of its items. An agenda that is revised moves items to other numbers, and what
 * the delegate wrote about a subject must not come to stand under another: so a number alone is believed only where nothing speaks
 * against it. What is found in no other way is a new item. */

#include "services/attache-import-match.h"

#include "base/attache-uuid.h"
#include "store/attache-item-store.h"
#include "store/attache-source-store.h"
#include "text/attache-fold.h"

typedef struct
{
  const char *id;     /* of the item; NULL for a row that has not found one */
  const char *number; /* borrowed, as all but the next two */
  char       *title;  /* folded, in the language of the source; NULL where it has none */
  char       *papers; /* sorted ids, or NULL */
  GPtrArray  *list;   /* (element-type utf8): the same */
  const char *date;
  gboolean    retired;
  gboolean    taken;
} Side;

typedef struct
{
  GArray *rows;  /* of Side */
  GArray *items; /* of Side */
} Match;

static void
side_clear (gpointer data)
{
  Side *side = data;

  g_free (side->title);
  g_free (side->papers);
}

/**
 * attache_import_fold_title:
 * @title: (nullable): a title
 *
 * Returns: (transfer full) (nullable): its letters and figures alone, as they are compared; %NULL where there are none
 */
char *
attache_import_fold_title (const char *title)
{
  g_autofree char *folded = title ? attache_fold_for_search (title) : NULL;
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *at = folded; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_len (letters, at, g_utf8_next_char (at) - at);

  return letters->len > 0 ? g_string_free (g_steal_pointer (&letters), FALSE) : NULL;
}

static int
compare_strings_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * attache_import_join_set:
 * @papers: (nullable) (element-type utf8): ids
 *
 * Returns: (transfer full) (nullable): the same for the same set in any order; %NULL for none
 */
char *
attache_import_join_set (GPtrArray *papers)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (papers, i));
  g_ptr_array_sort (sorted, compare_strings_cb);
  for (guint i = 0; i < sorted->len; i++)
    if (i == 0 || !g_str_equal (g_ptr_array_index (sorted, i), g_ptr_array_index (sorted, i - 1)))
      g_string_append_printf (key, "%s ", (const char *)g_ptr_array_index (sorted, i));

  return key->len > 0 ? g_string_free (g_steal_pointer (&key), FALSE) : NULL;
}

static gboolean
share_paper (const Side *a,
             const Side *b)
{
  for (guint i = 0; a->list != NULL && b->list != NULL && i < a->list->len; i++)
    if (g_ptr_array_find_with_equal_func (b->list, g_ptr_array_index (a->list, i), g_str_equal, NULL))
      return TRUE;

  return FALSE;
}

static GHashTable *
make_pairs (const char *text)
{
  GHashTable *pairs = g_hash_table_new (NULL, NULL);

  for (const char *at = text; *at != '\0' && *g_utf8_next_char (at) != '\0'; at = g_utf8_next_char (at))
    g_hash_table_add (pairs, GUINT_TO_POINTER (g_utf8_get_char (at) * 0x1fffffU + g_utf8_get_char (g_utf8_next_char (at))));

  return pairs;
}

/**
 * attache_import_is_like:
 * @a: folded title
 * @b: another
 *
 * Returns: whether at least half of the pairs of neighbouring letters are the same: one title in other words, in any script
 */
gboolean
attache_import_is_like (const char *a,
                        const char *b)
{
  g_autoptr (GHashTable) of_a = make_pairs (a);
  g_autoptr (GHashTable) of_b = make_pairs (b);
  GHashTableIter iter;
  gpointer       pair;
  guint          n_common = 0;

  g_hash_table_iter_init (&iter, of_a);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    n_common += g_hash_table_contains (of_b, pair);

  return g_str_equal (a, b) || (n_common > 0 && 4 * n_common >= g_hash_table_size (of_a) + g_hash_table_size (of_b));
}

static gboolean
is_same_subject (const Side *row,
                 const Side *item)
{
  return (row->title != NULL && g_strcmp0 (row->title, item->title) == 0) || share_paper (row, item);
}

/* Two titles in one language that are not alike, and no paper in common. */
static gboolean
is_other_subject (const Side *row,
                  const Side *item)
{
  return row->title != NULL && item->title != NULL && !share_paper (row, item) && !attache_import_is_like (row->title, item->title);
}

static gboolean
is_same_title (const Side *row,
               const Side *item)
{
  return row->title != NULL && g_strcmp0 (row->title, item->title) == 0;
}

static gboolean
is_same_set (const Side *row,
             const Side *item)
{
  return row->papers != NULL && g_strcmp0 (row->papers, item->papers) == 0;
}

static gboolean
is_not_other (const Side *row,
              const Side *item)
{
  return !is_other_subject (row, item);
}

typedef const char *(*KeyFunc) (const Side *side);

static const char *
get_number (const Side *side)
{
  return side->number;
}

static const char *
get_title (const Side *side)
{
  return side->title;
}

static const char *
get_papers (const Side *side)
{
  return side->papers;
}

static GHashTable *
index_sides (GArray  *sides,
             KeyFunc  get_key,
             gboolean retired)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < sides->len; i++)
    {
      Side       *side = &g_array_index (sides, Side, i);
      const char *key = get_key (side);
      GPtrArray  *list;

      if (key == NULL || side->taken || side->retired != retired)
        continue;
      list = g_hash_table_lookup (index, key);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (index, (gpointer)key, list);
        }
      g_ptr_array_add (list, side);
    }

  return index;
}

static void
take (Side *row,
      Side *item)
{
  row->id = item->id;
  row->taken = TRUE;
  item->taken = TRUE;
}

/* @alone: only where one row and one item have the key. Of several under one number, that of the same day goes first. */
static void
pair (Match   *match,
      KeyFunc  get_key,
      gboolean (*fits) (const Side *row, const Side *item),
      gboolean alone,
      gboolean retired)
{
  g_autoptr (GHashTable) items = index_sides (match->items, get_key, retired);
  g_autoptr (GHashTable) rows = index_sides (match->rows, get_key, FALSE);

  for (int same_day = 1; same_day >= 0; same_day--)
    for (guint i = 0; i < match->rows->len; i++)
      {
        Side       *row = &g_array_index (match->rows, Side, i);
        const char *key = get_key (row);
        GPtrArray  *found = key && !row->taken ? g_hash_table_lookup (items, key) : NULL;

        if (found == NULL || (alone && (found->len > 1 || ((GPtrArray *)g_hash_table_lookup (rows, key))->len > 1)))
          continue;
        for (guint j = 0; j < found->len && !row->taken; j++)
          {
            Side *item = g_ptr_array_index (found, j);

            if (!item->taken && (!same_day || g_strcmp0 (row->date, item->date) == 0) && fits (row, item))
              take (row, item);
          }
      }
}

/* The number with something that speaks for it, the title alone, the papers alone, the number with nothing that speaks against it. */
static void
pair_all (Match   *match,
          gboolean retired)
{
  pair (match, get_number, is_same_subject, FALSE, retired);
  pair (match, get_title, is_same_title, TRUE, retired);
  pair (match, get_papers, is_same_set, TRUE, retired);
  pair (match, get_number, is_not_other, FALSE, retired);
}

static char *
find_title (GHashTable  *titles,
            AttacheItem *item,
            const char  *language)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", attache_entity_get_id (ATTACHE_ENTITY (item)), language ? language : "");
  const char      *title = g_hash_table_lookup (titles, key);

  if (title == NULL && g_strcmp0 (attache_item_get_language (item), language) == 0)
    title = attache_item_get_title (item);

  return attache_import_fold_title (title);
}

static GHashTable *
index_titles (GPtrArray *titles)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < titles->len; i++)
    {
      AttacheItemTitle *title = g_ptr_array_index (titles, i);
      const char       *language = attache_item_title_get_language (title);

      g_hash_table_insert (index, g_strdup_printf ("%s:%s", attache_item_title_get_item_id (title), language ? language : ""),
                           (gpointer)attache_item_title_get_title (title));
    }

  return index;
}

static void
add_items (Match      *match,
           GPtrArray  *items,
           GHashTable *titles,
           GHashTable *headings,
           const char *language)
{
  for (guint i = 0; i < items->len; i++)
    {
      AttacheItem *item = g_ptr_array_index (items, i);
      const char  *id = attache_entity_get_id (ATTACHE_ENTITY (item));
      const char  *number = *attache_item_get_number (item) != '\0' ? attache_item_get_number (item) : attache_item_get_sort_key (item);
      Side         side = { .id = id, .number = number, .date = attache_item_get_date (item) };

      side.retired = attache_item_get_retired (item);
      side.title = find_title (titles, item, language);
      side.list = g_hash_table_lookup (headings, id);
      side.papers = attache_import_join_set (side.list);
      g_array_append_val (match->items, side);
    }
}

static void
add_rows (Match     *match,
          GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const AttacheMatchRow *row = g_ptr_array_index (rows, i);
      Side                   side = { .number = row->number, .date = row->date, .list = row->papers };

      side.title = attache_import_fold_title (row->title);
      side.papers = attache_import_join_set (row->papers);
      g_array_append_val (match->rows, side);
    }
}

/* Ids of new items are made from the name of the source and the number; those of a number that another subject had are counted. */
static GPtrArray *
give_ids (Match      *match,
          const char *name)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < match->items->len; i++)
    g_hash_table_add (used, (gpointer)g_array_index (match->items, Side, i).id);

  for (guint i = 0; i < match->rows->len; i++)
    {
      const Side *row = &g_array_index (match->rows, Side, i);
      guint       n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row->number));
      char       *id = row->id ? g_strdup (row->id) : attache_import_make_item_id (name, row->number);

      while (row->id == NULL && g_hash_table_contains (used, id))
        {
          g_free (id);
          n++;
          id = attache_uuid_for_format ("item", "%s:%s:%u", name, row->number, n + 1);
        }
      g_hash_table_insert (counts, (gpointer)row->number, GUINT_TO_POINTER (n));
      g_ptr_array_add (ids, id);
      g_hash_table_add (used, id);
    }

  return ids;
}

/**
 * attache_import_match_in_worker:
 * @session_id: a session
 * @source_id: a source of it
 * @name: what ids of its items are made from
 * @language: (nullable): language of the rows
 * @rows: (element-type AttacheMatchRow): rows of the source as it is now
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the id of the item that each row is, %NULL on error
 */
GPtrArray *
attache_import_match_in_worker (AttacheImportTarget *target,
                                const char          *session_id,
                                const char          *source_id,
                                const char          *name,
                                const char          *language,
                                GPtrArray           *rows,
                                GError             **error)
{
  AttacheTransaction *transaction = target->transaction;
  g_autoptr (GPtrArray) items = attache_item_store_select_of_source_in_worker (transaction, source_id, error);
  g_autoptr (GPtrArray) titles = items ? attache_source_store_select_titles_in_worker (transaction, session_id, error) : NULL;
  g_autoptr (GHashTable) headings = titles ? attache_item_store_select_headings_in_worker (transaction, session_id, error) : NULL;
  g_autoptr (GHashTable) index = headings ? index_titles (titles) : NULL;
  g_autoptr (GArray) row_sides = g_array_new (FALSE, FALSE, sizeof (Side));
  g_autoptr (GArray) item_sides = g_array_new (FALSE, FALSE, sizeof (Side));
  Match match = { row_sides, item_sides };

  if (index == NULL)
    return NULL;

  g_array_set_clear_func (row_sides, side_clear);
  g_array_set_clear_func (item_sides, side_clear);
  add_items (&match, items, index, headings, language);
  add_rows (&match, rows);
  pair_all (&match, FALSE);
  pair_all (&match, TRUE);

  return give_ids (&match, name);
}

/**
 * attache_match_row_new:
 * @number: (transfer none): its number, or what sorts it where it has none
 * @title: (transfer none) (nullable): its title
 * @date: (transfer none) (nullable): its day
 *
 * Returns: (transfer full): a row without papers; its strings are borrowed
 */
AttacheMatchRow *
attache_match_row_new (const char *number,
                       const char *title,
                       const char *date)
{
  AttacheMatchRow *row = g_new0 (AttacheMatchRow, 1);

  row->number = number;
  row->title = title;
  row->date = date;
  row->papers = g_ptr_array_new_with_free_func (g_free);

  return row;
}

/**
 * attache_match_row_add_paper:
 * @space: prefix of names
 * @text: a symbol
 * @session: the session of the source: papers of another are history
 *
 * Adds a paper of its heading.
 */
void
attache_match_row_add_paper (AttacheMatchRow *self,
                             const char      *space,
                             const char      *text,
                             const char      *session)
{
  g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (text, session);
  g_autofree char *base = symbol ? attache_symbol_to_base (symbol) : NULL;

  if (symbol != NULL && g_strcmp0 (symbol->session, session) == 0)
    g_ptr_array_add (self->papers, attache_import_make_paper_id (space, base));
}

/**
 * attache_match_row_free:
 *
 * Frees it.
 */
void
attache_match_row_free (AttacheMatchRow *self)
{
  g_ptr_array_unref (self->papers);
  g_free (self);
}
