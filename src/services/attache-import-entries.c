/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The items of a programme: a plan has a row a paper, and those of one number and one sitting are one item. */

#include "services/attache-import-entries.h"

#include "services/attache-import-private.h"

static void
entry_free (gpointer data)
{
  AttacheProgrammeEntry *entry = data;

  g_ptr_array_unref (entry->rows);
  g_ptr_array_unref (entry->papers);
  g_free (entry->sort_key);
  g_free (entry);
}

/* The plenary comes before its committees; what has no number stays where it is printed, after the number before it. */
static char *
make_sort_key (const AttacheProgrammeRow *row,
               const char                *before,
               guint                     *n_unnumbered)
{
  g_autofree char *key = NULL;

  if (row->number == NULL)
    return g_strdup_printf ("%s~%04u", before, ++*n_unnumbered);

  *n_unnumbered = 0;
  key = attache_import_make_sort_key (row->number);

  return g_strdup_printf ("%d %s", row->stream == NULL || g_str_equal (row->stream, "PL") ? 0 : 1, key);
}

static AttacheProgrammeEntry *
add_entry (GPtrArray                 *entries,
           const AttacheProgrammeRow *row,
           char                      *sort_key)
{
  AttacheProgrammeEntry *entry = g_new0 (AttacheProgrammeEntry, 1);

  entry->number = row->number ? row->number : "";
  entry->sort_key = sort_key;
  entry->match = row->number ? row->number : sort_key;
  entry->row = row;
  entry->rows = g_ptr_array_new ();
  entry->papers = g_ptr_array_new ();
  g_ptr_array_add (entries, entry);

  return entry;
}

static void
add_row (AttacheProgrammeEntry     *entry,
         const AttacheProgrammeRow *row)
{
  g_ptr_array_add (entry->rows, (gpointer)row);
  if (entry->title == NULL)
    entry->title = row->title;
  for (guint i = 0; i < row->papers->len; i++)
    if (!g_ptr_array_find_with_equal_func (entry->papers, g_ptr_array_index (row->papers, i), g_str_equal, NULL))
      g_ptr_array_add (entry->papers, g_ptr_array_index (row->papers, i));
}

/**
 * attache_programme_list_entries:
 * @programme: a programme
 *
 * Returns: (transfer full) (element-type AttacheProgrammeEntry): its items, in order; rows that have neither a number nor a title are in
 *   none
 */
GPtrArray *
attache_programme_list_entries (const AttacheProgramme *programme)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *before = g_strdup ("0 ");
  guint            n_unnumbered = 0;

  for (guint i = 0; i < programme->rows->len; i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, i);
      g_autofree char           *key = NULL;
      AttacheProgrammeEntry     *entry = NULL;

      if (row->number == NULL && row->title == NULL)
        continue;

      if (row->number != NULL)
        {
          key = g_strdup_printf ("%s\n%s\n%s", row->number, row->meeting ? row->meeting : "", row->date ? row->date : "");
          entry = g_hash_table_lookup (index, key);
        }
      if (entry == NULL)
        {
          entry = add_entry (entries, row, make_sort_key (row, before, &n_unnumbered));
          if (row->number != NULL)
            g_set_str (&before, entry->sort_key);
          if (key != NULL)
            g_hash_table_insert (index, g_steal_pointer (&key), entry);
        }
      add_row (entry, row);
    }

  return entries;
}
