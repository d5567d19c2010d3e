/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is below a file in the preview: the lines of its text that are in doubt, and what storing it would do. Either may be
 * worked out anew while the other stays, and a row that is still there keeps its object. */

#include "services/attache-import-batch.h"
#include "services/attache-import-look.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* By their keys. */
static GHashTable *
index_children (AttacheImportEntry *entry)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GListModel *children = attache_import_entry_get_children (entry);

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      AttacheImportEntry *child = g_list_model_get_item (children, i);

      g_hash_table_insert (index, (gpointer)attache_import_entry_get_key (child), child);
    }

  return index;
}

static AttacheImportEntry *
obtain (AttacheImportEntry *entry,
        GHashTable         *index,
        const char         *key,
        const char         *kind)
{
  AttacheImportEntry *child = g_hash_table_lookup (index, key);

  return child ? g_object_ref (child) : attache_import_entry_new_child (entry, key, kind);
}

static gboolean
is_doubt (AttacheImportEntry *child)
{
  return attache_import_entry_get_line (child) > 0;
}

static void
append_others (GPtrArray          *children,
               AttacheImportEntry *entry,
               gboolean            doubts)
{
  GListModel *model = attache_import_entry_get_children (entry);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (model, i);

      if (is_doubt (child) == doubts)
        g_ptr_array_add (children, g_steal_pointer (&child));
    }
}

static char *
describe_doubt (const AttacheDoubt *doubt)
{
  switch (doubt->kind)
    {
    case ATTACHE_DOUBT_JOINED:
      return g_strdup_printf (_ ("“%s” is a symbol and something else written as one word. Choose where it ends, or write the line anew."), doubt->what);
    case ATTACHE_DOUBT_SYMBOL:
      return g_strdup_printf (_ ("“%s” looks like the symbol of a paper, and is none as it stands. Choose what is meant, or write the line anew."), doubt->what);
    case ATTACHE_DOUBT_NUMBER:
      return g_strdup_printf (_ ("The number “%s” is missing, doubled or out of order. Choose what is meant, or write the line anew."), doubt->what);
    case ATTACHE_DOUBT_COLUMNS:
      return g_strdup (_ ("The cells of this row do not fit the head of its table. Choose how they stand, or write the line anew."));
    case ATTACHE_DOUBT_NAME:
      return g_strdup_printf (_ ("“%s” is no group, post, State or region that is known. Choose what is meant, or write the line anew."), doubt->what);
    case ATTACHE_DOUBT_DATE:
    default:
      return g_strdup_printf (_ ("“%s” is no date, or its day of the week is another. Choose what is meant, or write the line anew."), doubt->what);
    }
}

static char *
make_doubt_key (guint line,
                guint nth)
{
  return g_strdup_printf ("doubt %u %u", line, nth);
}

static void
set_doubt (AttacheImportEntry         *child,
           const AttacheImportReading *reading,
           guint                       line,
           const char                 *source,
           const char *const          *readings,
           gboolean                    accepted)
{
  g_autofree char *original = attache_import_reading_dup_line (reading, line);
  g_autofree char *detail = g_strdup_printf (_ ("Line %u"), line);

  attache_import_entry_set_detail (child, detail);
  attache_import_entry_set_doubt (child, line, source, original, readings, accepted);
}

static AttacheImportEntry *
show_doubt (AttacheImportEntry         *entry,
            const AttacheImportReading *reading,
            GHashTable                 *index,
            const AttacheDoubt         *doubt,
            guint                       nth)
{
  g_autofree char    *key = make_doubt_key (doubt->line, nth);
  g_autofree char    *why = describe_doubt (doubt);
  AttacheImportEntry *child = obtain (entry, index, key, "doubt");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) readings = NULL;

  for (guint i = 0; i < doubt->readings->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (doubt->readings, i));
  readings = g_strv_builder_end (builder);
  attache_import_entry_set_name (child, doubt->what);
  attache_import_entry_set_why (child, why);
  set_doubt (child, reading, doubt->line, doubt->source, (const char *const *)readings, FALSE);

  return child;
}

/* A line that the user settled, and that is in no doubt any more. */
static AttacheImportEntry *
show_settled (AttacheImportEntry         *entry,
              const AttacheImportReading *reading,
              GHashTable                 *index,
              guint                       line,
              const char                 *source)
{
  g_autofree char    *key = make_doubt_key (line, 0);
  AttacheImportEntry *child = obtain (entry, index, key, "doubt");

  attache_import_entry_set_why (child, NULL);
  set_doubt (child, reading, line, source, NULL, TRUE);

  return child;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  guint left = attache_import_entry_get_line ((AttacheImportEntry *)a);
  guint right = attache_import_entry_get_line ((AttacheImportEntry *)b);

  return left < right ? -1 : left > right;
}

/**
 * attache_import_dup_file_name:
 * @entry: a file
 *
 * Returns: (transfer full): its own name, without that of the archive that it is in
 */
char *
attache_import_dup_file_name (AttacheImportEntry *entry)
{
  const char *member = attache_import_entry_get_content (entry)->member;

  return member ? g_path_get_basename (member) : g_strdup (attache_import_entry_get_name (entry));
}

/**
 * attache_import_show_doubts:
 * @entry: a file
 *
 * Shows what of its text is in doubt, and what of it the user has settled.
 */
void
attache_import_show_doubts (AttacheImportEntry *entry)
{
  AttacheImportContent *content = attache_import_entry_get_content (entry);
  AttacheImportReading *reading = content->reading;
  GPtrArray            *children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) index = index_children (entry);
  g_autoptr (GHashTable) doubted = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       line, source;

  for (guint i = 0; i < reading->manuscript->doubts->len; i++)
    {
      const AttacheDoubt *doubt = g_ptr_array_index (reading->manuscript->doubts, i);
      guint               nth = GPOINTER_TO_UINT (g_hash_table_lookup (doubted, GUINT_TO_POINTER (doubt->line)));

      g_ptr_array_add (children, show_doubt (entry, reading, index, doubt, nth));
      g_hash_table_insert (doubted, GUINT_TO_POINTER (doubt->line), GUINT_TO_POINTER (nth + 1));
    }

  g_hash_table_iter_init (&iter, content->edits);
  while (g_hash_table_iter_next (&iter, &line, &source))
    if (!g_hash_table_contains (doubted, line))
      g_ptr_array_add (children, show_settled (entry, reading, index, GPOINTER_TO_UINT (line), source));

  g_ptr_array_sort_values (children, compare_lines);
  append_others (children, entry, FALSE);
  attache_import_entry_take_children (entry, children);
}

/**
 * attache_import_clear_children:
 * @entry: a file that turned out to be a paper and no more
 *
 * Takes away what was below it.
 */
void
attache_import_clear_children (AttacheImportEntry *entry)
{
  if (attache_import_entry_get_children (entry) != NULL)
    attache_import_entry_take_children (entry, g_ptr_array_new_with_free_func (g_object_unref));
}

static AttacheImportState
read_state (const char *state)
{
  static const struct
  {
    const char        *name;
    AttacheImportState state;
  } states[] = {
    { "added", ATTACHE_IMPORT_STATE_NEW },
    { "returned", ATTACHE_IMPORT_STATE_NEW },
    { "retired", ATTACHE_IMPORT_STATE_RETIRED },
    { "unchanged", ATTACHE_IMPORT_STATE_UNCHANGED },
    { "older", ATTACHE_IMPORT_STATE_UNCHANGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (state, states[i].name))
      return states[i].state;

  return ATTACHE_IMPORT_STATE_CHANGED;
}

/* Some facts of one thing are some lines of text. */
static char *
join (const char *lines,
      const char *line)
{
  if (lines == NULL || *lines == '\0')
    return g_strdup (line);

  return line ? g_strconcat (lines, "\n", line, NULL) : g_strdup (lines);
}

static void
show_line (AttacheImportEntry *child,
           AttacheImportLine  *line,
           gboolean            first)
{
  const char *old = first ? NULL : attache_import_entry_get_old (child);
  const char *new = first ? NULL : attache_import_entry_get_new (child);
  g_autofree char *whole_old = join (old, attache_import_line_get_before (line));
  g_autofree char *whole_new = join (new, attache_import_line_get_after (line));

  attache_import_entry_set_name (child, attache_import_line_get_name (line));
  attache_import_entry_set_state (child, read_state (attache_import_line_get_state (line)));
  attache_import_entry_set_old (child, whole_old);
  attache_import_entry_set_new (child, whole_new);
}

/* What was left out does nothing any more, and stays where it was to be taken in again. */
static void
keep_left_out (GPtrArray          *children,
               AttacheImportEntry *entry,
               GHashTable         *shown)
{
  GListModel *model = attache_import_entry_get_children (entry);
  guint       position = 0, found;

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (model, i);

      if (g_ptr_array_find (children, child, &found))
        position = found + 1;
      else if (!attache_import_entry_get_included (child) && !is_doubt (child) &&
               !g_hash_table_contains (shown, attache_import_entry_get_key (child)))
        g_ptr_array_insert (children, position++, g_steal_pointer (&child));
    }
}

/* Whether the file and all that is below it come to one thing. */
static AttacheImportState
add_up (GPtrArray *children,
        gboolean   adds_file)
{
  guint n_added = adds_file, n_unchanged = 0, n = adds_file;

  for (guint i = 0; i < children->len; i++)
    {
      AttacheImportEntry *child = g_ptr_array_index (children, i);

      if (is_doubt (child) || !attache_import_entry_get_included (child))
        continue;
      n++;
      n_added += attache_import_entry_get_state (child) == ATTACHE_IMPORT_STATE_NEW;
      n_unchanged += attache_import_entry_get_state (child) == ATTACHE_IMPORT_STATE_UNCHANGED;
    }

  if (n_unchanged == n)
    return ATTACHE_IMPORT_STATE_UNCHANGED;

  return n_added == n ? ATTACHE_IMPORT_STATE_NEW : ATTACHE_IMPORT_STATE_CHANGED;
}

/**
 * attache_import_show_lines:
 * @entry: a file with structure
 * @lines: (element-type AttacheImportLine): what storing it would do
 * @adds_file: whether its bytes would be added as a file of its paper
 *
 * Shows them below it, and what they come to.
 */
void
attache_import_show_lines (AttacheImportEntry *entry,
                           GPtrArray          *lines,
                           gboolean            adds_file)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) index = index_children (entry);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  append_others (children, entry, TRUE);
  for (guint i = 0; i < lines->len; i++)
    {
      AttacheImportLine  *line = g_ptr_array_index (lines, i);
      const char         *key = attache_import_line_get_key (line);
      AttacheImportEntry *child = g_hash_table_lookup (shown, key);
      gboolean            first = child == NULL;

      if (first)
        {
          child = obtain (entry, index, key, attache_import_line_get_kind (line));
          g_ptr_array_add (children, child);
          g_hash_table_insert (shown, g_strdup (key), child);
        }
      show_line (child, line, first);
    }

  if (g_hash_table_size (attache_import_entry_get_content (entry)->excluded) > 0)
    keep_left_out (children, entry, shown);
  attache_import_entry_set_state (entry, add_up (children, adds_file));
  /* What is here as it is is no question any more. */
  if (attache_import_entry_get_content (entry)->questionable && attache_import_entry_get_state (entry) == ATTACHE_IMPORT_STATE_UNCHANGED)
    attache_import_entry_set_why (entry, NULL);
  attache_import_entry_take_children (entry, children);
}
