/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import does, a line each: a preview shows the lines of a transaction that is not kept, and the books of imports keep
 * those of one that is. */

#include "services/attache-import-private.h"

/**
 * attache_import_target_set_file:
 * @name: (nullable): name of the file or text that is stored from here on
 *
 * Lines that are added from here on come from it.
 */
void
attache_import_target_set_file (AttacheImportTarget *self,
                                const char          *name)
{
  g_set_str (&self->file, name);
}

/**
 * attache_import_make_key:
 * @kind: what a line is about
 * @name: what it is known by: the number of an item, or else its name
 *
 * Returns: (transfer full): the key of the line: the same when the text is read again
 */
char *
attache_import_make_key (const char *kind,
                         const char *name)
{
  return g_strdup_printf ("%s:%s", kind, name ? name : "");
}

/**
 * attache_import_is_excluded:
 * @kind: what it is
 * @name: what it is known by
 *
 * Returns: whether the user left it out
 */
gboolean
attache_import_is_excluded (AttacheImportTarget *target,
                            const char          *kind,
                            const char          *name)
{
  g_autofree char *key = attache_import_make_key (kind, name);

  return target->excluded != NULL && g_hash_table_contains (target->excluded, key);
}

static void
add_line (AttacheImportTarget *target,
          const char          *kind,
          const char          *key,
          const char          *name,
          const char          *state,
          const char          *field,
          const char          *before,
          const char          *after)
{
  g_autofree char *whole_key = attache_import_make_key (kind, key);

  g_ptr_array_add (target->lines, g_object_new (ATTACHE_TYPE_IMPORT_LINE,
                                                "key", whole_key,
                                                "position", (int)target->lines->len,
                                                "file", target->file,
                                                "kind", kind,
                                                "name", name,
                                                "state", state,
                                                "field", field,
                                                "before", before,
                                                "after", after,
                                                NULL));
}

/**
 * attache_import_add_line:
 * @kind: `item`, `paper`, `candidature`, `deadline`, `source` or `join`
 * @name: what it is about
 * @state: what happened: see #AttacheImportLine
 * @field: (nullable): which of its facts
 * @before: (nullable): what it was
 * @after: (nullable): what it is now
 *
 * Notes what happens.
 */
void
attache_import_add_line (AttacheImportTarget *target,
                         const char          *kind,
                         const char          *name,
                         const char          *state,
                         const char          *field,
                         const char          *before,
                         const char          *after)
{
  add_line (target, kind, name, name, state, field, before, after);
}

/**
 * attache_put_to_state:
 * @put: what happened to a row
 *
 * Returns: (transfer none): the state of a line that tells it
 */
const char *
attache_put_to_state (AttachePut put)
{
  switch (put)
    {
    case ATTACHE_PUT_ADDED:
      return "added";
    case ATTACHE_PUT_CHANGED:
      return "changed";
    case ATTACHE_PUT_UNCHANGED:
    case ATTACHE_PUT_FAILED:
    default:
      return "unchanged";
    }
}

/**
 * attache_import_describe_item:
 * @number: (nullable): its number
 * @title: (nullable): its title
 *
 * Returns: (transfer full): `PL 2.9  Title`
 */
char *
attache_import_describe_item (const char *number,
                              const char *title)
{
  const char *gap = number != NULL && *number != '\0' && title != NULL ? "  " : "";

  return g_strconcat (number ? number : "", gap, title ? title : "", NULL);
}

static void
add_change (AttacheImportTarget *target,
            const char          *key,
            const char          *name,
            const char          *state,
            const char          *field,
            const char          *before,
            const char          *after,
            gboolean            *told)
{
  if (g_strcmp0 (before, after) == 0)
    return;

  add_line (target, "item", key, name, state, field, before, after);
  *told = TRUE;
}

/* A row without a number is known by its place. */
static const char *
get_key (AttacheItem *item)
{
  const char *number = attache_item_get_number (item);

  return *number != '\0' ? number : attache_item_get_sort_key (item);
}

static char *
describe_time (AttacheItem *item)
{
  const char *date = attache_item_get_date (item);
  const char *starts = attache_item_get_starts (item);

  return starts != NULL ? g_strdup_printf ("%s %s", date ? date : "", starts) : g_strdup (date);
}

/**
 * attache_import_add_item_lines:
 * @before: (nullable): the item as it was
 * @after: the item as it is
 * @title: (nullable): what it is called now in a language that does not speak for it
 * @papers_before: (nullable): symbols in its heading as it was
 * @papers_after: (nullable): symbols in its heading as it is
 * @put: what happened to the whole of it
 *
 * Notes what happens to an item, a line for each fact that is another now, and counts it.
 */
void
attache_import_add_item_lines (AttacheImportTarget *target,
                               AttacheItem         *before,
                               AttacheItem         *after,
                               const char          *title,
                               const char          *papers_before,
                               const char          *papers_after,
                               AttachePut           put)
{
  AttacheImportSummary *summary = target->summary;
  g_autofree char      *name = attache_import_describe_item (attache_item_get_number (after), attache_item_get_title (after));
  g_autofree char      *now = describe_time (after);
  g_autofree char      *then = NULL;
  const char           *key = get_key (after);
  gboolean              told = FALSE;

  summary->items_added += put == ATTACHE_PUT_ADDED;
  summary->items_changed += put == ATTACHE_PUT_CHANGED;
  summary->items_unchanged += put == ATTACHE_PUT_UNCHANGED;

  if (before == NULL || attache_item_get_retired (before) || put != ATTACHE_PUT_CHANGED)
    {
      add_line (target, "item", key, name, before != NULL && put == ATTACHE_PUT_ADDED ? "returned" : attache_put_to_state (put), NULL, NULL, NULL);
      return;
    }

  then = describe_time (before);
  add_change (target, key, name, "moved", "number", attache_item_get_number (before), attache_item_get_number (after), &told);
  add_change (target, key, name, "moved", "date", then, now, &told);
  add_change (target, key, name, "changed", "title", attache_item_get_title (before), attache_item_get_title (after), &told);
  add_change (target, key, name, "changed", "papers", papers_before, papers_after, &told);
  if (title != NULL)
    add_change (target, key, name, "changed", "title", NULL, title, &told);
  if (!told)
    add_line (target, "item", key, name, "changed", NULL, NULL, NULL);
}

/**
 * attache_import_retire_item:
 * @item: an item that its text does not have any more
 *
 * Notes that it is retired, unless the user left that out, and counts it.
 *
 * Returns: whether it is to be retired
 */
gboolean
attache_import_retire_item (AttacheImportTarget *target,
                            AttacheItem         *item)
{
  g_autofree char *name = NULL;

  if (attache_import_is_excluded (target, "item", get_key (item)))
    return FALSE;

  name = attache_import_describe_item (attache_item_get_number (item), attache_item_get_title (item));
  add_line (target, "item", get_key (item), name, "retired", NULL, NULL, NULL);
  target->summary->items_retired++;

  return TRUE;
}
